using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Document;

/// <summary>A table that breaks between rows, its head repeated.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Head">Head rows, repeated after a break (as artifact).</param>
/// <param name="Body">Body rows.</param>
/// <param name="Style">Rules and paddings.</param>
public sealed record TableBlock(
    ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Head, ImmutableArray<TableRow> Body, TableStyle Style) : Block
{
    /// <summary>Title and subtitle, kept with the first rows; null for none.</summary>
    public Block? Caption { get; init; }

    /// <summary>What is printed in place of the caption after a break (title with （续）); null repeats nothing.</summary>
    public Block? ContinuedCaption { get; init; }

    /// <summary>A note below the last row; null for none.</summary>
    public Block? Note { get; init; }

    /// <summary>
    /// Body rows that are made when they are asked for, in place of <c>Body</c>; null for none. A row may be asked for several times
    /// and must be the same each time.
    /// </summary>
    public IReadOnlyList<TableRow>? LongBody { get; init; }

    /// <summary>
    /// Columns at the left that are repeated (as artifact) with each part of a table that is wider than its column of the page and is
    /// therefore split sideways.
    /// </summary>
    public int KeyColumns { get; init; } = 1;

    /// <summary>What becomes of a table that is wider than its column of the page even with its text pressed.</summary>
    public WideTable Wide { get; init; }
}

/// <summary>What becomes of a table that is too wide.</summary>
public enum WideTable
{
    /// <summary>It is split sideways into parts, one after the other.</summary>
    Split,

    /// <summary>It is turned by a quarter anticlockwise onto pages of its own.</summary>
    Turn,
}

/// <summary>How cells of a column stand.</summary>
public enum CellAlign
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Flush right.</summary>
    Right,

    /// <summary>Body cells aligned on the decimal point, the column of numbers flush right; heads flush right.</summary>
    Decimal,
}

/// <summary>A column. Widths in points; the natural width comes from the content, spare room goes to columns by <see cref="Grow"/>.</summary>
public sealed record TableColumn(CellAlign Align)
{
    /// <summary>Least width.</summary>
    public double MinWidth { get; init; }

    /// <summary>Greatest width.</summary>
    public double MaxWidth { get; init; } = double.PositiveInfinity;

    /// <summary>Share of spare room.</summary>
    public double Grow { get; init; } = 1;
}

/// <summary>A row of cells; cells that spans from above cover are left out.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>A line above the row; null for none.</summary>
    public Stroke? RuleAbove { get; init; }

    /// <summary>Whether it is a row of totals, set bold below <see cref="TableStyle.TotalRule"/> and not parted from the row above.</summary>
    public bool Total { get; init; }
}

/// <summary>A cell.</summary>
public sealed record TableCell(ImmutableArray<Inline> Content)
{
    /// <summary>Columns covered.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows covered.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Alignment where it differs from the column's.</summary>
    public CellAlign? Align { get; init; }

    /// <summary>Scope where the cell is a header (head rows default to Column, others to none).</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>A line below the cell, inset by the column gap (spanner); null for none.</summary>
    public Stroke? RuleBelow { get; init; }
}

/// <summary>Rules and measures of a table, in points.</summary>
/// <param name="Leading">Line height in cells.</param>
/// <param name="Top">Rule above the head and below the last row of each part.</param>
/// <param name="Middle">Rule below the head.</param>
public sealed record TableStyle(double Leading, Stroke Top, Stroke Middle)
{
    /// <summary>Space above and below a cell's text.</summary>
    public double CellPadding { get; init; } = 3;

    /// <summary>Space between columns.</summary>
    public double ColumnGap { get; init; } = 12;

    /// <summary>Light rule after every <see cref="GroupSize"/> rows; null for none.</summary>
    public Stroke? GroupRule { get; init; }

    /// <summary>Rule above a row of totals.</summary>
    public Stroke TotalRule { get; init; } = new(new Color(0x8F, 0x8B, 0x84), 0.5);

    /// <summary>Rows between group rules.</summary>
    public int GroupSize { get; init; } = 4;
}
