using ReportGen.Data.Values;

namespace ReportGen.Data.Tables;

/// <summary>What the dates of a column show.</summary>
/// <param name="DayFirst">A number over 12 stands first.</param>
/// <param name="MonthFirst">A number over 12 stands second.</param>
/// <param name="Both">Dates that fit both ways.</param>
/// <param name="Early">Days up to 12 behind a year and a month.</param>
/// <param name="Late">Later days behind a year and a month.</param>
internal readonly record struct OrderSigns(bool DayFirst, bool MonthFirst, long Both, long Early, long Late)
{
    private const int MostMonths = 12;
    private const int LeastExchanged = 3;

    /// <summary>What they mean.</summary>
    public ColumnOrder Order => (DayFirst, MonthFirst) switch
    {
        (true, true) => ColumnOrder.Mixed,
        (false, false) => ColumnOrder.Either,
        _ when Both == 0 && Late == 0 && Early >= LeastExchanged => ColumnOrder.Exchanged,
        (true, false) => ColumnOrder.DayFirst,
        (false, true) => ColumnOrder.MonthFirst,
    };

    /// <summary>The signs of two files together.</summary>
    public OrderSigns And(OrderSigns other) => new(DayFirst || other.DayFirst, MonthFirst || other.MonthFirst, Both + other.Both, Early + other.Early, Late + other.Late);

    /// <summary>With one more value.</summary>
    public OrderSigns With(ReadOnlySpan<char> value)
    {
        if (DateText.TryNumbers(value, out var first, out var second))
            return this with { DayFirst = DayFirst || first > MostMonths, MonthFirst = MonthFirst || second > MostMonths, Both = Both + (first <= MostMonths && second <= MostMonths ? 1 : 0) };
        if (!DateText.TryAfterYear(value, out _, out var date))
            return this;
        return date > MostMonths ? this with { Late = Late + 1 } : this with { Early = Early + 1 };
    }
}
