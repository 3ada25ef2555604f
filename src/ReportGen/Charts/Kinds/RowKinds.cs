using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Rows;
using ReportGen.Charts.Selection;

namespace ReportGen.Charts.Kinds;

/// <summary>Charts of any measures in rows: bars, dots with intervals, dumbbells. What they show is a <see cref="MeasureSelection"/>.</summary>
internal static class RowKinds
{
    private const int MostRows = 60;

    /// <summary>Bars from zero.</summary>
    public static Chart DrawBars(Scene scene)
    {
        var rows = Rows(scene, "effective_comments", "category");
        if (rows.IsEmpty)
            return Unavailable(scene, "effective_comments");
        var format = scene.Format(rows[0].Measure.Unit);
        var marked = Marked(scene);
        var highlight = !marked.IsEmpty;
        ImmutableArray<BarRow> bars = [.. rows.Select(r => new BarRow(MeasureNames.Of(scene.Language, r), r.Measure, !highlight || marked.Contains(r.Key)))];
        var parts = bars.Select(b => scene.Phrase("dumbbell.alt-row-current", b.Label, format.Value(scene.Language, b.Value)));
        return new BarChart(scene, bars, format).Draw(scene.Phrase("bars.alt", Name(scene, rows), scene.CurrentName, Join(scene, parts)));
    }

    /// <summary>Estimates with intervals; contrasts stand against no difference and in order of size.</summary>
    public static Chart DrawDots(Scene scene) => DrawDots(scene, "engagement_depth", "tier");

    /// <summary>The same for an indicator and a group that hold where none are named.</summary>
    public static Chart DrawDots(Scene scene, string indicator, string dimension)
    {
        var rows = Rows(scene, indicator, dimension);
        if (rows.IsEmpty)
            return Unavailable(scene, indicator);
        var contrast = rows.Any(r => GroupWords.IsContrast(r.Measure));
        if (contrast && scene.Option("sort", "").Length == 0)
            rows = [.. rows.OrderByDescending(r => r.Measure.Current!.Value)];
        var format = scene.Format(rows[0].Measure.Unit);
        var reference = scene.NumberOption("reference", contrast ? 0 : double.NaN);
        var look = new IntervalLook(Head(scene, format, contrast), format, Drawable.IsDrawable(reference) ? reference : null)
        {
            Signed = contrast,
            ReferenceName = scene.Option("reference.label", ""),
        };
        var marked = Marked(scene);
        ImmutableArray<IntervalRow> marks = [.. rows.Select(r => IntervalRow.Of(MeasureNames.Of(scene.Language, r), r.Measure, marked.Contains(r.Key))!)];
        return IntervalKinds.Finish(scene, marks, look, "dots.alt", Name(scene, rows));
    }

    /// <summary>Both quarters and what lies between.</summary>
    public static Chart DrawDumbbells(Scene scene)
    {
        var selection = MeasureSelection.From(scene.Request.Options, "effective_comments", scene.Option("measures", "").Length > 0 ? "" : "category");
        if (scene.Option("sort", "").Length == 0 && selection.Dimension.Length > 0)
            selection = selection with { Order = "change" };
        var rows = Shown(selection.In(scene.Context.Results));
        var indicator = selection.First(scene.Context.Results);
        if (rows.IsEmpty)
            return scene.Unavailable(indicator);
        var total = scene.Option("total", "first") == "none" || selection.Dimension is "" or MeasureSelection.Week or MeasureSelection.Quarter
            ? null
            : DumbbellRow.Of(scene.Phrase("total"), indicator!.Headline.Unit == rows[0].Measure.Unit ? indicator.Headline : null, total: true);
        return Dumbbells.Draw(scene, indicator!, [total, .. rows.Select(r => DumbbellRow.Of(MeasureNames.Of(scene.Language, r), r.Measure))], "dumbbell.alt");
    }

    private static ImmutableArray<SelectedMeasure> Rows(Scene scene, string indicator, string dimension)
    {
        var selection = MeasureSelection.From(scene.Request.Options, indicator, scene.Option("measures", "").Length > 0 ? "" : dimension);
        return Shown(selection.In(scene.Context.Results));
    }

    // A page holds no more rows.
    private static ImmutableArray<SelectedMeasure> Shown(ImmutableArray<SelectedMeasure> rows) =>
        [.. rows.Where(r => Drawable.IsDrawable(r.Measure.Current!.Value)).Take(MostRows)];

    private static Chart Unavailable(Scene scene, string indicator) =>
        scene.Unavailable(MeasureSelection.From(scene.Request.Options, indicator).First(scene.Context.Results));

    private static ImmutableArray<string> Marked(Scene scene) => scene.ListOption("highlight", []);

    private static string Name(Scene scene, ImmutableArray<SelectedMeasure> rows) =>
        string.Join(scene.Phrase("list-separator"), rows.Select(r => r.Indicator.Id).Distinct().Select(id => scene.Language.Label("indicator", id)));

    private static string Join(Scene scene, IEnumerable<string> parts) => string.Join(scene.Phrase("list-separator"), parts);

    private static string Head(Scene scene, ValueFormat format, bool contrast) =>
        scene.Phrase((contrast ? "forest.value" : "dots.value") + (format.Percent ? "" : "-plain"));
}
