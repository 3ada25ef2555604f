using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Columns;

/// <summary>Units that a column's bare numbers may count.</summary>
internal static partial class ColumnUnit
{
    /// <summary>Units that settings may name, for messages.</summary>
    public static string[] Known { get; } = ["ms", "s", "min", "h", "1", "千", "万", "亿", "k", "m"];

    private static readonly FrozenDictionary<string, decimal> Lengths = Of(
        (1, "ms|msec|msecs|毫秒|millisecond|milliseconds"), (1_000, "s|sec|secs|秒|秒钟|second|seconds"), (60_000, "m|min|mins|分|分钟|minute|minutes"), (3_600_000, "h|hr|hrs|小时|时|hour|hours"));

    private static readonly FrozenDictionary<string, decimal> Counts = Of(
        (1, "1|次|个|人|条|人次|次数|times"), (100, "百|hundred|hundreds"), (1_000, "千|k|thousand|thousands|000|000s"), (10_000, "万|萬|w"), (100_000, "十万|lakh|lakhs"),
        (1_000_000, "百万|m|mn|million|millions"), (10_000_000, "千万|crore|crores"), (100_000_000, "亿|億"), (1_000_000_000, "十亿|b|bn|billion|billions"));

    /// <summary>Milliseconds or pieces of one; null where the unit does not go with the kind.</summary>
    public static decimal? Find(ColumnKind kind, string unit)
    {
        var word = About().Replace(unit.ToLowerInvariant(), "");
        return kind switch
        {
            ColumnKind.Length => Lengths.TryGetValue(word, out var length) ? length : null,
            ColumnKind.Count => Counts.TryGetValue(word, out var count) || Counts.TryGetValue(OfWhat().Replace(word, ""), out count) ? count : null,
            _ => null,
        };
    }

    /// <summary>Whether a text is a unit of any kind.</summary>
    public static bool IsKnown(string unit) => Find(ColumnKind.Length, unit) is not null || Find(ColumnKind.Count, unit) is not null;

    /// <summary>Whether a text that is no unit of the kind seems to be one all the same: numbers under it may be others than they look.</summary>
    public static bool MayBe(ColumnKind kind, string text) => Find(kind, text) is null && kind switch
    {
        ColumnKind.Length => OtherTime().IsMatch(text) || Find(ColumnKind.Count, text) is > 1,
        ColumnKind.Count => OtherScale().IsMatch(text) || (text is not ("s" or "S") && Find(ColumnKind.Length, text) is not null),
        _ => false,
    };

    private static FrozenDictionary<string, decimal> Of(params (decimal Factor, string Words)[] units) =>
        units.SelectMany(unit => unit.Words.Split('|').Select(word => (word, unit.Factor))).ToFrozenDictionary(pair => pair.word, pair => pair.Factor, StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(?:(?:单位|unit)\s*[:：]?|in\b|/)\s*|[\s'’]", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    /// <summary>What is counted: 万次, 千人.</summary>
    [GeneratedRegex("(?:人次|次|个|人|条)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfWhat();

    [GeneratedRegex(@"百|千|万|萬|亿|億|hundred|thousand|million|billion|lakh|crore|[x×*]\s*10|10+\s*[x×*]|10\^|000", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherScale();

    [GeneratedRegex(@"^\W*(?:天|日|周|月|帧|微秒|纳秒|days?|weeks?|months?|frames?|ticks?|us|µs|μs|ns|\d+\s*(?:ms|s|min))\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherTime();
}
