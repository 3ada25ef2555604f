using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;

namespace ReportGen.Charts.Kinds;

/// <summary>How many creators have which gap between the growth of interactions and of plays.</summary>
internal static class GapHistogram
{
    private const double Top = 34;
    private const int FewestTicks = 3;

    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("growth_gap");
        var bins = Bins(indicator);
        if (bins.IsEmpty)
            return scene.Unavailable(indicator);
        var height = Math.Max(scene.NumberOption("height", 180), 90);
        var sketch = scene.Sketch();
        var ticks = Ticks.For(bins.Select(b => b.Count).Append(0), minimumStep: 1);
        var format = new ValueFormat(false, 0);
        var left = Math.Max(20, ticks.Values.Max(t => sketch.WidthOf(format.Tick(scene.Language, ticks, t))) + 6);
        var x = new Scale(bins[0].Low, bins[^1].High, left, scene.Width);
        var y = new Scale(ticks.Low, ticks.High, height - 20, Top);
        DrawGrid(sketch, scene, ticks, y, left);
        foreach (var bin in bins)
            DrawBin(sketch, scene.Theme, bin, x, y);
        DrawBase(sketch, scene, x, y);
        DrawShares(sketch, scene, indicator!, x);
        DrawMedian(sketch, scene, indicator!, x, y);
        return new Chart(sketch.Build(scene.Width, height), Alternate(scene, indicator!, bins));
    }

    private static ImmutableArray<Bin> Bins(Indicator? indicator)
    {
        var edges = indicator?.Numbers("gap_bins") ?? [];
        var counts = indicator?.Numbers("gap_counts") ?? [];
        var bins = ImmutableArray.CreateBuilder<Bin>();
        for (var i = 0; i < Math.Min(edges.Length, counts.Length); i++)
        {
            // The last edge has no successor: its bin is as wide as the one before.
            var high = i + 1 < edges.Length ? edges[i + 1] : edges[i] + (i > 0 ? edges[i] - edges[i - 1] : 0.1);
            if (Drawable.IsDrawable(edges[i]) && Drawable.IsDrawable(high) && high > edges[i] && Drawable.IsDrawable(counts[i]) && counts[i] >= 0)
                bins.Add(new Bin(edges[i], high, counts[i]));
        }

        return [.. bins.OrderBy(b => b.Low)];
    }

    private static void DrawBin(Sketch sketch, ChartTheme theme, Bin bin, Scale x, Scale y)
    {
        var (low, high) = (x.At(bin.Low), x.At(bin.High));
        var gap = Math.Min(0.5, (high - low) / 4);
        var zero = Math.Clamp(0, bin.Low, bin.High);
        sketch.Bar(low + gap, Math.Max(low + gap, x.At(zero)), y.At(bin.Count), y.Start, theme.Grey3);
        sketch.Bar(Math.Min(high - gap, Math.Max(x.At(zero), low + gap)), high - gap, y.At(bin.Count), y.Start, theme.Accent);
    }

    private static void DrawGrid(Sketch sketch, Scene scene, Ticks ticks, Scale y, double left)
    {
        var format = new ValueFormat(false, 0);
        foreach (var tick in ticks.Values)
        {
            if (tick != ticks.Low)
                sketch.Line(left, y.At(tick), scene.Width, y.At(tick), scene.Theme.Grey4, 0.5);
            sketch.Label(format.Tick(scene.Language, ticks, tick), 0, y.At(tick) + 2.9, scene.Theme.Grey1);
        }

        sketch.Label(scene.Phrase("gap.creators"), 0, Top - 12, scene.Theme.Grey1);
    }

    private static void DrawBase(Sketch sketch, Scene scene, Scale x, Scale y)
    {
        sketch.Line(x.Start, y.Start, x.End, y.Start, scene.Theme.Ink, 0.75);
        var wide = Ticks.For([x.Low, x.High]);
        var ticks = wide.Values.Count(t => t >= x.Low && t <= x.High) < FewestTicks ? Ticks.For([x.Low / 2, x.High / 2]) : wide;
        foreach (var tick in ticks.Values.Where(t => t >= x.Low && t <= x.High))
        {
            sketch.Line(x.At(tick), y.Start, x.At(tick), y.Start + 3, scene.Theme.Ink, 0.5);
            var text = tick == 0 ? scene.Language.Number(0, 0) : scene.Language.SignedNumber(tick, ticks.Decimals(1));
            var half = sketch.WidthOf(text) / 2;
            sketch.Label(text, Math.Clamp(x.At(tick), half, scene.Width - half), y.Start + 13, scene.Theme.Grey1, LabelAlign.Center);
        }

        if (x.Low < 0 && x.High > 0)
            sketch.Line(x.At(0), Top - 14, x.At(0), y.Start, scene.Theme.Ink, 0.75);
    }

    private static void DrawShares(Sketch sketch, Scene scene, Indicator indicator, Scale x)
    {
        if (indicator.Headline.Current is not { } share || !Drawable.IsDrawable(share.Value))
            return;
        var above = scene.Phrase("gap.above", scene.Percent(share.Value));
        var below = scene.Phrase("gap.below", scene.Percent(1 - share.Value));
        var zero = Math.Clamp(x.At(0), sketch.WidthOf(below) + 6, scene.Width - sketch.WidthOf(above, bold: true) - 6);
        sketch.Label(above, zero + 5, 9, scene.Theme.Accent, bold: true);
        sketch.Label(below, zero - 5, 9, scene.Theme.Grey1, LabelAlign.Right);
    }

    // median_ratio is exp(median g) − 1.
    private static void DrawMedian(Sketch sketch, Scene scene, Indicator indicator, Scale x, Scale y)
    {
        if (indicator.Part("median_ratio")?.Current is not { } ratio || !Drawable.IsDrawable(ratio.Value) || ratio.Value <= -1)
            return;
        var median = Math.Log(1 + ratio.Value);
        if (median < x.Low || median > x.High)
            return;
        sketch.Dash(x.At(median), Top - 10, x.At(median), y.Start);
        var text = scene.Phrase("gap.median", scene.Language.SignedPercent(ratio.Value));
        var toLeft = x.At(median) + 5 + sketch.WidthOf(text) > scene.Width || median < 0;
        toLeft = toLeft && x.At(median) - 5 - sketch.WidthOf(text) > 0;
        sketch.Label(text, toLeft ? x.At(median) - 5 : x.At(median) + 5, 22, scene.Theme.Grey1, toLeft ? LabelAlign.Right : LabelAlign.Left);
    }

    private static string Alternate(Scene scene, Indicator indicator, ImmutableArray<Bin> bins)
    {
        var text = scene.Phrase("gap.alt", scene.Language.Number(bins.Sum(b => b.Count), 0));
        return indicator.Headline.Current is { } share && Drawable.IsDrawable(share.Value)
            ? text + scene.Phrase("gap.alt-share", scene.Percent(share.Value))
            : text;
    }

    private sealed record Bin(double Low, double High, double Count);
}
