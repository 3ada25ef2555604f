using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>
/// Small multiples over named week series, each with its band and the prior quarter. Option <c>series</c> is a comma list: series of the option
/// <c>indicator</c> (a star at the end takes all that begin so; <c>weeks</c> is its headline), or else indicators and <c>INDICATOR.SERIES</c>.
/// </summary>
internal static class SeriesMultiples
{
    public static Chart Draw(Scene scene) => Draw(scene, "", ["deepening", "participation", "attention"]);

    /// <summary>Share of videos by format.</summary>
    public static Chart DrawFormatShares(Scene scene) => Draw(scene, "format_engagement", ["share_*"]);

    /// <summary>Share of publishers who use each tool.</summary>
    public static Chart DrawToolUse(Scene scene) => Draw(scene, "tool_adoption", ["use_*"]);

    private static Chart Draw(Scene scene, string defaultIndicator, ImmutableArray<string> defaults)
    {
        var id = scene.Option("indicator", defaultIndicator);
        var names = scene.ListOption("series", scene.ListOption("measures", defaults));
        var sources = names.SelectMany(n => id.Length > 0 ? Source.Of(scene.Context.Results.Find(id), n) : Source.Of(scene, n)).ToList();
        var panels = sources.Select(s => Panel(scene, s)).Where(p => !p.Lines[^1].IsEmpty).ToList();
        if (panels.Count == 0)
            return scene.Unavailable(FirstKnown(scene, id, names));
        if (id.Length > 0) // one measure, one range: panels can be compared
            panels = [.. panels.Select(p => p with { Ticks = Ticks.For(panels.SelectMany(Values), MinimumStep(panels[0].Format)) })];
        var weeks = panels.SelectMany(p => p.Lines).Where(l => !l.IsEmpty).Max(l => l.Last.Week);
        var named = panels.FindIndex(p => !p.Lines[0].IsEmpty && p.Lines.Length > 1);
        panels = [.. panels.Select((p, i) => p with { Weeks = weeks, ReferenceName = i == named ? scene.PreviousName : "" })];
        return new Chart(SmallPanels.Draw(scene, panels), Alternate(scene, panels));
    }

    private static Indicator? FirstKnown(Scene scene, string id, ImmutableArray<string> names) =>
        scene.Context.Results.Find(id.Length > 0 || names.IsEmpty ? id : names[0].Split('.')[0]);

    private static SmallPanel Panel(Scene scene, Source source)
    {
        ImmutableArray<LineSeries> lines =
        [
            new(scene.PreviousName, source.Weeks.Previous, SmallPanels.Reference(scene.Theme)),
            new(scene.CurrentName, source.Weeks.Current, SmallPanels.Subject(scene.Theme)),
        ];
        var format = scene.Format(GroupWords.SeriesUnit(source.Indicator, source.Key));
        var panel = new SmallPanel(GroupWords.Series(scene, source.Indicator, source.Key), lines, format, Ticks.For([]));
        return panel with { Ticks = Ticks.For(Values(panel), MinimumStep(format)) };
    }

    private static double MinimumStep(ValueFormat format) => format is { Percent: false, Decimals: 0 } ? 1 : 0;

    private static IEnumerable<double> Values(SmallPanel panel) => panel.Lines.SelectMany(l => l.Drawn.Select(v => v.Value))
        .Concat(LineDrawing.WithInterval(panel.Lines[^1]).SelectMany(v => new[] { v.Interval!.Lower, v.Interval.Upper }));

    private static string Alternate(Scene scene, List<SmallPanel> panels)
    {
        var parts = panels.Select(p => scene.Phrase(
            "pool.alt-part", p.Title, p.Format.Value(scene.Language, p.Lines[^1].First.Value), p.Format.Value(scene.Language, p.Lines[^1].Last.Value)));
        return scene.Phrase(panels.Count == 1 ? "multiples.alt-one" : "multiples.alt", scene.CurrentName, string.Join(scene.Phrase("list-separator"), parts), scene.Language.Number(panels.Count, 0));
    }

    /// <summary>A week series with the indicator it belongs to; an empty key is the headline.</summary>
    private sealed record Source(Indicator Indicator, string Key, WeekSeries Weeks)
    {
        public static IEnumerable<Source> Of(Scene scene, string name)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? Of(scene.Context.Results.Find(name), "weeks") : Of(scene.Context.Results.Find(name[..dot]), name[(dot + 1)..]);
        }

        public static IEnumerable<Source> Of(Indicator? indicator, string name)
        {
            if (indicator is null)
                return [];
            if (name.EndsWith('*'))
                return indicator.WeekSeries.Where(s => s.Key.StartsWith(name[..^1], StringComparison.Ordinal)).Select(s => new Source(indicator, s.Key, s));
            if (indicator.SeriesByWeek(name) is { } series)
                return [new Source(indicator, name, series)];
            return name == "weeks" && indicator.Weeks is { } weeks ? [new Source(indicator, "", weeks)] : [];
        }
    }
}
