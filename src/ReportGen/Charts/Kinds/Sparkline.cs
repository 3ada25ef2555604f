using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Kinds;

/// <summary>The prior and the current quarter in one line without axes; or a group over its control.</summary>
internal static class Sparkline
{
    private const double Height = 36;
    private const double RightRoom = 4; // the end dot

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("engagement_growth");
        var (current, prior, beside) = Series(scene, indicator);
        var line = new LineSeries(scene.CurrentName, current, new LineLook(scene.Theme.Accent, 1.5, 2.25, scene.Theme.Accent));
        if (line.IsEmpty)
            return scene.Unavailable(indicator);
        var before = new LineSeries(scene.PreviousName, prior, new LineLook(scene.Theme.Grey2, 1, 0, scene.Theme.Grey1));
        var sketch = scene.Sketch();
        var y = Vertical(line, before);
        if (beside || before.IsEmpty)
            DrawBeside(sketch, scene, line, before, y);
        else
            DrawInSequence(sketch, scene, line, before, y);
        var format = scene.Format(indicator!.Headline.Unit);
        var alternate = scene.Phrase(
            "sparkline.alt", GroupWords.Series(scene, indicator, Key(scene, indicator)),
            format.Value(scene.Language, line.First.Value), format.Value(scene.Language, line.Last.Value));
        return new Chart(sketch.Build(scene.Width, Height), alternate);
    }

    private static bool IsUplift(Indicator? indicator) => indicator is { Id: "tool_uplift", Weeks: null };

    private static string Key(Scene scene, Indicator? indicator) => scene.Option("series", IsUplift(indicator) ? "treated_rate" : "");

    // Tool users are held against creators without tools, not against the prior quarter.
    private static (ImmutableArray<WeekValue> Current, ImmutableArray<WeekValue> Prior, bool Beside) Series(Scene scene, Indicator? indicator)
    {
        var key = Key(scene, indicator);
        var reference = scene.Option("reference", IsUplift(indicator) && key == "treated_rate" ? "control_rate" : "");
        var weeks = key.Length > 0 ? indicator?.SeriesByWeek(key) : indicator?.Weeks;
        return reference.Length > 0
            ? (weeks?.Current ?? [], indicator?.SeriesByWeek(reference)?.Current ?? [], true)
            : (weeks?.Current ?? [], weeks?.Previous ?? [], false);
    }

    private static Scale Vertical(LineSeries line, LineSeries before)
    {
        var values = line.Drawn.Concat(before.Drawn).Select(v => v.Value).ToList();
        var (low, high) = (values.Min(), values.Max());
        return high > low ? new Scale(low, high, Height - 4, 4) : new Scale(low - 1, low + 1, Height - 4, 4);
    }

    private static void DrawBeside(Sketch sketch, Scene scene, LineSeries line, LineSeries before, Scale y)
    {
        var x = WeekAxis.For([line, before], 0, scene.Width - RightRoom);
        LineDrawing.Draw(sketch, before, x, y);
        LineDrawing.Draw(sketch, line, x, y);
    }

    private static void DrawInSequence(Sketch sketch, Scene scene, LineSeries line, LineSeries before, Scale y)
    {
        var shift = before.Last.Week;
        var shifted = new LineSeries(line.Name, [.. line.Values.Select(v => v with { Week = v.Week + shift })], line.Look);
        var x = new WeekAxis(shifted.Last.Week, 0, scene.Width - RightRoom);
        LineDrawing.Draw(sketch, before, x, y);
        // The current line sets out from the prior quarter's last week, so that the two read as one.
        if (shifted.First.Week == shift + 1)
            shifted = new LineSeries(shifted.Name, [before.Last, .. shifted.Values], shifted.Look);
        LineDrawing.Draw(sketch, shifted, x, y);
    }
}
