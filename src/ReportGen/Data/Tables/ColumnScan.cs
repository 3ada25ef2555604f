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

    /// <summary>
    /// A spreadsheet took for dates what fits its own order, day and month exchanged, and left the rest as text: every day behind a year is at most 12, and every other is not.
    /// </summary>
    Exchanged,
}

/// <summary>Looks through a column of a file from its beginning. Only where a value cannot be read without the others.</summary>
internal sealed class ColumnScan(FileLoad load)
{
    /// <summary>
    /// The order of day and month that all values of a column share: those of its file, or, where these fit both ways, those of the other files of the table.
    /// </summary>
    public ColumnOrder Order(int column)
    {
        var own = Look(load, column).Order;
        if (own != ColumnOrder.Either)
            return own;
        var others = load.Task.Parts.Where(part => part != load).Aggregate(default(OrderSigns), (signs, part) => signs.And(Look(part, column)));
        return others.Order is ColumnOrder.DayFirst or ColumnOrder.MonthFirst ? others.Order : ColumnOrder.Either;
    }

    private static OrderSigns Look(FileLoad file, int column)
    {
        if (file.OrderSigns.TryGetValue(column, out var known))
            return known;
        var signs = default(OrderSigns);
        var task = file.Task with { Faults = new FaultSums() };
        using var records = (file.Form ?? new FormFinder(task.Path, task.Settings, task.Faults).Find()) is { } form ? TableOpener.Open(new FileLoad(task) { Form = form }) : null;
        if (records is not null && records.Read() && HeaderSearch.TryFind(records, task) && HeaderMap.Read(records, task) is { } header && header.Field(column) is >= 0 and var field)
        {
            records.Expected = header.FieldCount;
            while (records.Read())
            {
                if (records.Current.Problem == RecordProblem.None)
                    signs = signs.With(records.Span(field));
            }
        }

        return file.OrderSigns[column] = signs;
    }
}
