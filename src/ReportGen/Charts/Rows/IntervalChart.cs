using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Rows;

/// <summary>A row: an estimate with its interval.</summary>
internal sealed record IntervalRow(string Label, Estimate Estimate, bool Main)
{
    public double Value => Estimate.Value;

    public Interval? Interval => Estimate.Interval is { } i && Drawable.IsDrawable(i.Lower) && Drawable.IsDrawable(i.Upper) ? i : null;

    /// <summary>The row of a measure's current estimate; null where it has no value.</summary>
    public static IntervalRow? Of(string label, Measure? measure, bool main = false) =>
        measure?.Current is { } c && Drawable.IsDrawable(c.Value) ? new IntervalRow(label, c, main) : null;
}

/// <summary>How an interval chart is set.</summary>
/// <param name="ValueHead">Head of the column of estimates.</param>
/// <param name="Format">How values are written.</param>
/// <param name="Reference">Where the line of no difference stands; null for none.</param>
internal sealed record IntervalLook(string ValueHead, ValueFormat Format, double? Reference)
{
    /// <summary>Whether values are contrasts, written with their sign.</summary>
    public bool Signed { get; init; }

    /// <summary>What the line stands for, set above it; empty for nothing.</summary>
    public string ReferenceName { get; init; } = "";
}

/// <summary>Squares with intervals; creators, estimate and bounds as figures. Hollow where the interval holds the reference.</summary>
internal sealed class IntervalChart(Scene scene, ImmutableArray<IntervalRow> rows, IntervalLook look)
{
    private readonly RowLayout _layout = new(scene, scene.Sketch(), RowHeight: 17, Start: 19);
    private readonly FigureColumn _count = new(168, scene.Phrase("creators"), scene.Theme.Grey1);
    private readonly FigureColumn _value = new(396, look.ValueHead, scene.Theme.Grey1);
    private readonly FigureColumn _lower = new(434, "", scene.Theme.Grey1);
    private readonly FigureColumn _upper = new(468, scene.Phrase("band"), scene.Theme.Grey1);

    private bool HasCounts => rows.Any(r => r.Estimate.N?.Creators is not null);

    private bool HasIntervals => rows.Any(r => r.Interval is not null);

    private double Factor => look.Format.Percent ? 100 : 1;

    public Chart Draw(string alternate)
    {
        var values = rows.SelectMany(r => r.Interval is { } i ? new[] { r.Value, i.Lower, i.Upper } : [r.Value]);
        var ticks = Ticks.For(look.Reference is { } reference ? values.Append(reference) : values);
        var x = new Scale(ticks.Low, ticks.High, HasCounts ? 186 : RowLayout.PlotLeft, 340 + _layout.Shift);
        // The figures' columns do not move with a narrower chart, so counts stay left of the plot.
        _layout.Heads([.. HasCounts ? [_count with { Right = _count.Right - _layout.Shift }] : Array.Empty<FigureColumn>(), _value, .. HasIntervals ? [_upper] : Array.Empty<FigureColumn>()]);
        _layout.Axis(rows.Length, ticks, x, t => TickText(ticks, t), look.Format.Percent ? "%" : "");
        for (var i = 0; i < rows.Length; i++)
            DrawRow(i, x);
        if (look.Reference is { } line) // last, over the marks
            DrawReference(x.At(line));
        return _layout.Finish(_layout.HeightWithAxis(rows.Length), alternate);
    }

    private void DrawReference(double x)
    {
        _layout.Sketch.Line(x, 18, x, _layout.Bottom(rows.Length) + 3, scene.Theme.Ink, 0.75);
        // The line of heads is free left of the figures.
        if (look.ReferenceName.Length > 0)
            _layout.Sketch.Label(_layout.Sketch.Fit(look.ReferenceName, 160), Math.Min(x, 300 + _layout.Shift), 10, scene.Theme.Grey1, LabelAlign.Center);
    }

    private void DrawRow(int index, Scale x)
    {
        var row = rows[index];
        var color = row.Main ? scene.Theme.Accent : scene.Theme.Grey1;
        var y = _layout.Middle(index);
        var mark = new EstimateMark(color, row.Main);
        if (row.Interval is { } interval)
            mark.DrawWhisker(_layout.Sketch, x.At(interval.Lower), x.At(interval.Upper), y);
        var hollow = look.Reference is { } reference && row.Interval?.Contains(reference) == true;
        mark.DrawSquare(_layout.Sketch, x.At(row.Value), y, hollow);
        _layout.RowLabel(index, row.Label, row.Main);
        DrawFigures(index, row, color);
    }

    private void DrawFigures(int index, IntervalRow row, Color color)
    {
        var ink = row.Main ? color : scene.Theme.Ink;
        if (row.Estimate.N?.Creators is { } creators)
            _layout.Figure(index, _count with { Right = _count.Right - _layout.Shift }, scene.Language.Number(creators, 0), scene.Theme.Grey1);
        _layout.Figure(index, _value, Text(row.Value), ink, row.Main);
        if (row.Interval is not { } interval)
            return;
        _layout.Figure(index, _lower, Text(interval.Lower), scene.Theme.Grey1);
        _layout.Figure(index, _upper, Text(interval.Upper), scene.Theme.Grey1);
    }

    private string Text(double value) => look.Signed ? look.Format.Signed(scene.Language, value) : look.Format.Bare(scene.Language, value);

    private string TickText(Ticks ticks, double tick)
    {
        var decimals = tick == 0 ? 0 : ticks.Decimals(Factor);
        return look.Signed ? scene.Language.SignedNumber(tick * Factor, decimals) : scene.Language.Number(tick * Factor, decimals);
    }
}
