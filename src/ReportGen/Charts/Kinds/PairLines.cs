using System.Collections.Immutable;
using ReportGen.Charts.Lines;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Shares back of new and of established pairs, by week of their first interaction.</summary>
internal static class PairLines
{
    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("repeat_engagement");
        var fresh = Line(scene, "new_pairs", indicator?.Weeks, LineLook.Current(scene.Theme));
        var established = Line(scene, "established_pairs", indicator?.SeriesByWeek("established_pairs"), new LineLook(scene.Theme.Grey1, 1.25, 2, scene.Theme.Grey1));
        ImmutableArray<LineSeries> lines = [.. new[] { established, fresh }.Where(l => !l.IsEmpty)];
        if (lines.IsEmpty)
            return scene.Unavailable(indicator);
        var format = scene.Format("fraction");
        var ends = lines.Reverse().Select(l => scene.Phrase(
            "adoption.alt-line", l.Name, format.Value(scene.Language, l.First.Value), format.Value(scene.Language, l.Last.Value)));
        var alternate = scene.Phrase("pair-lines.alt", scene.CurrentName, string.Join(scene.Phrase("list-separator"), ends));
        return new Chart(WideLines.Draw(scene, lines, format, scene.NumberOption("height", 200)), alternate);
    }

    private static LineSeries Line(Scene scene, string key, WeekSeries? weeks, LineLook look) =>
        new(scene.Language.Label("part", key), weeks?.Current ?? [], look);
}
