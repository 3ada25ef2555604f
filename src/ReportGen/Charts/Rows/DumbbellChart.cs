using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Rows;

/// <summary>A row of a dumbbell chart.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Measure">Its values; Current is drawable.</param>
/// <param name="Total">Whether it is the whole that the others are parts of.</param>
internal sealed record DumbbellRow(string Label, Measure Measure, bool Total)
{
    public double Current => Measure.Current!.Value;

    public double? Previous => Measure.Previous is { } p && Drawable.IsDrawable(p.Value) ? p.Value : null;

    public double? Change => Measure.Change is { } c && Drawable.IsDrawable(c.Value) ? c.Value : null;

    /// <summary>The row of a measure; null where it has no value.</summary>
    public static DumbbellRow? Of(string label, Measure? measure, bool total = false) =>
        measure?.Current is { } c && Drawable.IsDrawable(c.Value) ? new DumbbellRow(label, measure, total) : null;
}

/// <summary>Prior quarter hollow, current solid, a bar between them; figures of both and the change.</summary>
internal sealed class DumbbellChart
{
    private readonly RowLayout _layout;
    private readonly ImmutableArray<DumbbellRow> _rows;
    private readonly ValueFormat _format;
    private readonly FigureColumn _priorColumn;
    private readonly FigureColumn _currentColumn;
    private readonly FigureColumn _changeColumn;
    private readonly bool _hasPrior;
    private readonly bool _markExceptions;

    public DumbbellChart(Scene scene, ImmutableArray<DumbbellRow> rows, ValueFormat format, bool markExceptions)
    {
        _layout = new RowLayout(scene, scene.Sketch(), RowHeight: 17, Start: 19);
        _rows = rows;
        _format = format;
        _markExceptions = markExceptions;
        _hasPrior = rows.Any(r => r.Previous is not null);
        var theme = scene.Theme;
        _priorColumn = new FigureColumn(378, scene.PreviousName, theme.Grey1);
        _currentColumn = new FigureColumn(428, scene.CurrentName, theme.Accent) { BoldHead = true };
        _changeColumn = new FigureColumn(468, ChangeHead(scene), theme.Grey1);
    }

    private Scene Scene => _layout.Scene;

    private ChangeKind? Kind => _rows.FirstOrDefault(r => r.Change is not null)?.Measure.Change!.Kind;

    public Chart Draw(string alternate)
    {
        var ticks = Ticks.For(_rows.SelectMany(r => r.Previous is { } p ? new[] { p, r.Current } : [r.Current]));
        var x = new Scale(ticks.Low, ticks.High, RowLayout.PlotLeft, 326 - 16 + _layout.Shift);
        DrawHeads();
        _layout.Axis(_rows.Length, ticks, x, t => Scene.Language.Number(t * Factor, t == 0 ? 0 : ticks.Decimals(Factor)), _format.Percent ? "%" : "");
        for (var i = 0; i < _rows.Length; i++)
            DrawRow(i, x);
        if (_rows[0].Total && _rows.Length > 1)
            _layout.Rule(1);
        return _layout.Finish(_layout.HeightWithAxis(_rows.Length), alternate);
    }

    private double Factor => _format.Percent ? 100 : 1;

    private string ChangeHead(Scene scene) => Kind switch
    {
        ChangeKind.Relative => scene.Phrase("change-percent"),
        ChangeKind.Points => scene.Phrase("change-points"),
        _ => scene.Phrase("change"),
    };

    private void DrawHeads()
    {
        _layout.Heads(_hasPrior ? [_priorColumn, _currentColumn, _changeColumn] : [_currentColumn]);
        var sketch = _layout.Sketch;
        sketch.Dot(HeadDot(_currentColumn), 2.75, Scene.Theme.Accent);
        if (_hasPrior)
            sketch.HollowDot(HeadDot(_priorColumn));
    }

    // The heads carry the two dots, which replaces a legend.
    private Point HeadDot(FigureColumn column) =>
        new(column.Right + _layout.Shift - _layout.Sketch.WidthOf(column.Head, column.BoldHead) - 8.5, 7.2);

    private void DrawRow(int index, Scale x)
    {
        var row = _rows[index];
        var color = MovesAgainstTheRest(row) ? Scene.Theme.Secondary : Scene.Theme.Accent;
        var end = new Point(x.At(row.Current), _layout.Middle(index));
        if (row.Previous is { } previous)
        {
            var start = new Point(x.At(previous), end.Y);
            if (start.X != end.X)
                _layout.Sketch.Line(start.X, start.Y, end.X, end.Y, color, row.Total ? 2 : 1.5);
            _layout.Sketch.HollowDot(start);
        }

        _layout.Sketch.Dot(end, row.Total ? 3 : 2.75, color);
        _layout.RowLabel(index, row.Label, row.Total);
        DrawFigures(index, row, color);
    }

    private void DrawFigures(int index, DumbbellRow row, Color color)
    {
        _layout.Figure(index, _currentColumn, _format.Bare(Scene.Language, row.Current), Scene.Theme.Ink, row.Total);
        if (!_hasPrior)
            return;
        _layout.Figure(index, _priorColumn, row.Previous is { } p ? _format.Bare(Scene.Language, p) : "–", Scene.Theme.Grey1);
        var against = color == Scene.Theme.Secondary;
        _layout.Figure(index, _changeColumn, ChangeText(row), row.Total || against ? color : Scene.Theme.Ink, row.Total || against);
    }

    private string ChangeText(DumbbellRow row) => row.Change is not { } change
        ? "–"
        : row.Measure.Change!.Kind == ChangeKind.Difference
            ? Scene.Language.SignedNumber(change, _format.Decimals)
            : Scene.Language.SignedNumber(change * 100, _format.Percent ? _format.Decimals : 1);

    // Significantly against the whole where it is shown, else against the greater number of rows: what may be chance is no exception.
    private bool MovesAgainstTheRest(DumbbellRow row)
    {
        var direction = _rows[0] is { Total: true, Change: { } total }
            ? Math.Sign(total)
            : Math.Sign(_rows.Sum(r => Math.Sign(r.Change ?? 0)));
        return _markExceptions && direction != 0 && row.Change is { } change && row.Measure.Change!.Significant && Math.Sign(change) == -direction;
    }
}
