using System.Collections.Immutable;
using ReportGen.Charts.Lines;
using ReportGen.Charts.Selection;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Week series of any measures in one wide chart, at most four; one alone stands against the prior quarter.</summary>
internal static class MeasureLines
{
    private const int MostLines = 4;

    public static Chart Draw(Scene scene)
    {
        var selection = MeasureSelection.From(scene.Request.Options, "engagement_growth");
        if (selection.Dimension == MeasureSelection.Quarter)
            return HistoryLine.Draw(scene);
        var sources = Sources(scene, selection).Take(MostLines).ToImmutableArray();
        if (sources.IsEmpty)
            return scene.Unavailable(selection.First(scene.Context.Results));
        var format = scene.Format(GroupWords.SeriesUnit(sources[0].Indicator, sources[0].Key));
        var lines = Lines(scene, sources);
        var ends = lines.Reverse().Select(l => scene.Phrase(
            "adoption.alt-line", l.Name, format.Value(scene.Language, l.First.Value), format.Value(scene.Language, l.Last.Value)));
        return new Chart(
            WideLines.Draw(scene, lines, format, scene.NumberOption("height", 200)),
            scene.Phrase("lines.alt", scene.CurrentName, string.Join(scene.Phrase("list-separator"), ends)));
    }

    private static IEnumerable<Source> Sources(Scene scene, MeasureSelection selection)
    {
        foreach (var name in selection.Measures.Select(MeasureSelection.Split))
        {
            if (scene.Context.Results.Find(name.Indicator) is not { } indicator || MeasureTimes.Series(indicator, name.Member) is not { } weeks)
                continue;
            var source = new Source(indicator, name.Member == "weeks" ? "" : name.Member, weeks);
            if (!new LineSeries("", weeks.Current, LineLook.Current(scene.Theme)).IsEmpty)
                yield return source;
        }
    }

    // Painted in order, so the first measure comes last and stands on top.
    private static ImmutableArray<LineSeries> Lines(Scene scene, ImmutableArray<Source> sources)
    {
        if (sources.Length == 1)
        {
            var prior = new LineSeries(scene.PreviousName, sources[0].Weeks.Previous, LineLook.Prior(scene.Theme));
            var current = new LineSeries(scene.CurrentName, sources[0].Weeks.Current, LineLook.Current(scene.Theme));
            return prior.IsEmpty || scene.Option("previous", "") == "false" ? [current] : [prior, current];
        }

        return [.. sources.Select((s, i) => new LineSeries(GroupWords.Series(scene, s.Indicator, s.Key), s.Weeks.Current, Look(scene.Theme, i))).Reverse()];
    }

    private static LineLook Look(ChartTheme theme, int index) => index switch
    {
        0 => LineLook.Current(theme),
        1 => new(theme.Secondary, 1.5, 2, theme.Secondary),
        2 => new(theme.Ink, 1.25, 2, theme.Ink),
        _ => new(theme.Grey1, 1.25, 2, theme.Grey1),
    };

    private sealed record Source(Indicator Indicator, string Key, WeekSeries Weeks);
}
