using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Measures what cells ask of their columns: all cells of a short table, a choice of those of a long one.</summary>
internal sealed class TableMeasurer(TableSource source)
{
    /// <summary>Narrowest a column of text gets while others can still give, in points.</summary>
    private const double LeastText = 36;

    /// <summary>Widest number that is never broken, in points; what is longer is text to look at.</summary>
    private const double LargestNumber = 160;

    private readonly int _count = source.Block.Columns.Length;

    /// <summary>The wishes of all columns.</summary>
    public ColumnWishes Measure()
    {
        var wishes = new ColumnWishes(new double[_count], new double[_count], new double[_count]);
        var whole = new double[_count];
        var spanned = new List<PlacedCell>();
        foreach (var row in source.Head)
            Measure(wishes, whole, row, spanned, head: true);
        foreach (var first in RowSample.Of(source.Reader, _count))
        {
            foreach (var row in source.Reader.Sample(first).Rows)
                Measure(wishes, whole, row, spanned, head: false);
        }

        for (var c = 0; c < _count; c++)
        {
            wishes.Natural[c] = Math.Max(wishes.Natural[c], whole[c] + wishes.Fraction[c]);
            wishes.Least[c] = Math.Max(wishes.Least[c], whole[c] + wishes.Fraction[c]);
        }

        foreach (var cell in spanned)
            WidenSpanned(wishes.Natural, cell);
        return wishes;
    }

    private void Measure(ColumnWishes wishes, double[] whole, PlacedRow row, List<PlacedCell> spanned, bool head)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.ColumnSpan > 1)
                spanned.Add(cell);
            else
                Measure(wishes, whole, cell, head);
        }
    }

    private void Measure(ColumnWishes wishes, double[] whole, PlacedCell cell, bool head)
    {
        var lines = source.Unbroken(cell.Text);
        var natural = lines.Max(l => l.Width);
        var c = cell.Column;
        wishes.Natural[c] = Math.Max(wishes.Natural[c], natural);
        wishes.Least[c] = Math.Max(wishes.Least[c], Math.Min(natural, IsNumeric(cell, head) ? LargestNumber : LeastText));
        if (cell.Align == CellAlign.Decimal && lines.Length == 1 && DecimalText.WholeWidth(lines[0]) is { } left)
        {
            whole[c] = Math.Max(whole[c], left);
            wishes.Fraction[c] = Math.Max(wishes.Fraction[c], natural - left);
        }
    }

    private static bool IsNumeric(PlacedCell cell, bool head) =>
        cell.Align is CellAlign.Decimal or CellAlign.Right && cell.Cell.Scope is null && !head;

    private void WidenSpanned(double[] natural, PlacedCell cell)
    {
        var span = cell.ColumnSpan;
        var have = natural.AsSpan(cell.Column, span).ToArray().Sum() + (source.Block.Style.ColumnGap * (span - 1));
        var missing = source.Unbroken(cell.Text).Max(l => l.Width) - have;
        for (var c = cell.Column; missing > 0 && c < cell.Column + span; c++)
            natural[c] += missing / span;
    }
}
