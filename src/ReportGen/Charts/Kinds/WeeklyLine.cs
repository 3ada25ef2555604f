using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Kinds;

/// <summary>A weekly series of the quarter with its band, against the prior quarter.</summary>
internal static class WeeklyLine
{
    private const double DefaultHeight = 200;

    public static Chart Draw(Scene scene) => Draw(scene, "engagement_growth", "week-line.alt");

    /// <summary>Weekly cohorts of new pairs.</summary>
    public static Chart DrawRepeat(Scene scene) => Draw(scene, "repeat_engagement", "repeat-weeks.alt");

    /// <summary>Share of viewings by users who commented or shared in the 28 days before.</summary>
    public static Chart DrawEngaged(Scene scene) => Draw(scene, "recommendation_fit", "engaged-weeks.alt", "engaged_viewings");

    private static Chart Draw(Scene scene, string defaultIndicator, string alternateKey, string defaultSeries = "")
    {
        var indicator = scene.Find(defaultIndicator);
        var key = scene.Option("series", defaultSeries);
        var weeks = key.Length > 0 ? indicator?.SeriesByWeek(key) : indicator?.Weeks;
        if (weeks is null)
            return scene.Unavailable(indicator);
        var current = new LineSeries(scene.CurrentName, weeks.Current, LineLook.Current(scene.Theme));
        if (current.IsEmpty)
            return scene.Unavailable(indicator);
        var prior = new LineSeries(scene.PreviousName, weeks.Previous, LineLook.Prior(scene.Theme));
        ImmutableArray<LineSeries> lines = prior.IsEmpty ? [current] : [prior, current];
        var format = scene.Format(GroupWords.SeriesUnit(indicator!, key));
        var name = scene.Language.Label("indicator", indicator!.Id);
        return new Chart(WideLines.Draw(scene, lines, format, scene.NumberOption("height", DefaultHeight)), Alternate(scene, alternateKey, name, lines, format));
    }

    private static string Alternate(Scene scene, string key, string name, ImmutableArray<LineSeries> lines, ValueFormat format)
    {
        var current = lines[^1];
        var text = scene.Phrase(
            key, name, scene.CurrentName, format.Value(scene.Language, current.First.Value), format.Value(scene.Language, current.Last.Value),
            scene.Language.Number(current.Drawn.Length, 0));
        return lines.Length < 2
            ? text
            : text + scene.Phrase("week-line.alt-previous", scene.PreviousName, format.Value(scene.Language, lines[0].Last.Value));
    }
}

/// <summary>The wide line chart: gridlines, events, bands, lines, end labels.</summary>
internal static class WideLines
{
    /// <summary>Draws lines in painting order; the last one may have a band.</summary>
    public static Typesetting.Display.Drawing Draw(Scene scene, ImmutableArray<LineSeries> lines, ValueFormat format, double height)
    {
        height = Math.Max(height, 90);
        var sketch = scene.Sketch();
        var frame = WeekFrame.For(sketch, scene, lines, format, height);
        var monday = FirstMonday(lines[^1]);
        var annotations = new Annotations(sketch, scene, frame, lines);
        var holidays = annotations.ShadeHolidays(monday);
        frame.DrawGrid(sketch, scene, format);
        var events = annotations.DrawEventLines(monday);
        DrawReference(sketch, scene, frame);
        var band = scene.Shows("band");
        if (band)
            LineDrawing.DrawBand(sketch, lines[^1], frame.X, frame.Y, scene.Theme.AccentTint);
        frame.DrawZero(sketch, scene);
        foreach (var line in lines)
            LineDrawing.Draw(sketch, line, frame.X, frame.Y);
        frame.DrawWeeks(sketch, scene, monday);
        LabelEnds(sketch, scene, frame, lines, format);
        foreach (var (x, dated) in events)
            annotations.LabelEvent(x, dated);
        annotations.LabelHolidays(holidays, events);
        if (band)
            annotations.LabelBand(lines[^1], scene.Phrase("band"));
        return sketch.Build(scene.Width, height);
    }

    // A line across at a value of the axis, with its name at its left end.
    private static void DrawReference(Marks.Sketch sketch, Scene scene, WeekFrame frame)
    {
        var value = scene.NumberOption("reference", double.NaN);
        if (!Drawable.IsDrawable(value) || value < frame.Ticks.Low || value > frame.Ticks.High)
            return;
        sketch.Dash(frame.Left, frame.Y.At(value), frame.Right, frame.Y.At(value));
        sketch.Label(sketch.Fit(scene.Option("reference.label", ""), 200), frame.Left + 4, frame.Y.At(value) - 3, scene.Theme.Grey1);
    }

    // A series may begin after week 1.
    private static DateOnly FirstMonday(LineSeries line) => line.First.Start.AddDays(-7 * (line.First.Week - 1));

    private static void LabelEnds(Sketch sketch, Scene scene, WeekFrame frame, ImmutableArray<LineSeries> lines, ValueFormat format)
    {
        // More than two labels of two lines would be hard to tell apart.
        var inOneLine = lines.Length > 2;
        var room = scene.Width - frame.Right - 8;
        var labels = lines.Where(l => !l.IsEmpty).Select(l => Label(l, format.Value(scene.Language, l.Last.Value))).ToList();
        EndLabels.Draw(sketch, labels, frame.Right + 8, room, new Rect(0, 0, scene.Width, frame.Bottom + 2));

        EndLabel Label(LineSeries line, string value)
        {
            var (name, text) = inOneLine
                ? ("", sketch.Fit(line.Name, room - sketch.WidthOf(" " + value, line.Look.Bold), line.Look.Bold) + " " + value)
                : (line.Name, value);
            return new EndLabel(frame.Y.At(line.Last.Value), name, text, line.Look.LabelColor, line.Look.Bold);
        }
    }
}
