using System.Collections.Immutable;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Measures what cells ask of their columns. Every cell is set once without breaks, so the cost grows with the cells.</summary>
internal sealed class TableMeasurer(TableSource source)
{
    /// <summary>Narrowest a column of text gets while others can still give, in points.</summary>
    private const double LeastText = 36;

    private readonly int _count = source.Block.Columns.Length;

    /// <summary>The wishes of all columns.</summary>
    public ColumnWishes Measure()
    {
        var wishes = new ColumnWishes(new double[_count], new double[_count], new double[_count]);
        var whole = new double[_count];
        foreach (var cell in Cells().Where(c => c.Cell.ColumnSpan == 1))
        {
            var lines = source.Unbroken(cell.Text);
            var natural = lines.Max(l => l.Width);
            var c = cell.Column;
            wishes.Natural[c] = Math.Max(wishes.Natural[c], natural);
            wishes.Least[c] = Math.Max(wishes.Least[c], Math.Min(natural, IsNumeric(cell) ? natural : LeastText));
            if (cell.Align == CellAlign.Decimal && lines.Length == 1 && DecimalText.WholeWidth(lines[0]) is { } left)
            {
                whole[c] = Math.Max(whole[c], left);
                wishes.Fraction[c] = Math.Max(wishes.Fraction[c], natural - left);
            }
        }

        for (var c = 0; c < _count; c++)
        {
            wishes.Natural[c] = Math.Max(wishes.Natural[c], whole[c] + wishes.Fraction[c]);
            wishes.Least[c] = Math.Max(wishes.Least[c], whole[c] + wishes.Fraction[c]);
        }

        foreach (var cell in Cells().Where(c => c.Cell.ColumnSpan > 1))
            WidenSpanned(wishes.Natural, cell);
        return wishes;
    }

    private IEnumerable<PlacedCell> Cells() => source.Head.Concat(source.Body).SelectMany(r => r.Cells);

    private bool IsNumeric(PlacedCell cell) =>
        cell.Align is CellAlign.Decimal or CellAlign.Right && cell.Cell.Scope is null && !source.HeadCells.Contains(cell);

    private void WidenSpanned(double[] natural, PlacedCell cell)
    {
        var span = cell.Cell.ColumnSpan;
        var have = natural.AsSpan(cell.Column, span).ToArray().Sum() + (source.Block.Style.ColumnGap * (span - 1));
        var missing = source.Unbroken(cell.Text).Max(l => l.Width) - have;
        for (var c = cell.Column; missing > 0 && c < cell.Column + span; c++)
            natural[c] += missing / span;
    }
}
