using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Rows that no page may separate, with their place in the body.</summary>
/// <param name="First">First row.</param>
/// <param name="Count">Number of rows.</param>
/// <param name="Fragment">The rows set.</param>
internal sealed record RowGroup(int First, int Count, Fragment Fragment);

/// <summary>Which lines of every cell are set, where a row is higher than a page.</summary>
internal sealed record LineRange(int Skip, int Take)
{
    /// <summary>All lines.</summary>
    public static LineRange All { get; } = new(0, int.MaxValue);

    /// <summary>The lines of the range.</summary>
    public ImmutableArray<TextLine> Of(ImmutableArray<TextLine> lines) => this == All ? lines : [.. lines.Skip(Skip).Take(Take)];
}

/// <summary>A table's rows set in a width.</summary>
internal sealed class TableRows
{
    private readonly TableSource _source;
    private readonly double _width;
    private readonly ImmutableArray<double> _columns;
    private readonly ImmutableArray<double> _lefts;
    private readonly ColumnWishes _wishes;

    /// <summary>Measures the columns and sets all rows.</summary>
    public TableRows(TableSource source, double width)
    {
        (_source, _width) = (source, width);
        _wishes = new TableMeasurer(source).Measure();
        _columns = ColumnWidths.Divide(_wishes, source.Block, width);
        _lefts = Lefts();
        Head = Set(source.Head, true, LineRange.All);
        RepeatedHead = Set(source.RepeatedHead, true, LineRange.All);
        Groups = [.. GroupsOf(source.Body)];
    }

    /// <summary>The head.</summary>
    public Fragment Head { get; }

    /// <summary>The head as it is repeated.</summary>
    public Fragment RepeatedHead { get; }

    /// <summary>The body in pieces that stay whole.</summary>
    public ImmutableArray<RowGroup> Groups { get; }

    /// <summary>Some lines of a row.</summary>
    public RowGroup Slice(RowGroup group, LineRange range) =>
        group with { Fragment = Set(RowsOf(group), false, range) };

    /// <summary>The greatest number of lines in a cell.</summary>
    public int LineCount(RowGroup group) => RowsOf(group).SelectMany(r => r.Cells).Select(c => LinesOf(c).Length).DefaultIfEmpty(0).Max();

    private ImmutableArray<PlacedRow> RowsOf(RowGroup group) => _source.Body[group.First..(group.First + group.Count)];

    private ImmutableArray<double> Lefts()
    {
        var x = 0.0;
        var lefts = ImmutableArray.CreateBuilder<double>();
        foreach (var width in _columns)
        {
            lefts.Add(x);
            x += width + _source.Block.Style.ColumnGap;
        }

        return lefts.ToImmutable();
    }

    private IEnumerable<RowGroup> GroupsOf(ImmutableArray<PlacedRow> rows)
    {
        for (int first = 0, i = 0; i < rows.Length; i++)
        {
            if (rows[i].Continues)
                continue;
            yield return new RowGroup(first, i + 1 - first, Set(rows[first..(i + 1)], false, LineRange.All));
            first = i + 1;
        }
    }

    private Fragment Set(ImmutableArray<PlacedRow> rows, bool head, LineRange range)
    {
        if (rows.IsEmpty)
            return Fragment.Nothing;
        var first = rows[0].Cells.IsEmpty ? 0 : rows[0].Cells[0].Row;
        var cells = rows.SelectMany(r => r.Cells).Select(c => new SetCell(c, c.Row - first, range.Of(LinesOf(c)))).ToImmutableArray();
        var tops = Tops(rows.Length, cells);
        var placed = cells.Select(c => Place(c, tops, head)).ToImmutableArray();
        return new Fragment(_width, tops[^1])
        {
            Items = Rules(rows, cells, tops),
            Children = placed,
            Notes = [.. placed.SelectMany(p => p.Fragment.Notes)],
            Baseline = placed.IsEmpty ? null : placed[0].Y + placed[0].Fragment.Baseline,
        };
    }

    private ImmutableArray<TextLine> LinesOf(PlacedCell cell) => _source.Lines(cell.Text, SpanWidth(cell));

    private double SpanWidth(PlacedCell cell)
    {
        var last = cell.Column + cell.Cell.ColumnSpan - 1;
        return _lefts[last] + _columns[last] - _lefts[cell.Column];
    }

    /// <summary>Tops of the rows and the bottom of the last; a cell over several rows makes the last of them higher where it must.</summary>
    private double[] Tops(int count, ImmutableArray<SetCell> cells)
    {
        var style = _source.Block.Style;
        var heights = Enumerable.Repeat(style.Leading + (2 * style.CellPadding), count).ToArray();
        foreach (var cell in cells.OrderBy(c => c.Placed.Cell.RowSpan))
        {
            var span = Math.Min(cell.Placed.Cell.RowSpan, count - cell.Row);
            var needed = (cell.Lines.Length * style.Leading) + (2 * style.CellPadding);
            var missing = needed - heights.AsSpan(cell.Row, span).ToArray().Sum();
            if (missing > 0)
                heights[cell.Row + span - 1] += missing;
        }

        var tops = new double[count + 1];
        for (var i = 0; i < count; i++)
            tops[i + 1] = tops[i] + heights[i];
        return tops;
    }

    private Placement Place(SetCell cell, double[] tops, bool head)
    {
        var style = _source.Block.Style;
        var width = SpanWidth(cell.Placed);
        var block = new LineBlock(cell.Placed.Text, cell.Lines, style.Leading) { Shifts = Shifts(cell, width) };
        var bottom = tops[cell.Bottom(tops)];
        var y = head ? bottom - style.CellPadding - block.Height : tops[cell.Row] + style.CellPadding;
        return new Placement(_lefts[cell.Placed.Column], y, LinePainter.Paint(block, width));
    }

    private ImmutableArray<double> Shifts(SetCell cell, double width)
    {
        var c = cell.Placed;
        if (c.Align == CellAlign.Decimal && c.Cell.ColumnSpan == 1 && cell.Lines.Length == 1
            && DecimalText.WholeWidth(cell.Lines[0]) is { } whole)
            return [width - _wishes.Fraction[c.Column] - whole];
        return c.Align switch
        {
            CellAlign.Left => [],
            CellAlign.Center => [.. cell.Lines.Select(l => (width - l.Width) / 2)],
            _ => [.. cell.Lines.Select(l => width - l.Width)],
        };
    }

    private ImmutableArray<DisplayItem> Rules(ImmutableArray<PlacedRow> rows, ImmutableArray<SetCell> cells, double[] tops)
    {
        var paths = ImmutableArray.CreateBuilder<DisplayItem>();
        for (var r = 1; r < rows.Length; r++)
        {
            if (rows[r].Row.RuleAbove is { } stroke)
                paths.Add(Rule(0, _width, tops[r], stroke));
        }

        foreach (var cell in cells)
        {
            if (cell.Placed.Cell.RuleBelow is { } stroke)
            {
                var left = _lefts[cell.Placed.Column];
                paths.Add(Rule(left, left + SpanWidth(cell.Placed), tops[cell.Bottom(tops)], stroke));
            }
        }

        return paths.Count == 0 ? [] : [_source.Ornament.Mark(paths.ToImmutable())];
    }

    /// <summary>A horizontal line, in points.</summary>
    public static PathItem Rule(double left, double right, double y, Stroke stroke) =>
        new(PathData.Line(new Point(left, y), new Point(right, y)), null, stroke);

    private sealed record SetCell(PlacedCell Placed, int Row, ImmutableArray<TextLine> Lines)
    {
        public int Bottom(double[] tops) => Math.Min(Row + Placed.Cell.RowSpan, tops.Length - 1);
    }
}
