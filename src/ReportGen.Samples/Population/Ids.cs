using System.Globalization;

namespace ReportGen.Samples.Population;

/// <summary>
/// Ids as platforms give them: 16 to 19 digits, too long for a double. A number is spread over the last digits by a bijection (multiplier and
/// modulus have no common factor), so two things never share an id; the first digits are the same for all ids of a kind.
/// </summary>
internal static class Ids
{
    private const ulong VideoSpace = 100_000_000_000;
    private const ulong PersonSpace = 10_000_000_000;

    /// <summary>16 digits.</summary>
    public static string Creator(long key) => Format(2_873_060_000_000_000UL, key, 7_368_787_213, PersonSpace);

    /// <summary>17 digits.</summary>
    public static string User(long index) => Format(30_914_720_000_000_000UL, index, 3_141_592_651, PersonSpace);

    /// <summary>19 digits.</summary>
    public static string Video(long key) => Format(7_431_052_800_000_000_000UL, key, 61_803_398_873, VideoSpace);

    /// <summary>19 digits: those of the video, then its number in the video.</summary>
    public static string Comment(long videoKey, int serial)
    {
        var video = Spread(videoKey, 61_803_398_873, VideoSpace);
        return (3_500_000_000_000_000_000UL + video * 1_000_000 + (ulong)serial * 13 + 7).ToString(CultureInfo.InvariantCulture);
    }

    private static string Format(ulong first, long number, ulong multiplier, ulong space) =>
        (first + Spread(number, multiplier, space)).ToString(CultureInfo.InvariantCulture);

    private static ulong Spread(long number, ulong multiplier, ulong space) =>
        (ulong)(((UInt128)(ulong)number * multiplier + 48_611) % space);
}
