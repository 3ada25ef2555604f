using System.Globalization;

namespace ReportGen.Samples.Population;

/// <summary>
/// Ids as platforms give them: 16 to 19 digits, too long for a double. A number is spread over the last digits by a bijection (multiplier and
/// modulus have no common factor), so two things never share an id; the first digits are the same for all ids of a kind, and a creator's videos share
/// more of them, as ids of one uploader do.
/// </summary>
internal static class Ids
{
    private const ulong PersonSpace = 10_000_000_000;
    private const ulong UserSpace = 1_000_000_000;
    private const ulong SlotSpace = 10_000_000;
    private const ulong DaySpace = 10_000;
    private const int DaysInKey = 8192;

    private static readonly int FirstDay = new DateOnly(CalendarQuarter.FirstYear - 1, 1, 1).DayNumber;

    /// <summary>16 digits.</summary>
    public static string Creator(long key) => Text(2_873_060_000_000_000UL + Spread(key, 7_368_787_213, PersonSpace));

    /// <summary>17 digits.</summary>
    public static string User(long index) => Text(30_914_720_000_000_000UL + Spread(index, 314_159_269, UserSpace));

    /// <summary>A number for the one video that a slot may publish on a day (from 2015 to 2037).</summary>
    public static long VideoKey(int slot, int day) => (long)slot * DaysInKey + (day - FirstDay);

    /// <summary>19 digits.</summary>
    public static string Video(long key) => Text(7_431_052_800_000_000_000UL + VideoDigits(key));

    /// <summary>19 digits: those of the video, then the comment's number in it.</summary>
    public static string Comment(long videoKey, int serial) =>
        Text(3_500_000_000_000_000_000UL + VideoDigits(videoKey) * 1_000_000 + (ulong)serial * 13 + 7);

    private static ulong VideoDigits(long key) =>
        Spread(key / DaysInKey, 6_180_339, SlotSpace) * DaySpace + Spread(key % DaysInKey, 7_643, DaySpace);

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private static ulong Spread(long number, ulong multiplier, ulong space) =>
        (ulong)(((UInt128)(ulong)number * multiplier + 48_611) % space);
}
