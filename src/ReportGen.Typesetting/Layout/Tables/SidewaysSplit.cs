using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Columns that stand side by side in one part of a table.</summary>
/// <param name="Columns">Numbers of the table's columns, rising.</param>
/// <param name="Own">First column printed here for the first time; those before it are repeated.</param>
/// <param name="IsFirst">Whether it is the first part.</param>
/// <param name="IsLast">Whether it is the last part.</param>
internal sealed record ColumnSet(ImmutableArray<int> Columns, int Own, bool IsFirst, bool IsLast)
{
    /// <summary>The whole table.</summary>
    public static ColumnSet All(int count) => new([.. Enumerable.Range(0, count)], 0, true, true);

    /// <summary>The place in this part of the first of a cell's columns that stands here, and how many of them do; null for none.</summary>
    public (int Start, int Span)? Find(PlacedCell cell)
    {
        if (IsFirst && IsLast)
            return (cell.Column, cell.ColumnSpan);
        var end = cell.Column + cell.ColumnSpan;
        var start = Columns.IndexOf(Columns.FirstOrDefault(c => c >= cell.Column && c < end, -1));
        return start < 0 ? null : (start, Columns.Count(c => c >= cell.Column && c < end));
    }

    /// <summary>Whether a cell was printed in an earlier part.</summary>
    public bool Repeats(PlacedCell cell) => cell.Column < Own;
}

/// <summary>Splits the columns of a table that is too wide, repeating its key columns.</summary>
internal static class SidewaysSplit
{
    /// <summary>Text columns get at least this share of the width before the next part begins.</summary>
    private const double TextShare = 0.2;

    /// <summary>Sets of columns, each as many as a width in points takes, at least one besides the key columns.</summary>
    public static ImmutableArray<ColumnSet> Divide(ColumnWishes wishes, TableBlock table, double width)
    {
        var count = table.Columns.Length;
        var gap = table.Style.ColumnGap;
        double Want(int c) => gap + Math.Max(ColumnWidths.Least(wishes, table, c), Math.Min(ColumnWidths.Natural(wishes, table, c), width * TextShare));
        var keys = Enumerable.Range(0, Math.Clamp(table.KeyColumns, 0, count - 1)).ToArray();
        // Key columns that leave less than half of the width to the others are not repeated.
        var keyWidth = keys.Sum(Want);
        var repeated = keyWidth <= width / 2 ? keys : [];
        var sets = ImmutableArray.CreateBuilder<ColumnSet>();
        for (var next = 0; next < count;)
        {
            int[] before = sets.Count == 0 ? [] : repeated;
            var (own, x) = (next, before.Sum(Want) - gap);
            while (next < count && (next == own || x + Want(next) <= width))
                x += Want(next++);
            sets.Add(new ColumnSet([.. before, .. Enumerable.Range(own, next - own)], own, sets.Count == 0, next == count));
        }

        return sets.ToImmutable();
    }
}
