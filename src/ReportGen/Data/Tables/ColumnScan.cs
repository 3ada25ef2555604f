using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Data.Values;

namespace ReportGen.Data.Tables;

/// <summary>What all values of a column together say of the order of day and month.</summary>
internal enum ColumnOrder
{
    /// <summary>Every value fits with the day first, and not every one with the month first.</summary>
    DayFirst,

    /// <summary>The other way round.</summary>
    MonthFirst,

    /// <summary>Every value fits both ways: it must be asked for.</summary>
    Either,

    /// <summary>Some values fit one way only, and some the other way only.</summary>
    Mixed,
}

/// <summary>Looks through a column of a file from its beginning. Only where a value cannot be read without the others.</summary>
internal sealed class ColumnScan(FileLoad load, int fieldCount)
{
    private const int MostMonths = 12;

    /// <summary>The order of day and month that all values of a field share.</summary>
    public ColumnOrder Order(int field)
    {
        var (dayFirst, monthFirst) = (false, false);
        using var records = TableOpener.Open(load)!;
        HeaderSearch.GoTo(records, load.HeaderLine);
        records.Expected = fieldCount;
        while (records.Read())
        {
            if (records.Current.Problem != RecordProblem.None || !DateText.TryNumbers(records.Text(field), out var first, out var second))
                continue;
            dayFirst |= first > MostMonths;
            monthFirst |= second > MostMonths;
        }

        return (dayFirst, monthFirst) switch
        {
            (true, true) => ColumnOrder.Mixed,
            (true, false) => ColumnOrder.DayFirst,
            (false, true) => ColumnOrder.MonthFirst,
            _ => ColumnOrder.Either,
        };
    }
}
