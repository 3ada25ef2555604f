using System.Collections.Immutable;
using ReportGen.Charts.Lines;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Share of publishers who use tools, by week: three tiers and all of them.</summary>
internal static class AdoptionWeeks
{
    private static readonly ImmutableArray<string> _tiers = ["tail", "mid", "head"];

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("tool_adoption");
        if (indicator is null)
            return scene.Unavailable(indicator);
        var lines = Lines(scene, indicator).Where(l => !l.IsEmpty).ToImmutableArray();
        if (lines.IsEmpty)
            return scene.Unavailable(indicator);
        var format = scene.Format("fraction");
        var ends = lines.Reverse().Select(l => scene.Phrase(
            "adoption.alt-line", l.Name, format.Value(scene.Language, l.First.Value), format.Value(scene.Language, l.Last.Value)));
        var alternate = scene.Phrase("adoption.alt", scene.CurrentName, string.Join(scene.Phrase("list-separator"), ends));
        return new Chart(WideLines.Draw(scene, lines, format, scene.NumberOption("height", 200)), alternate);
    }

    private static IEnumerable<LineSeries> Lines(Scene scene, Indicator indicator)
    {
        foreach (var tier in _tiers)
        {
            if (indicator.SeriesByWeek("tool_" + tier) is { } series)
                yield return new LineSeries(scene.Language.Label("tier", tier), series.Current, Look(scene.Theme, tier));
        }

        if (indicator.Weeks is { } all)
            yield return new LineSeries(scene.Phrase("all-creators"), all.Current, LineLook.Current(scene.Theme));
    }

    private static LineLook Look(ChartTheme theme, string tier) => tier switch
    {
        "head" => new(theme.Ink, 1.25, 2, theme.Ink),
        "mid" => new(theme.Grey1, 1.25, 2, theme.Grey1),
        _ => new(theme.Grey2, 1.25, 2, theme.Grey1),
    };
}
