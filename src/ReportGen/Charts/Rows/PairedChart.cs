using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Rows;

/// <summary>A row with two values of one thing.</summary>
/// <param name="Label">Its name.</param>
/// <param name="First">The hollow dot; null where there is none.</param>
/// <param name="Second">The solid dot; null where there is none.</param>
internal sealed record PairedRow(string Label, double? First, double? Second)
{
    /// <summary>What both say together (a difference, a ratio), for the third column.</summary>
    public string Third { get; init; } = "";

    public IEnumerable<double> Values => new[] { First, Second }.OfType<double>();

    /// <summary>A value that can be drawn, or null.</summary>
    public static double? Usable(double? value) => value is { } v && Drawable.IsDrawable(v) ? v : null;
}

/// <summary>How a chart of pairs is set.</summary>
/// <param name="FirstHead">Head of the hollow dots.</param>
/// <param name="SecondHead">Head of the solid dots.</param>
/// <param name="Format">How values are written.</param>
internal sealed record PairedLook(string FirstHead, string SecondHead, ValueFormat Format)
{
    /// <summary>Head of the third column; empty for none.</summary>
    public string ThirdHead { get; init; } = "";

    /// <summary>Where the line of no difference stands; null for none.</summary>
    public double? Reference { get; init; }

    /// <summary>Where dashed lines stand.</summary>
    public ImmutableArray<double> Limits { get; init; } = [];

    /// <summary>Whether values are written with their sign.</summary>
    public bool Signed { get; init; }
}

/// <summary>Hollow and solid dots on one line, their figures beside it; the heads carry the dots, which replaces a legend.</summary>
internal sealed class PairedChart(Scene scene, ImmutableArray<PairedRow> rows, PairedLook look)
{
    private readonly RowLayout _layout = new(scene, scene.Sketch(), RowHeight: 17, Start: 19);
    private readonly FigureColumn _first = new(look.ThirdHead.Length > 0 ? 372 : 406, look.FirstHead, scene.Theme.Grey1);
    private readonly FigureColumn _second = new(look.ThirdHead.Length > 0 ? 430 : 468, look.SecondHead, scene.Theme.Accent) { BoldHead = true };
    private readonly FigureColumn _third = new(468, look.ThirdHead, scene.Theme.Grey1);

    private double Factor => look.Format.Percent ? 100 : 1;

    public Chart Draw(string alternate)
    {
        IEnumerable<double> fixedValues = look.Reference is { } r ? look.Limits.Append(r) : look.Limits;
        var ticks = Ticks.For(rows.SelectMany(p => p.Values).Concat(fixedValues));
        var x = new Scale(ticks.Low, ticks.High, RowLayout.PlotLeft, PlotRight);
        DrawHeads();
        _layout.Axis(rows.Length, ticks, x, t => TickText(ticks, t), look.Format.Percent ? "%" : "");
        foreach (var limit in look.Limits)
            _layout.Sketch.Dash(x.At(limit), 18, x.At(limit), _layout.Bottom(rows.Length) + 3);
        for (var i = 0; i < rows.Length; i++)
            DrawRow(i, x);
        if (look.Reference is { } line)
            _layout.Sketch.Line(x.At(line), 18, x.At(line), _layout.Bottom(rows.Length) + 3, scene.Theme.Ink, 0.75);
        return _layout.Finish(_layout.HeightWithAxis(rows.Length), alternate);
    }

    // Clear of the first column's dot and head.
    private double PlotRight =>
        Math.Min(326, _first.Right - _layout.Sketch.WidthOf(look.FirstHead) - 24) + _layout.Shift - (look.Format.Percent ? 6 : 0);

    private void DrawHeads()
    {
        _layout.Heads(look.ThirdHead.Length > 0 ? [_first, _second, _third] : [_first, _second]);
        _layout.Sketch.HollowDot(HeadDot(_first));
        _layout.Sketch.Dot(HeadDot(_second), 2.75, scene.Theme.Accent);
    }

    private Point HeadDot(FigureColumn column) =>
        new(column.Right + _layout.Shift - _layout.Sketch.WidthOf(column.Head, column.BoldHead) - 8.5, 7.2);

    private void DrawRow(int index, Scale x)
    {
        var row = rows[index];
        var y = _layout.Middle(index);
        if (row is { First: { } from, Second: { } to } && x.At(from) != x.At(to))
            _layout.Sketch.Line(x.At(from), y, x.At(to), y, scene.Theme.Accent, 1.5);
        if (row.First is { } first)
            _layout.Sketch.HollowDot(new Point(x.At(first), y));
        if (row.Second is { } second)
            _layout.Sketch.Dot(new Point(x.At(second), y), 2.75, scene.Theme.Accent);
        _layout.RowLabel(index, row.Label);
        _layout.Figure(index, _first, Text(row.First), scene.Theme.Grey1);
        _layout.Figure(index, _second, Text(row.Second), scene.Theme.Ink);
        if (look.ThirdHead.Length > 0)
            _layout.Figure(index, _third, row.Third, scene.Theme.Ink);
    }

    private string Text(double? value) => value is not { } v ? "–"
        : look.Signed ? look.Format.Signed(scene.Language, v)
        : look.Format.Bare(scene.Language, v);

    private string TickText(Ticks ticks, double tick)
    {
        var decimals = tick == 0 ? 0 : ticks.Decimals(Factor);
        return look.Signed ? scene.Language.SignedNumber(tick * Factor, decimals) : scene.Language.Number(tick * Factor, decimals);
    }
}
