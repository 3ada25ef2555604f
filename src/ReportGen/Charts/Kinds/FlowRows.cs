using System.Collections.Immutable;
using ReportGen.Charts.Rows;
using ReportGen.Indicators;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Kinds;

/// <summary>How many creators and videos stay at each step: bars in proportion to creators, both numbers beside them.</summary>
internal static class FlowRows
{
    private const double HalfBar = 4;
    private const double Indent = 8;

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("tool_uplift");
        var steps = Steps(scene, indicator);
        if (steps.IsEmpty)
            return scene.Unavailable(indicator);
        var layout = new RowLayout(scene, scene.Sketch(), RowHeight: 15, Start: 19);
        var columns = new[] { new FigureColumn(418, scene.Phrase("creators"), scene.Theme.Grey1), new FigureColumn(468, scene.Phrase("videos"), scene.Theme.Grey1) };
        var hasVideos = steps.Any(s => s.Videos is not null);
        layout.Heads(hasVideos ? columns : [columns[1] with { Head = columns[0].Head }]);
        var greatest = Math.Max(1, steps.Max(s => s.Creators));
        for (var i = 0; i < steps.Length; i++)
            DrawStep(layout, i, steps[i], greatest, hasVideos ? columns : [columns[1]]);
        return layout.Finish(layout.Bottom(steps.Length) + 3, Alternate(scene, steps));
    }

    private static ImmutableArray<Step> Steps(Scene scene, Indicator? indicator)
    {
        var videos = indicator?.Group("flow_videos") ?? [];
        return [.. (indicator?.Group("flow") ?? []).Where(m => PairedRow.Usable(m.Current?.Value) is >= 0).Select(m => new Step(
            m.Key, GroupWords.Member(scene, "flow", m.Key), m.Current!.Value, PairedRow.Usable(videos.FirstOrDefault(v => v.Key == m.Key)?.Current?.Value)))];
    }

    private static void DrawStep(RowLayout layout, int index, Step step, double greatest, FigureColumn[] columns)
    {
        var scene = layout.Scene;
        var y = layout.Middle(index);
        var indent = step.IsGroup ? Indent : 0;
        layout.Sketch.Label(layout.Sketch.Fit(step.Label, 160 - indent), indent, y + 2.9, scene.Theme.Ink);
        var left = 170.0;
        layout.Sketch.Bar(left, left + ((360 + layout.Shift - left) * step.Creators / greatest), y - HalfBar, y + HalfBar, Fill(scene, step));
        layout.Figure(index, columns[0], scene.Language.Number(step.Creators, 0), scene.Theme.Ink);
        if (columns.Length > 1)
            layout.Figure(index, columns[1], step.Videos is { } v ? scene.Language.Number(v, 0) : "–", scene.Theme.Grey1);
    }

    private static Color Fill(Scene scene, Step step) => !step.IsGroup ? scene.Theme.Grey2 : step.IsTreated ? scene.Theme.Accent : scene.Theme.Grey3;

    private static string Alternate(Scene scene, ImmutableArray<Step> steps) => scene.Phrase("flow.alt", string.Join(
        scene.Phrase("list-separator"), steps.Select(s => scene.Phrase("dumbbell.alt-row-current", s.Label, scene.Language.Number(s.Creators, 0)))));

    private sealed record Step(string Key, string Label, double Creators, double? Videos)
    {
        public bool IsTreated => Key == "treated" || Key.EndsWith("_treated", StringComparison.Ordinal);

        /// <summary>Compared groups stand apart from the steps they come from.</summary>
        public bool IsGroup => IsTreated || Key == "control" || Key.EndsWith("_control", StringComparison.Ordinal);
    }
}
