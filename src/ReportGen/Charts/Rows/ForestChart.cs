using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Rows;

/// <summary>
/// Estimates with intervals in groups under bold headings; count, estimate and bounds as figures at x 150, 396, 434 and 468.
/// The line of no difference is painted last; a row without an estimate is a dash with its reason.
/// </summary>
internal sealed class ForestChart
{
    private const double RowHeight = 15;
    private const double GroupGap = 6;
    private const double Start = 19;
    private const double Indent = 8;
    private readonly Scene _scene;
    private readonly ForestLook _look;
    private readonly ImmutableArray<ForestGroup> _groups;
    private readonly RowLayout _layout;
    private readonly ForestAxis _axis;
    private readonly FigureColumn _count;
    private readonly FigureColumn _value;
    private readonly FigureColumn _lower;
    private readonly FigureColumn _upper;

    public ForestChart(Scene scene, ImmutableArray<ForestGroup> groups, ForestLook look)
    {
        (_scene, _look, _groups) = (scene, look, groups);
        _layout = new RowLayout(scene, scene.Sketch(), RowHeight, Start);
        var grey = scene.Theme.Grey1;
        _count = new FigureColumn(150 - _layout.Shift, look.CountHead, grey); // counts stay left of the plot, whatever the width
        _value = new FigureColumn(396, look.ValueHead, grey);
        _lower = new FigureColumn(434, "", grey);
        _upper = new FigureColumn(468, scene.Phrase("band"), grey);
        _axis = ForestAxis.For(Rows.SelectMany(r => r.Values), look.Reference, HasCounts ? 186 : 150, 350 + _layout.Shift);
    }

    private IEnumerable<ForestRow> Rows => _groups.SelectMany(g => g.Rows);

    private bool HasCounts => Rows.Any(r => r.Count is not null);

    private Sketch Sketch => _layout.Sketch;

    private double Factor => _look.Format.Percent ? 100 : 1;

    private double Bottom => Start + (RowHeight * (Rows.Count() + _groups.Count(g => g.Heading.Length > 0))) + (GroupGap * (_groups.Length - 1)) + 3;

    public Chart Draw(string alternate)
    {
        DrawHeads();
        DrawAxis();
        var y = Start;
        for (var i = 0; i < _groups.Length; i++)
            y = DrawGroup(_groups[i], y + (i > 0 ? GroupGap : 0), ruled: i > 0);
        if (_look.Reference is { } line) // last, over the marks
            Sketch.Line(_axis.X.At(line), 18, _axis.X.At(line), Bottom, _scene.Theme.Ink, 0.75);
        var words = _look.ReferenceWords.Length + _look.AxisWords.Length > 0;
        return new Chart(Sketch.Build(_scene.Width, Bottom + (words ? 27 : 16)), alternate);
    }

    private void DrawHeads()
    {
        var columns = new List<FigureColumn> { _value };
        if (HasCounts)
            columns.Insert(0, _count);
        if (Rows.Any(r => r.Interval is not null))
            columns.Add(_upper);
        _layout.Heads(columns);
    }

    private void DrawAxis()
    {
        var baseline = Bottom + 11;
        foreach (var tick in _axis.Ticks.Values)
        {
            Sketch.Line(_axis.X.At(tick), 18, _axis.X.At(tick), Bottom, _scene.Theme.Grey4, 0.5);
            Sketch.Label(TickText(tick), _axis.X.At(tick), baseline, _scene.Theme.Grey1, LabelAlign.Center);
        }

        var right = _axis.X.At(_axis.Ticks.High);
        if (_look.AxisWords.Length > 0)
            Sketch.Label(_look.AxisWords, Math.Max(right, Sketch.WidthOf(_look.AxisWords)), baseline + 11, _scene.Theme.Grey1, LabelAlign.Right);
        if (_look.Reference is { } line && _look.ReferenceWords.Length > 0)
            LabelReference(line, baseline + 11);
    }

    // Left out where the words of the axis are in the way.
    private void LabelReference(double line, double baseline)
    {
        var area = Sketch.AreaOf(_look.ReferenceWords, _axis.X.At(line), baseline, LabelAlign.Center);
        if (Sketch.IsFree(new Rect(area.X - 6, area.Y, area.Width + 12, area.Height)) && area.X >= 0)
            Sketch.Label(_look.ReferenceWords, _axis.X.At(line), baseline, _scene.Theme.Grey1, LabelAlign.Center);
    }

    private double DrawGroup(ForestGroup group, double top, bool ruled)
    {
        if (ruled)
            Sketch.Line(0, top - (GroupGap / 2), _scene.Width, top - (GroupGap / 2), _scene.Theme.Grey3, 0.5);
        if (group.Heading.Length > 0)
        {
            Sketch.Label(Sketch.Fit(group.Heading, _axis.X.Start - 6, bold: true), 0, top + (RowHeight / 2) + 2.9, _scene.Theme.Ink, bold: true);
            top += RowHeight;
        }

        foreach (var row in group.Rows)
        {
            DrawRow(row, top + (RowHeight / 2), group.Heading.Length > 0 ? Indent : 0);
            top += RowHeight;
        }

        return top;
    }

    private void DrawRow(ForestRow row, double y, double indent)
    {
        var count = row.Count is { } n ? _scene.Language.Number(n, 0) : "";
        var room = HasCounts ? 150 - Sketch.WidthOf(count) - 4 - indent : 146 - indent;
        Sketch.Label(Sketch.Fit(row.Label, room, row.Main), indent, y + 2.9, row.Main ? _scene.Theme.Accent : _scene.Theme.Ink, bold: row.Main);
        Figure(_count, count, y, _scene.Theme.Grey1);
        if (row.Estimate is { } estimate)
            DrawEstimate(row, estimate.Value, y);
        else
            DrawReason(row, y);
    }

    private void DrawEstimate(ForestRow row, double value, double y)
    {
        var mark = new EstimateMark(row.Main ? _scene.Theme.Accent : _scene.Theme.Grey1, row.Main);
        if (row.Interval is { } bar)
            mark.DrawWhisker(Sketch, _axis.X.At(bar.Lower), _axis.X.At(bar.Upper), y);
        mark.DrawSquare(Sketch, _axis.X.At(value), y, _look.Reference is { } line && row.Interval?.Contains(line) == true);
        Figure(_value, Text(value), y, row.Main ? _scene.Theme.Accent : _scene.Theme.Ink, row.Main);
        if (row.Interval is not { } interval)
            return;
        Figure(_lower, Text(interval.Lower), y, _scene.Theme.Grey1);
        Figure(_upper, Text(interval.Upper), y, _scene.Theme.Grey1);
    }

    // The reason stands over the gridlines, beside the line of no difference, not across it.
    private void DrawReason(ForestRow row, double y)
    {
        Figure(_value, "–", y, _scene.Theme.Grey1);
        var right = _value.Right + _layout.Shift - 12;
        var line = _look.Reference is { } reference ? _axis.X.At(reference) + 5 : _axis.X.Start;
        var left = right - line >= Sketch.WidthOf(row.Reason) ? line : _axis.X.Start;
        var fits = left == line || line - 10 - left >= Sketch.WidthOf(row.Reason);
        var text = Sketch.Fit(row.Reason, fits ? right - left : Math.Max(right - line, line - 10 - _axis.X.Start));
        if (!fits)
            left = right - line >= line - 10 - _axis.X.Start ? line : _axis.X.Start;
        var area = Sketch.AreaOf(text, left, y + 2.9);
        Sketch.Bar(area.X - 2, area.Right + 2, area.Y, area.Bottom, Color.White);
        Sketch.Label(text, left, y + 2.9, _scene.Theme.Grey1);
    }

    private void Figure(FigureColumn column, string text, double y, Color color, bool bold = false) =>
        Sketch.Label(text, column.Right + _layout.Shift, y + 2.9, color, LabelAlign.Right, bold);

    private string Text(double value) => _look.Signed ? _look.Format.Signed(_scene.Language, value) : _look.Format.Bare(_scene.Language, value);

    private string TickText(double tick)
    {
        var decimals = tick == 0 ? 0 : _axis.Ticks.Decimals(Factor);
        return _look.Signed ? _scene.Language.SignedNumber(tick * Factor, decimals) : _scene.Language.Number(tick * Factor, decimals);
    }
}
