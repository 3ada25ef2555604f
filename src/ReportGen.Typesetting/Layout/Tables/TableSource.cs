using System.Collections.Immutable;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>A table ready to be laid out; shared by all its parts, so that it is measured once for a width.</summary>
internal sealed class TableSource(TableBlock block, RowReader reader, LineSetter setter)
{
    /// <summary>Rows above which lines are not remembered between passes, so that memory does not grow with the rows.</summary>
    public const int LongTable = 500;

    private readonly Dictionary<GridKey, TableGrid> _grids = [];
    private readonly ParagraphStyle _style = new(block.Style.Leading);
    private readonly ColumnSet _all = ColumnSet.All(block.Columns.Length);
    private ColumnWishes? _wishes;

    /// <summary>The table.</summary>
    public TableBlock Block { get; } = block;

    /// <summary>Its rows.</summary>
    public RowReader Reader { get; } = reader;

    /// <summary>Head rows.</summary>
    public required ImmutableArray<PlacedRow> Head { get; init; }

    /// <summary>Head rows as they are repeated, as artifacts.</summary>
    public required ImmutableArray<PlacedRow> RepeatedHead { get; init; }

    /// <summary>The caption; null for none.</summary>
    public Prepared? Caption { get; init; }

    /// <summary>The caption of later parts; null for none.</summary>
    public Prepared? ContinuedCaption { get; init; }

    /// <summary>The note; null for none.</summary>
    public Prepared? Note { get; init; }

    /// <summary>What rules belong to.</summary>
    public required Tag Ornament { get; init; }

    /// <summary>A cell's lines without any break but forced ones.</summary>
    public ImmutableArray<TextLine> Unbroken(PreparedText text) => setter.Set(text, _style, LineSetter.NoBreak);

    /// <summary>A width in points that a text never exceeds.</summary>
    public double WidthBound(TextInline text) => setter.WidthBound(text.Text, text.Style);

    /// <summary>Width in points of a text set as one line.</summary>
    public double Width(TextInline text) => setter.WidthOf(text.Text, text.Style);

    /// <summary>A cell's lines in a width in points.</summary>
    public ImmutableArray<TextLine> Lines(PreparedText text, double width)
    {
        if (Reader.Count > LongTable)
            return setter.SetOnce(text, _style, width + Region.Tolerance);
        var unbroken = Unbroken(text);
        return unbroken.Max(l => l.Width) <= width + Region.Tolerance ? unbroken : setter.Set(text, _style, width);
    }

    /// <summary>Columns at their places in a width in points.</summary>
    public TableGrid Grid(ColumnSet set, double width)
    {
        if (!_grids.TryGetValue(new GridKey(set, width), out var grid))
            _grids[new GridKey(set, width)] = grid = new TableGrid(this, set, Wishes, width);
        return grid;
    }

    /// <summary>All columns, or the sets of them that stand side by side where a width in points is too small for all.</summary>
    public ImmutableArray<ColumnSet> Divide(double width)
    {
        if (!IsTooWide(width))
            return [_all];
        Reader.IsKept = true;
        return SidewaysSplit.Divide(Wishes, Block, width);
    }

    /// <summary>Whether the table needs more width than there is, in points, even with its text pressed.</summary>
    public bool IsTooWide(double width) => ColumnWidths.LeastTotal(Wishes, Block) > width + Region.Tolerance;

    private ColumnWishes Wishes => _wishes ??= new TableMeasurer(this).Measure();

    private readonly record struct GridKey(ColumnSet Set, double Width);
}
