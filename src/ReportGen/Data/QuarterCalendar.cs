using System.Collections.Immutable;

namespace ReportGen.Data;

/// <summary>A calendar quarter.</summary>
public readonly record struct QuarterId(int Year, int Number)
{
    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    /// <summary>Its last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter before.</summary>
    public QuarterId Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>Reads <c>2025Q1</c>; false where the text has another form.</summary>
    public static bool TryParse(string? text, out QuarterId quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] is not ('Q' or 'q') || text[5] is < '1' or > '4' || !text.AsSpan(0, 4).ContainsOnlyDigits())
            return false;
        quarter = new QuarterId(int.Parse(text.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), text[5] - '0');
        return quarter.Year >= 1970;
    }

    /// <summary>The form <c>2025Q1</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year:D4}Q{Number}");
}

/// <summary>The days of a quarter: day numbers count from 1970-01-01.</summary>
/// <param name="Quarter">Which quarter.</param>
/// <param name="DataUntil">Last day covered by the data, follow-up included, as a day number.</param>
public sealed record QuarterCalendar(QuarterId Quarter, int DataUntil)
{
    /// <summary>First day.</summary>
    public int FirstDay => DayNumber(Quarter.FirstDay);

    /// <summary>Last day.</summary>
    public int LastDay => DayNumber(Quarter.LastDay);

    /// <summary>Mondays of the weeks wholly inside the quarter: twelve or thirteen.</summary>
    public ImmutableArray<int> WeekStarts
    {
        get
        {
            var monday = FirstDay + ((11 - (FirstDay % 7)) % 7); // 1970-01-05, day 4, was a Monday
            var weeks = ImmutableArray.CreateBuilder<int>();
            for (; monday + 6 <= LastDay; monday += 7)
                weeks.Add(monday);
            return weeks.ToImmutable();
        }
    }

    /// <summary>Days since 1970-01-01.</summary>
    public static int DayNumber(DateOnly date) => date.DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The date of a day number.</summary>
    public static DateOnly Date(int day) => new DateOnly(1970, 1, 1).AddDays(day);
}

internal static class SpanExtensions
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }
}
