using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Kinds;

/// <summary>The cover: creators' index lines on a log scale with their median.</summary>
internal static class CoverLines
{
    private const string MedianKey = "creator_index_median_line";
    private const double Foot = 18;

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("engagement_growth");
        var median = Usable(indicator?.Numbers(MedianKey) ?? []);
        var creators = (indicator?.Series ?? []).Where(s => s.Key.StartsWith("creator_line_", StringComparison.Ordinal))
            .Select(s => s.Values).Where(v => Usable(v).Length > 0).ToImmutableArray();
        if (creators.IsEmpty && median.IsEmpty)
            return scene.Unavailable(indicator);
        var height = Math.Max(scene.NumberOption("height", 362), 60);
        var sketch = scene.Sketch();
        var count = creators.Select(c => c.Length).Append(indicator!.Numbers(MedianKey).Length).Max();
        var plot = new Plot(scene.Width - 72, height - Foot, count, Vertical(creators, median, height - Foot - 16));
        foreach (var line in creators)
            plot.Line(sketch, line, scene.Theme.CoverLine, 0.4);
        DrawMedian(sketch, scene, plot, indicator.Numbers(MedianKey));
        DrawAxis(sketch, scene, plot);
        return new Chart(sketch.Build(scene.Width, height), Alternate(scene, creators.Length, median));
    }

    private static ImmutableArray<double> Usable(ImmutableArray<double> values) => [.. values.Where(v => Drawable.IsDrawable(v) && v > 0)];

    private static Scale Vertical(ImmutableArray<ImmutableArray<double>> creators, ImmutableArray<double> median, double bottom)
    {
        var values = creators.SelectMany(c => Usable(c)).Concat(median).Select(v => Math.Log(v)).ToList();
        var (low, high) = (values.Min(), values.Max());
        return high > low ? new Scale(low, high, bottom, 5) : new Scale(low - 1, low + 1, bottom, 5);
    }

    private static void DrawMedian(Sketch sketch, Scene scene, Plot plot, ImmutableArray<double> median)
    {
        plot.Line(sketch, median, scene.Theme.Accent, 2.25);
        var last = -1;
        for (var i = 0; i < median.Length; i++)
            last = Drawable.IsDrawable(median[i]) && median[i] > 0 ? i : last;
        if (last < 0)
            return;
        var end = plot.At(last, median[last]);
        sketch.Dot(end, 3.25, scene.Theme.Accent);
        var baseline = Math.Clamp(end.Y - 2, 8, plot.Baseline - 16);
        sketch.Label(sketch.Fit(scene.Phrase("median"), 62, bold: true), plot.Width + 10, baseline, scene.Theme.Accent, bold: true);
        sketch.Label(scene.Language.Number(median[last], 1), plot.Width + 10, baseline + 12, scene.Theme.Accent, bold: true);
        if (Drawable.IsDrawable(median[0]) && median[0] > 0)
            sketch.Label(scene.Language.Number(median[0], 0), 0, Math.Max(8, plot.At(0, median[0]).Y - 9), scene.Theme.Grey1);
    }

    private static void DrawAxis(Sketch sketch, Scene scene, Plot plot)
    {
        sketch.Line(0, plot.Baseline, plot.Width, plot.Baseline, scene.Theme.Ink, 0.75);
        for (var i = 0; i < plot.Count; i++)
            sketch.Line(plot.X(i), plot.Baseline, plot.X(i), plot.Baseline + 3, scene.Theme.Ink, 0.5);
        var weeks = scene.Context.Facts.Calendar.WeekStarts;
        var first = Data.QuarterCalendar.Date(weeks[0]);
        var last = Data.QuarterCalendar.Date(weeks[^1] + 6);
        sketch.Label(scene.Language.IsoDate(first), 0, plot.Baseline + 14, scene.Theme.Grey1);
        sketch.Label(scene.Language.IsoDate(last), plot.Width, plot.Baseline + 14, scene.Theme.Grey1, LabelAlign.Right);
    }

    private static string Alternate(Scene scene, int creators, ImmutableArray<double> median)
    {
        var text = scene.Phrase("cover.alt", scene.Language.Number(creators, 0));
        return median.IsEmpty ? text : text + scene.Phrase("cover.alt-median", scene.Language.Number(median[^1], 1));
    }

    private sealed record Plot(double Width, double Baseline, int Count, Scale Logarithm)
    {
        public double X(int index) => Count < 2 ? 0 : Width * index / (Count - 1);

        public Point At(int index, double value) => new(X(index), Logarithm.At(Math.Log(value)));

        // A value that has no logarithm breaks the line.
        public void Line(Sketch sketch, ImmutableArray<double> values, Color color, double width)
        {
            var run = ImmutableArray.CreateBuilder<Point>();
            for (var i = 0; i < values.Length; i++)
            {
                if (Drawable.IsDrawable(values[i]) && values[i] > 0)
                {
                    run.Add(At(i, values[i]));
                    continue;
                }

                sketch.Polyline(run.ToImmutable(), color, width);
                run.Clear();
            }

            sketch.Polyline(run.ToImmutable(), color, width);
        }
    }
}
