using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>What a server's answer that is no result means. Numbers are those of ClickHouse's ErrorCodes.cpp.</summary>
internal static partial class ServerFaults
{
    private const int LongestMessage = 300;

    private static readonly Dictionary<int, string> Codes = new()
    {
        [60] = "engine-no-table", [81] = "engine-no-database", [16] = "engine-no-column", [47] = "engine-no-column",
        [192] = "engine-authentication", [193] = "engine-authentication", [194] = "engine-authentication", [195] = "engine-authentication", [516] = "engine-authentication",
        [291] = "engine-not-allowed", [497] = "engine-not-allowed", [164] = "engine-read-only", [452] = "engine-read-only", [115] = "engine-too-old",
        [241] = "engine-memory", [159] = "engine-timeout", [160] = "engine-timeout", [158] = "engine-limit", [396] = "engine-limit", [191] = "engine-limit", [307] = "engine-limit",
        [394] = "engine-query-killed",
        [32] = ShardLost, [209] = ShardLost, [210] = ShardLost, [279] = ShardLost,
    };

    private const string ShardLost = "engine-shard-lost";

    /// <summary>The oldest version that the SQL was tried on.</summary>
    public static Version Oldest { get; } = new(18, 16);

    /// <summary>Whether asking again may help: the connection between servers broke.</summary>
    public static bool IsConnection(Fault fault) => fault.Code == ShardLost;

    /// <summary>The fault of an answer.</summary>
    /// <param name="address">Who answered.</param>
    /// <param name="status">Status of HTTP.</param>
    /// <param name="body">Text of the answer, or its beginning.</param>
    public static Fault Of(EngineAddress address, int status, string body)
    {
        var match = Code().Match(body);
        var code = match.Success && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Codes.GetValueOrDefault(number, "engine-query-failed")
            : status is 401 or 403 ? "engine-authentication" : "engine-not-clickhouse";
        return new Fault(code, Severity.Error).With("address", address.ToString()).With("message", Words(body)).With("status", status.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What the server says, in a line, without its stack and our query.</summary>
    private static string Words(string body)
    {
        var text = Noise().Replace(Noise().Replace(body, " ").ReplaceLineEndings(" ").Trim(), " ").Trim();
        return text.Length <= LongestMessage ? text : text[..LongestMessage] + "…";
    }

    [GeneratedRegex(@"^\s*Code: (\d+)")]
    private static partial Regex Code();

    [GeneratedRegex(@", e\.what\(\) = DB::Exception|e\.displayText\(\) = | Stack trace:.*|: While processing.*|\(version [^)]*\)", RegexOptions.Singleline)]
    private static partial Regex Noise();
}
