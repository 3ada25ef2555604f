using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>What a table's columns would like to be, in points.</summary>
/// <param name="Natural">Width without any break.</param>
/// <param name="Least">Width below which a column is not pressed unless all are.</param>
/// <param name="Fraction">Width right of the decimal point.</param>
internal sealed record ColumnWishes(double[] Natural, double[] Least, double[] Fraction);

/// <summary>Divides the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>Widths of some columns in points that, with the gaps, take at most <paramref name="width"/>.</summary>
    public static ImmutableArray<double> Divide(ColumnWishes wishes, TableBlock table, ImmutableArray<int> set, double width)
    {
        var columns = set.Select(c => table.Columns[c]).ToImmutableArray();
        var room = Math.Max(0, width - (GapIn(table, columns.Length, width) * (columns.Length - 1)));
        var widths = set.Select(c => Natural(wishes, table, c)).ToArray();
        if (widths.Sum() > room)
            Press(widths, [.. set.Select(c => Least(wishes, table, c))], room);
        else
            Spread(widths, columns, room);
        return [.. widths];
    }

    /// <summary>Space between columns in points; many columns in a narrow place leave less than asked for.</summary>
    public static double GapIn(TableBlock table, int count, double width) =>
        count < 2 ? 0 : Math.Min(table.Style.ColumnGap, width / 2 / (count - 1));

    /// <summary>Width of a column without any break, inside its bounds, in points.</summary>
    public static double Natural(ColumnWishes wishes, TableBlock table, int column)
    {
        var bounds = table.Columns[column];
        return Math.Clamp(wishes.Natural[column], bounds.MinWidth, Math.Max(bounds.MinWidth, bounds.MaxWidth));
    }

    /// <summary>Width below which a column is not pressed unless all are, in points.</summary>
    public static double Least(ColumnWishes wishes, TableBlock table, int column) =>
        Math.Min(Natural(wishes, table, column), Math.Max(table.Columns[column].MinWidth, wishes.Least[column]));

    /// <summary>Least width of the whole table with its gaps, in points.</summary>
    public static double LeastTotal(ColumnWishes wishes, TableBlock table) =>
        Enumerable.Range(0, table.Columns.Length).Sum(c => Least(wishes, table, c)) + (table.Style.ColumnGap * Math.Max(0, table.Columns.Length - 1));

    /// <summary>Cuts the widest down to a common width that makes all fit; where even the least widths do not, in proportion.</summary>
    private static void Press(double[] widths, double[] least, double room)
    {
        if (least.Sum() >= room)
        {
            var scale = least.Sum() > 0 ? room / least.Sum() : 0;
            for (var i = 0; i < widths.Length; i++)
                widths[i] = least[i] * scale;
            return;
        }

        double low = 0, high = widths.Max();
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (Capped(widths, least, middle).Sum() > room)
                high = middle;
            else
                low = middle;
        }

        Capped(widths, least, low).ToArray().CopyTo(widths, 0);
    }

    private static IEnumerable<double> Capped(double[] widths, double[] least, double cap) =>
        widths.Select((w, i) => Math.Max(least[i], Math.Min(w, cap)));

    /// <summary>Gives spare room by <see cref="TableColumn.Grow"/> until columns reach their greatest width.</summary>
    private static void Spread(double[] widths, ImmutableArray<TableColumn> columns, double room)
    {
        for (var round = 0; round < columns.Length; round++)
        {
            var spare = room - widths.Sum();
            var open = Enumerable.Range(0, columns.Length).Where(i => columns[i].Grow > 0 && widths[i] < columns[i].MaxWidth).ToArray();
            var shares = open.Sum(i => columns[i].Grow);
            if (spare <= Region.Tolerance || shares <= 0)
                return;
            foreach (var i in open)
                widths[i] = Math.Min(columns[i].MaxWidth, widths[i] + (spare * columns[i].Grow / shares));
        }
    }
}
