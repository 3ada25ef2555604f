using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Rows set in one piece.</summary>
/// <param name="Bundle">The rows.</param>
/// <param name="Fragment">The same set.</param>
internal sealed record RowGroup(RowBundle Bundle, Fragment Fragment);

/// <summary>Which lines of every cell are set, where a row is higher than a page.</summary>
internal sealed record LineRange(int Skip, int Take)
{
    /// <summary>All lines.</summary>
    public static LineRange All { get; } = new(0, int.MaxValue);

    /// <summary>The lines of the range.</summary>
    public ImmutableArray<TextLine> Of(ImmutableArray<TextLine> lines) => this == All ? lines : [.. lines.Skip(Skip).Take(Take)];
}

/// <summary>Columns of a table, or of a part of one, at their places in a width; sets rows in them.</summary>
internal sealed class TableGrid
{
    private static readonly Tag Repeated = Tag.Artifact(ArtifactKind.Repeated);

    private readonly TableSource _source;
    private readonly double _width;
    private readonly ImmutableArray<double> _columns;
    private readonly double[] _lefts;
    private readonly double[] _fractions;

    /// <summary>Divides the width and sets the head.</summary>
    public TableGrid(TableSource source, ColumnSet set, ColumnWishes wishes, double width)
    {
        (_source, _width, Set) = (source, width, set);
        _columns = ColumnWidths.Divide(wishes, source.Block, set.Columns, width);
        _fractions = [.. set.Columns.Select(c => wishes.Fraction[c])];
        _lefts = new double[_columns.Length];
        var gap = ColumnWidths.GapIn(source.Block, _columns.Length, width);
        for (var i = 1; i < _lefts.Length; i++)
            _lefts[i] = _lefts[i - 1] + _columns[i - 1] + gap;
        Head = SetRows(source.Head, new Setting(true, LineRange.All));
        RepeatedHead = SetRows(source.RepeatedHead, new Setting(true, LineRange.All));
    }

    /// <summary>Its columns.</summary>
    public ColumnSet Set { get; }

    /// <summary>The head.</summary>
    public Fragment Head { get; }

    /// <summary>The head as it is repeated.</summary>
    public Fragment RepeatedHead { get; }

    private double RowHeight => _source.Block.Style.Leading + (2 * _source.Block.Style.CellPadding);

    /// <summary>Whole rows.</summary>
    public RowGroup Group(RowBundle bundle) =>
        bundle.IsBare && HasOneLine(bundle.Rows[0].Row) ? new RowGroup(bundle, new Fragment(_width, RowHeight)) : Painted(_source.Reader.Whole(bundle));

    private RowGroup Painted(RowBundle bundle) => new(bundle, Closing(SetRows(bundle.Rows, new Setting(false, LineRange.All)), bundle));

    /// <summary>Some lines of the cells of rows; the last of them end the rows' elements.</summary>
    public RowGroup Slice(RowBundle bundle, LineRange range, bool last)
    {
        var fragment = SetRows(bundle.Rows, new Setting(false, range));
        return new RowGroup(bundle, last ? Closing(fragment, bundle) : fragment);
    }

    /// <summary>The greatest number of lines in a cell.</summary>
    public int LineCount(RowBundle bundle) => bundle.Rows.SelectMany(r => r.Cells)
        .Where(c => Set.Find(c) is not null).Select(c => LinesOf(c, Set.Find(c)!.Value).Length).DefaultIfEmpty(0).Max();

    /// <summary>A horizontal line, in points.</summary>
    public static PathItem Rule(double left, double right, double y, Stroke stroke) =>
        new(PathData.Line(new Point(left, y), new Point(right, y)), null, stroke);

    private bool HasOneLine(TableRow row)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].Content is [TextInline text] && _source.WidthBound(text) > _columns[i] && _source.Width(text) > _columns[i])
                return false;
        }

        return true;
    }

    private Fragment Closing(Fragment fragment, RowBundle bundle) => Set.IsLast && bundle.Rows[0].Element is not null
        ? fragment with { Closes = [.. bundle.Rows.Select(r => r.Element!)] }
        : fragment;

    private Fragment SetRows(ImmutableArray<PlacedRow> rows, Setting setting)
    {
        if (rows.IsEmpty)
            return Fragment.Nothing;
        var cells = CellsOf(rows, setting.Range);
        var tops = Tops(rows.Length, cells);
        var placed = ImmutableArray.CreateBuilder<Placement>(cells.Count);
        var noted = false;
        foreach (var cell in cells)
        {
            var placement = Place(cell, tops, setting.IsHead);
            noted |= !placement.Fragment.Notes.IsEmpty;
            placed.Add(placement);
        }

        var children = placed.MoveToImmutable();
        return new Fragment(_width, tops[^1])
        {
            Items = Rules(rows, cells, tops),
            Children = children,
            Notes = noted ? [.. children.SelectMany(p => p.Fragment.Notes)] : [],
            Baseline = children.IsEmpty ? null : children[0].Y + children[0].Fragment.Baseline,
        };
    }

    private List<SetCell> CellsOf(ImmutableArray<PlacedRow> rows, LineRange range)
    {
        var cells = new List<SetCell>(rows.Length * _columns.Length);
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                if (Set.Find(cell) is not { } place)
                    continue;
                var shown = Set.Repeats(cell) ? cell with { Text = cell.Text.As(_source.Ornament.Kind is null ? _source.Ornament : Repeated) } : cell;
                cells.Add(new SetCell(shown, place.Start, place.Span, range.Of(LinesOf(cell, place))));
            }
        }

        return cells;
    }

    private ImmutableArray<TextLine> LinesOf(PlacedCell cell, (int Start, int Span) place) =>
        _source.Lines(cell.Text, WidthOf(place.Start, place.Span));

    private double WidthOf(int start, int span) => _lefts[start + span - 1] + _columns[start + span - 1] - _lefts[start];

    /// <summary>Tops of the rows and the bottom of the last; a cell over several rows makes the last of them higher where it must.</summary>
    private double[] Tops(int count, List<SetCell> cells)
    {
        var style = _source.Block.Style;
        var heights = new double[count];
        Array.Fill(heights, RowHeight);
        var spans = cells.Exists(c => c.Placed.RowSpan > 1) ? cells.OrderBy(c => c.Placed.RowSpan) : cells.AsEnumerable();
        foreach (var cell in spans)
        {
            var row = cell.Placed.Row;
            var span = Math.Min(cell.Placed.RowSpan, count - row);
            var missing = (cell.Lines.Length * style.Leading) + (2 * style.CellPadding);
            for (var r = row; r < row + span; r++)
                missing -= heights[r];
            if (missing > 0)
                heights[row + span - 1] += missing;
        }

        var tops = new double[count + 1];
        for (var i = 0; i < count; i++)
            tops[i + 1] = tops[i] + heights[i];
        return tops;
    }

    private Placement Place(SetCell cell, double[] tops, bool head)
    {
        var style = _source.Block.Style;
        var width = WidthOf(cell.Start, cell.Span);
        var block = new LineBlock(cell.Placed.Text, cell.Lines, style.Leading) { Shifts = Shifts(cell, width) };
        var y = head ? tops[cell.Bottom(tops)] - style.CellPadding - block.Height : tops[cell.Placed.Row] + style.CellPadding;
        return new Placement(_lefts[cell.Start], y, LinePainter.Paint(block, width));
    }

    private ImmutableArray<double> Shifts(SetCell cell, double width)
    {
        var c = cell.Placed;
        if (c.Align == CellAlign.Left)
            return [];
        if (c.Align == CellAlign.Decimal && cell.Span == 1 && cell.Lines.Length == 1 && DecimalText.WholeWidth(cell.Lines[0]) is { } whole)
            return [Math.Max(0, Math.Min(width - _fractions[cell.Start] - whole, width - cell.Lines[0].Width))];
        var shifts = ImmutableArray.CreateBuilder<double>(cell.Lines.Length);
        foreach (var line in cell.Lines)
            shifts.Add((width - line.Width) / (c.Align == CellAlign.Center ? 2 : 1));
        return shifts.MoveToImmutable();
    }

    private ImmutableArray<DisplayItem> Rules(ImmutableArray<PlacedRow> rows, List<SetCell> cells, double[] tops)
    {
        var paths = ImmutableArray.CreateBuilder<DisplayItem>();
        for (var r = 1; r < rows.Length; r++)
        {
            if (RuleAbove(rows[r]) is { } stroke)
                paths.Add(Rule(0, _width, tops[r], stroke));
        }

        foreach (var cell in cells)
        {
            if (cell.Placed.Cell.RuleBelow is { } stroke)
            {
                var left = _lefts[cell.Start];
                paths.Add(Rule(left, left + WidthOf(cell.Start, cell.Span), tops[cell.Bottom(tops)], stroke));
            }
        }

        return paths.Count == 0 ? [] : [_source.Ornament.Mark(paths.ToImmutable())];
    }

    /// <summary>The rule above a row that the row itself asks for; null for none.</summary>
    public Stroke? RuleAbove(PlacedRow row) => row.Row.RuleAbove ?? (row.Row.Total ? _source.Block.Style.TotalRule : null);

    private sealed record Setting(bool IsHead, LineRange Range);

    private sealed record SetCell(PlacedCell Placed, int Start, int Span, ImmutableArray<TextLine> Lines)
    {
        public int Bottom(double[] tops) => Math.Min(Placed.Row + Placed.RowSpan, tops.Length - 1);
    }
}
