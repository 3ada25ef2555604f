using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Creators who publish, videos published and videos played, by week, each with the prior quarter.</summary>
internal static class PoolLines
{
    private static readonly ImmutableArray<string> _keys = ["creators_publishing", "videos_published", "videos_played"];

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("content_pool");
        var series = _keys.Select(k => indicator?.SeriesByWeek(k)).OfType<WeekSeries>().ToList();
        var panels = series.Select(s => Panel(scene, s)).Where(p => !p.Lines[^1].IsEmpty).ToList();
        if (panels.Count == 0)
            return scene.Unavailable(indicator);
        var weeks = panels.SelectMany(p => p.Lines).Where(l => !l.IsEmpty).Max(l => l.Last.Week);
        panels = [.. panels.Select((p, i) => p with { Weeks = weeks, ReferenceName = i == 0 ? scene.PreviousName : "" })];
        var parts = panels.Select(p => scene.Phrase(
            "pool.alt-part", p.Title, p.Format.Value(scene.Language, p.Lines[^1].First.Value), p.Format.Value(scene.Language, p.Lines[^1].Last.Value)));
        return new Chart(SmallPanels.Draw(scene, panels), scene.Phrase("pool.alt", scene.CurrentName, string.Join(scene.Phrase("list-separator"), parts)));
    }

    private static SmallPanel Panel(Scene scene, WeekSeries series)
    {
        ImmutableArray<LineSeries> lines =
        [
            new(scene.PreviousName, series.Previous, SmallPanels.Reference(scene.Theme)),
            new(scene.CurrentName, series.Current, SmallPanels.Subject(scene.Theme)),
        ];
        var values = lines.SelectMany(l => l.Drawn.Select(v => v.Value)).Concat(LineDrawing.WithInterval(lines[^1]).SelectMany(v => new[] { v.Interval!.Lower, v.Interval.Upper }));
        return new SmallPanel(scene.Phrase("pool." + series.Key.Replace('_', '-')), lines, new ValueFormat(false, 0), Ticks.For(values, minimumStep: 1));
    }
}
