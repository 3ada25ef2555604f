using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>A cell at its place.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Text">Its text.</param>
/// <param name="Row">Row in its group, from 0.</param>
/// <param name="Column">First column of the table, from 0.</param>
/// <param name="Align">How it stands.</param>
internal sealed record PlacedCell(TableCell Cell, PreparedText Text, int Row, int Column, CellAlign Align)
{
    /// <summary>Columns covered.</summary>
    public int ColumnSpan { get; init; } = Math.Max(1, Cell.ColumnSpan);

    /// <summary>Rows covered.</summary>
    public int RowSpan { get; init; } = Math.Max(1, Cell.RowSpan);
}

/// <summary>A row of placed cells, with its element (null for artifacts).</summary>
internal sealed record PlacedRow(TableRow Row, ImmutableArray<PlacedCell> Cells, ClosedElement? Element);

/// <summary>Rows that no cell lets a page separate.</summary>
/// <param name="First">Number of the first in the body, from 0.</param>
/// <param name="Rows">The rows.</param>
internal sealed record RowBundle(int First, ImmutableArray<PlacedRow> Rows)
{
    /// <summary>Whether it is a single row of plain text of which no cell is prepared, since only pages are counted.</summary>
    public bool IsBare { get; init; }

    /// <summary>Number of the row after the last.</summary>
    public int End => First + Rows.Length;

    /// <summary>The same rows each by itself, where no page holds all: a cell over several rows belongs to the first of them.</summary>
    public ImmutableArray<RowBundle> Dissolve()
    {
        var bundles = ImmutableArray.CreateBuilder<RowBundle>(Rows.Length);
        for (var i = 0; i < Rows.Length; i++)
        {
            var row = Rows[i];
            bundles.Add(new RowBundle(First + i, [row with { Cells = [.. row.Cells.Select(c => c with { Row = 0, RowSpan = 1 })] }]));
        }

        return bundles.MoveToImmutable();
    }
}
