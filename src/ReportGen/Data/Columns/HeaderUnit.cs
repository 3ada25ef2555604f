using System.Text.RegularExpressions;

namespace ReportGen.Data.Columns;

/// <summary>A name of a header apart from the unit behind it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Unit">The unit; empty where none was found.</param>
internal readonly partial record struct HeaderUnit(string Name, string Unit)
{
    /// <summary>Takes apart what ends with brackets: <c>播放量（万）</c>, <c>Duration [ms]</c>. What stands in them need not be a unit.</summary>
    public static HeaderUnit InBrackets(string text)
    {
        var match = Brackets().Match(text);
        return match.Success ? new HeaderUnit(match.Groups["name"].Value, match.Groups["unit"].Value.Trim()) : new HeaderUnit(text, "");
    }

    /// <summary>
    /// Takes apart what ends with a known unit: <c>播放量/万</c>, <c>Views in thousands</c>, <c>duration_min</c>, <c>时长毫秒</c>. A single letter is one only behind a
    /// mark that does not stand inside names.
    /// </summary>
    public static HeaderUnit AtEnd(string text)
    {
        if (Joined().Match(text) is { Success: true } joined && ColumnUnit.IsKnown(joined.Groups["unit"].Value)
            && (joined.Groups["unit"].Value is not [< '\u0080'] || joined.Groups["joint"].Value.Trim() is not ("" or "_" or "-")))
            return new HeaderUnit(joined.Groups["name"].Value, joined.Groups["unit"].Value);
        return Stuck().Match(text) is { Success: true } stuck ? new HeaderUnit(stuck.Groups["name"].Value, stuck.Groups["unit"].Value) : new HeaderUnit(text, "");
    }

    [GeneratedRegex(@"^(?<name>.*[^\s(\[{【〔])\s*[(\[{【〔](?<unit>[^()\[\]{}【】〔〕]*)[)\]}】〕]$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?<name>.+?)\s*(?<joint>/|,|:|\||\sin\s|单位:?|[\s_-])\s*(?<unit>[\p{L}'0]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex("^(?<name>.+?)(?<unit>毫秒|分钟|小时|秒|千|万|十万|百万|千万|亿)$", RegexOptions.CultureInvariant)]
    private static partial Regex Stuck();
}
