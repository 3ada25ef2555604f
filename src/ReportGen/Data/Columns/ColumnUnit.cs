using ReportGen.Data.Tables;

namespace ReportGen.Data.Columns;

/// <summary>Units that a column's bare numbers may count.</summary>
internal static class ColumnUnit
{
    /// <summary>Units that settings may name, for messages.</summary>
    public static string[] Known { get; } = ["ms", "s", "min", "h", "万", "千", "亿", "k", "m"];

    /// <summary>Milliseconds or pieces of one; null where the unit does not go with the kind.</summary>
    public static decimal? Find(ColumnKind kind, string unit) => (kind, unit.ToLowerInvariant()) switch
    {
        (ColumnKind.Length, "ms" or "毫秒" or "milliseconds") => 1,
        (ColumnKind.Length, "s" or "sec" or "秒" or "seconds") => 1_000,
        (ColumnKind.Length, "min" or "分" or "分钟" or "minutes") => 60_000,
        (ColumnKind.Length, "h" or "小时" or "hours") => 3_600_000,
        (ColumnKind.Count, "次" or "个" or "人" or "条" or "1") => 1,
        (ColumnKind.Count, "千" or "k") => 1_000,
        (ColumnKind.Count, "万" or "w" or "万次" or "万人") => 10_000,
        (ColumnKind.Count, "m" or "百万") => 1_000_000,
        (ColumnKind.Count, "亿" or "亿次") => 100_000_000,
        _ => null,
    };
}
