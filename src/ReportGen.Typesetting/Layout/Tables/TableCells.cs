using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>A cell at its place.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Text">Its text.</param>
/// <param name="Row">Row in its part of the table, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="Align">How it stands.</param>
internal sealed record PlacedCell(TableCell Cell, PreparedText Text, int Row, int Column, CellAlign Align);

/// <summary>A row of placed cells.</summary>
internal sealed record PlacedRow(TableRow Row, ImmutableArray<PlacedCell> Cells)
{
    /// <summary>Whether a cell of this row reaches into the next, so that no page may end between them.</summary>
    public bool Continues { get; init; }
}

/// <summary>Finds the columns of cells, those covered from above left out.</summary>
internal static class TableCells
{
    /// <summary>Places the cells of rows; <paramref name="prepare"/> gives a cell's text.</summary>
    /// <exception cref="ArgumentException">A row has more cells than there are columns.</exception>
    public static ImmutableArray<PlacedRow> Place(
        ImmutableArray<TableRow> rows, ImmutableArray<TableColumn> columns, bool head, Func<TableCell, PreparedText> prepare)
    {
        var freeFrom = new int[columns.Length];
        var placed = ImmutableArray.CreateBuilder<PlacedRow>(rows.Length);
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = ImmutableArray.CreateBuilder<PlacedCell>();
            foreach (var cell in rows[r].Cells)
            {
                var row = r;
                var column = Array.FindIndex(freeFrom, free => free <= row);
                if (column < 0 || column + cell.ColumnSpan > columns.Length)
                    throw new ArgumentException("A table row has more cells than the table has columns.");
                Array.Fill(freeFrom, r + cell.RowSpan, column, cell.ColumnSpan);
                cells.Add(new PlacedCell(cell, prepare(cell), r, column, Align(cell, columns[column], head)));
            }

            var last = r;
            placed.Add(new PlacedRow(rows[r], cells.ToImmutable())
            {
                Continues = r + 1 < rows.Length && Array.Exists(freeFrom, free => free > last + 1),
            });
        }

        return placed.MoveToImmutable();
    }

    private static CellAlign Align(TableCell cell, TableColumn column, bool head)
    {
        var align = cell.Align ?? column.Align;
        return head && align == CellAlign.Decimal ? CellAlign.Right : align;
    }
}
