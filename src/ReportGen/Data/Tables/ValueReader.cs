using ReportGen.Data.Formats;
using ReportGen.Data.Values;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Reads values that are not canonical, by the rule of their column; what cannot be read becomes a fault of the row.</summary>
internal sealed class ValueReader(RowView row, HeaderMap header, ZoneClock zone, ColumnScan scan, FileLoad load)
{
    private const int MillisecondsOfSecond = 1_000;
    private const int HalfQuarter = 45;
    private readonly ColumnOrder?[] _orders = new ColumnOrder?[header.ColumnCount];

    /// <summary>A count of 0 or more.</summary>
    public long Count(int column, ReadOnlySpan<char> text)
    {
        var rule = header.Rule(column);
        var word = rule.Word(IdText.UnwrapValue(text));
        if (MissingText.Is(word))
            return row.Fail("data-missing-value", column, word);
        if (!NumberText.TryRead(word, rule.DecimalMark, out var number))
            return row.Fail("data-not-a-count", column, word);
        if (number.Ambiguous)
            return row.Fail("data-number-ambiguous", column, word);
        if (number.Value < 0)
            return row.Fail("data-negative", column, word);
        var unit = number.Rounded ? 1 : rule.Unit ?? 1;
        if (number.Value > long.MaxValue / unit || decimal.Truncate(number.Value * unit) != number.Value * unit)
            return row.Fail("data-not-a-count", column, word);
        if (number.Rounded || unit != 1)
            load.Note("data-value-rounded", row.Place.Line, header.Field(column), column, word);
        return (long)(number.Value * unit);
    }

    /// <summary>0 or 1.</summary>
    public long Flag(int column, ReadOnlySpan<char> text)
    {
        var word = header.Rule(column).Word(IdText.UnwrapValue(text));
        if (MissingText.Is(word))
            return row.Fail("data-missing-value", column, word);
        return FlagText.TryRead(word, out var value) ? value : row.Fail("data-not-a-flag", column, word);
    }

    /// <summary>Thousandths of a second; -1 where missing.</summary>
    public long Milliseconds(int column, ReadOnlySpan<char> text)
    {
        var rule = header.Rule(column);
        var word = rule.Word(IdText.UnwrapValue(text));
        if (MissingText.Is(word))
            return -1;
        if (!LengthText.TryRead(word, rule.Unit ?? MillisecondsOfSecond, rule.DecimalMark, out var value))
            return row.Fail("data-not-seconds", column, word);
        return value < 0 ? row.Fail("data-negative", column, word) : value;
    }

    /// <summary>Seconds of the day that stood behind the date read last; 0 where none did.</summary>
    public int SecondOfDate { get; private set; }

    /// <summary>A date as a day number on the folder's calendar.</summary>
    public int Date(int column, ReadOnlySpan<char> text)
    {
        SecondOfDate = 0;
        if (DateText.TryMonthDay(text, out var month, out var date) && TryInQuarter(month, date, out var day))
            return day;
        if (!TryMoment(column, text, "data-not-a-date", out var moment))
            return -1;
        SecondOfDate = moment.Second;
        // A date with a midnight after it is a date; a moment of another clock is put on the folder's.
        var foreign = moment.HasTime && (moment.Offset is not null || header.Rule(column).Clock is not null);
        var isDate = moment.Second == 0 && char.IsAsciiDigit(text[0]) && text.ContainsAny('-', '/');
        return foreign && !isDate ? zone.LocalDay(Unix(column, moment)) : moment.Day;
    }

    /// <summary>A time as Unix seconds.</summary>
    public long Time(int column, ReadOnlySpan<char> text)
    {
        if (!TryMoment(column, text, "data-not-a-time", out var moment))
            return -1;
        if (!moment.HasTime)
            load.Note("data-time-day-only", row.Place.Line, header.Field(column), column, text);
        return Unix(column, moment);
    }

    /// <summary>A day without a year is the one nearest to the quarter: the folder says which year that is.</summary>
    private bool TryInQuarter(int month, int date, out int day)
    {
        day = -1;
        if (!QuarterId.TryParse(load.Task.Quarter, out var quarter))
            return false;
        var middle = QuarterCalendar.DayNumber(quarter.FirstDay) + HalfQuarter;
        for (var year = quarter.Year - 1; year <= quarter.Year + 1; year++)
        {
            if (DateText.TryDay(year, month, date, out var candidate) && (day < 0 || Math.Abs(candidate - middle) < Math.Abs(day - middle)))
                day = candidate;
        }

        return day >= 0;
    }

    private long Unix(int column, WrittenMoment moment) =>
        moment.Offset is { } offset ? moment.Local - offset : (header.Rule(column).Clock ?? zone).ToUnix(moment.Local);

    private bool TryMoment(int column, ReadOnlySpan<char> text, string code, out WrittenMoment moment)
    {
        var word = header.Rule(column).Word(IdText.UnwrapValue(text));
        moment = default;
        if (MissingText.Is(word))
        {
            row.Fail("data-missing-value", column, word);
            return false;
        }

        var stated = header.Rule(column).Order;
        var status = MomentText.Read(word, stated is DateOrder.Unknown ? Known(_orders[column]) : stated, out moment, isStated: stated != DateOrder.Unknown);
        var needsOrder = status == DateStatus.OrderNeeded;
        if (_orders[column] is null && (needsOrder || (stated != DateOrder.Unknown && DateText.TryNumbers(word, out _, out _))))
            _orders[column] = Shared(column, word);
        if (_orders[column] is ColumnOrder.Exchanged && (needsOrder || stated != DateOrder.Unknown))
            return Refuse("data-dates-exchanged", column, word);
        if (needsOrder)
        {
            if (_orders[column] is ColumnOrder.Either or ColumnOrder.Mixed)
                return Refuse(_orders[column] == ColumnOrder.Either ? "data-date-order-unknown" : "data-date-orders-mixed", column, word);
            status = MomentText.Read(word, Known(_orders[column]), out moment);
        }

        if (load.Form is ExcelForm { Epoch.Is1904: true } && MomentText.IsSerial(word))
            return Refuse("data-day-number-1904", column, word);
        return status == DateStatus.Read || Refuse(status == DateStatus.YearNeeded ? "data-year-short" : code, column, word);
    }

    private ColumnOrder Shared(int column, ReadOnlySpan<char> word)
    {
        var order = header.Field(column) >= 0 ? scan.Order(column) : ColumnOrder.Either;
        if (order == ColumnOrder.Exchanged)
        {
            // No row that was read before is right either.
            load.Task.Faults.Add(new Fault("data-dates-exchanged", Severity.Error, new SourcePlace(load.Task.Path, row.Place.Line, header.Field(column) + 1)) { Count = 0 }
                .With("column", load.Task.Spec.Columns[column].Name).With("found", load.Shown(column, word.ToString())));
        }

        return order;
    }

    private bool Refuse(string code, int column, ReadOnlySpan<char> word)
    {
        row.Fail(code, column, word);
        return false;
    }

    private static DateOrder Known(ColumnOrder? order) => order switch
    {
        ColumnOrder.DayFirst => DateOrder.DayFirst,
        ColumnOrder.MonthFirst => DateOrder.MonthFirst,
        _ => DateOrder.Unknown,
    };
}
