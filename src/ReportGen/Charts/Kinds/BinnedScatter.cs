using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Kinds;

/// <summary>
/// Means of bins in both quarters with the measured slope drawn through them. Option <c>series</c> names the number series
/// <c>NAME_x</c>, <c>NAME_y</c>, <c>NAME_x_previous</c>, <c>NAME_y_previous</c>; the slope is the indicator's headline.
/// </summary>
internal static class BinnedScatter
{
    private const double Top = 22;
    private const double Foot = 32;

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("recommendation_fit");
        var name = scene.Option("series", "fit");
        var current = Cloud.Of(scene.CurrentName, indicator, name, "", indicator?.Headline.Current?.Value);
        var previous = Cloud.Of(scene.PreviousName, indicator, name, "_previous", indicator?.Headline.Previous?.Value);
        if (current.Points.IsEmpty)
            return scene.Unavailable(indicator);
        var clouds = previous.Points.IsEmpty ? [current] : new[] { previous, current };
        var height = Math.Max(scene.NumberOption("height", 200), 110);
        var sketch = scene.Sketch();
        var frame = Frame.For(sketch, scene, clouds, height);
        frame.Draw(sketch, scene, name);
        foreach (var cloud in clouds)
            DrawCloud(sketch, scene, frame, cloud, cloud == current);
        var labels = clouds.Select(c => Label(scene, frame, c, c == current)).ToList();
        EndLabels.Draw(sketch, labels, frame.X.End + 8, scene.Width - frame.X.End - 8, new Rect(0, 0, scene.Width, frame.Y.Start + 2));
        return new Chart(sketch.Build(scene.Width, height), Alternate(scene, indicator!, current, previous));
    }

    private static void DrawCloud(Sketch sketch, Scene scene, Frame frame, Cloud cloud, bool isCurrent)
    {
        var color = isCurrent ? scene.Theme.Accent : scene.Theme.Grey2;
        if (cloud.Ends is [var from, var to])
            sketch.Line(frame.X.At(from.X), frame.Y.At(from.Y), frame.X.At(to.X), frame.Y.At(to.Y), color, isCurrent ? 1.5 : 1);
        foreach (var point in cloud.Points)
            sketch.Dot(new Point(frame.X.At(point.X), frame.Y.At(point.Y)), isCurrent ? 2.25 : 1.75, color);
    }

    private static EndLabel Label(Scene scene, Frame frame, Cloud cloud, bool isCurrent)
    {
        var end = cloud.Ends is [_, var to] ? to.Y : cloud.Points[^1].Y;
        var slope = cloud.Slope is { } s ? scene.Phrase("scatter.slope", scene.Language.Number(s, 2)) : "";
        return new EndLabel(frame.Y.At(end), cloud.Name, slope, isCurrent ? scene.Theme.Accent : scene.Theme.Grey1, isCurrent);
    }

    private static string Alternate(Scene scene, Indicator indicator, Cloud current, Cloud previous)
    {
        var name = scene.Language.Label("indicator", indicator.Id);
        var text = scene.Phrase("scatter.alt", name, scene.CurrentName, scene.Language.Number(current.Points.Length, 0));
        if (current.Slope is { } slope)
            text += scene.Phrase("scatter.alt-slope", scene.Language.Number(slope, 2));
        return previous is { Slope: { } before, Points.IsEmpty: false }
            ? text + scene.Phrase("scatter.alt-previous", scene.PreviousName, scene.Language.Number(before, 2))
            : text;
    }

    /// <summary>One quarter's bins, by rising x.</summary>
    private sealed record Cloud(string Name, ImmutableArray<Point> Points, double? Slope)
    {
        public static Cloud Of(string name, Indicator? indicator, string series, string suffix, double? slope)
        {
            var x = indicator?.Numbers($"{series}_x{suffix}") ?? [];
            var y = indicator?.Numbers($"{series}_y{suffix}") ?? [];
            var points = x.Zip(y, (a, b) => new Point(a, b)).Where(p => Drawable.IsDrawable(p.X) && Drawable.IsDrawable(p.Y)).OrderBy(p => p.X);
            return new Cloud(name, [.. points], Usable(slope));
        }

        /// <summary>Ends of the line of the slope through the bins' mean; empty where there is none.</summary>
        public ImmutableArray<Point> Ends
        {
            get
            {
                if (Slope is not { } slope || Points.Length < 2)
                    return [];
                var (x, y) = (Points.Average(p => p.X), Points.Average(p => p.Y));
                Point At(double at) => new(at, y + (slope * (at - x)));
                return [At(Points[0].X), At(Points[^1].X)];
            }
        }

        private static double? Usable(double? value) => value is { } v && Drawable.IsDrawable(v) ? v : null;
    }

    private sealed record Frame(Scale X, Scale Y, Ticks XTicks, Ticks YTicks, double Left)
    {
        public static Frame For(Sketch sketch, Scene scene, IReadOnlyList<Cloud> clouds, double height)
        {
            var points = clouds.SelectMany(c => c.Points.Concat(c.Ends)).ToList();
            var y = Ticks.For(points.Select(p => p.Y));
            var (low, high) = (points.Min(p => p.X), points.Max(p => p.X));
            var x = Inner(low, high);
            (low, high) = high > low ? (low, high) : (x.Low, x.High); // one point alone has no extent
            var left = Math.Max(20, y.Values.Max(t => sketch.WidthOf(Text(scene, y, t))) + 6);
            return new Frame(new Scale(low, high, left + 6, scene.Width - 72), new Scale(y.Low, y.High, height - Foot, Top), x, y, left);
        }

        // The axis ends with the bins, so that they fill the plot: three round values or more inside it.
        private static Ticks Inner(double low, double high)
        {
            var ticks = Ticks.For([low, high]);
            for (var step = ticks.Step; high - low > 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)); step /= 2)
            {
                var first = Math.Ceiling(low / step);
                var count = (int)(Math.Floor(high / step) - first) + 1;
                if (count >= 3)
                    return new Ticks(step, [.. Enumerable.Range(0, count).Select(i => (first + i) * step)]);
            }

            return ticks;
        }

        public void Draw(Sketch sketch, Scene scene, string name)
        {
            sketch.Label(sketch.Fit(scene.Phrase($"scatter.{Known(name)}-y"), scene.Width), 0, 9, scene.Theme.Grey1);
            foreach (var tick in YTicks.Values)
            {
                if (tick != YTicks.Low)
                    sketch.Line(Left, Y.At(tick), X.End, Y.At(tick), scene.Theme.Grey4, 0.5);
                sketch.Label(Text(scene, YTicks, tick), 0, Y.At(tick) + 2.9, scene.Theme.Grey1);
            }

            sketch.Line(Left, Y.Start, X.End, Y.Start, scene.Theme.Ink, 0.75);
            foreach (var tick in XTicks.Values)
            {
                sketch.Line(X.At(tick), Y.Start, X.At(tick), Y.Start + 3, scene.Theme.Ink, 0.5);
                sketch.Label(Text(scene, XTicks, tick), X.At(tick), Y.Start + 13, scene.Theme.Grey1, LabelAlign.Center);
            }

            sketch.Label(scene.Phrase($"scatter.{Known(name)}-x"), X.End, Y.Start + 25, scene.Theme.Grey1, LabelAlign.Right);
        }

        // Other series have axes without names; the subtitle says what they are.
        private static string Known(string name) => name == "fit" ? name : "other";

        private static string Text(Scene scene, Ticks ticks, double tick) => scene.Language.Number(tick, tick == 0 ? 0 : ticks.Decimals(1));
    }
}
