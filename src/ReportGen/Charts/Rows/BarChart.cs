using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Indicators;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Rows;

/// <summary>A row of a bar chart.</summary>
internal sealed record BarRow(string Label, Measure Measure, bool Main)
{
    public double Value => Measure.Current!.Value;

    public double? Previous => Measure.Previous is { } p && Drawable.IsDrawable(p.Value) ? p.Value : null;
}

/// <summary>Bars from zero with their figures; the prior quarter's value is a tick across the bar and a column of its own.</summary>
internal sealed class BarChart(Scene scene, ImmutableArray<BarRow> rows, ValueFormat format)
{
    private readonly RowLayout _layout = new(scene, scene.Sketch(), RowHeight: 18, Start: 19);
    private readonly FigureColumn _prior = new(428, scene.PreviousName, scene.Theme.Grey1);
    private readonly FigureColumn _current = new(468, scene.CurrentName, scene.Theme.Grey1);

    private bool HasPrior => rows.Any(r => r.Previous is not null);

    public Chart Draw(string alternate)
    {
        var ticks = Ticks.For(rows.SelectMany(r => r.Previous is { } p ? new[] { r.Value, p, 0 } : [r.Value, 0]));
        var x = new Scale(ticks.Low, ticks.High, RowLayout.PlotLeft, (HasPrior ? 360 : 400) + _layout.Shift);
        _layout.Heads(HasPrior ? [_prior, _current] : [_current]);
        var factor = format.Percent ? 100 : 1;
        _layout.Axis(rows.Length, ticks, x, t => scene.Language.Number(t * factor, t == 0 ? 0 : ticks.Decimals(factor)), format.Percent ? "%" : "");
        for (var i = 0; i < rows.Length; i++)
            DrawRow(i, x);
        _layout.Sketch.Line(x.At(0), 18, x.At(0), _layout.Bottom(rows.Length) + 3, scene.Theme.Ink, 0.75);
        return _layout.Finish(_layout.HeightWithAxis(rows.Length), alternate);
    }

    private void DrawRow(int index, Scale x)
    {
        var row = rows[index];
        var middle = _layout.Middle(index);
        _layout.Sketch.Bar(x.At(0), x.At(row.Value), middle - 5, middle + 5, row.Main ? scene.Theme.Accent : scene.Theme.Grey2);
        if (row.Previous is { } previous)
        {
            _layout.Sketch.Line(x.At(previous), middle - 7, x.At(previous), middle + 7, scene.Theme.Ink, 1);
            _layout.Figure(index, _prior, format.Bare(scene.Language, previous), scene.Theme.Grey1);
        }

        _layout.RowLabel(index, row.Label, row.Main);
        _layout.Figure(index, _current, format.Bare(scene.Language, row.Value), row.Main ? scene.Theme.Accent : scene.Theme.Ink, row.Main);
    }
}
