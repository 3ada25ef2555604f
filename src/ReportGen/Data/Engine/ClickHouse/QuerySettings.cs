using System.Globalization;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>Settings sent with each query: what the portable SQL means, and that no part of a result is left out silently, whatever the user's profile says.</summary>
internal static class QuerySettings
{
    private static readonly (string Name, string Value)[] Always =
    [
        ("wait_end_of_query", "1"), // else a late error arrives with status 200 inside the result
        ("join_default_strictness", "ALL"), ("join_use_nulls", "0"),
        ("distributed_product_mode", "global"), // a subquery of a join sees all shards, not its own alone
        ("skip_unavailable_shards", "0"), ("distributed_group_by_no_merge", "0"), ("extremes", "0"),
        ("read_overflow_mode", "throw"), ("group_by_overflow_mode", "throw"), ("sort_overflow_mode", "throw"), ("result_overflow_mode", "throw"), ("timeout_overflow_mode", "throw"),
        ("set_overflow_mode", "throw"), ("join_overflow_mode", "throw"), ("transfer_overflow_mode", "throw"), ("distinct_overflow_mode", "throw"),
    ];

    /// <summary>Address of a query.</summary>
    public static Uri Of(EngineAddress address, string queryId, TimeSpan longest)
    {
        var pairs = Always.Append(("max_execution_time", ((long)longest.TotalSeconds).ToString(CultureInfo.InvariantCulture))).Append(("database", address.Database)).Append(("query_id", queryId));
        return new Uri(address.Endpoint, "/?" + string.Join('&', pairs.Select(pair => pair.Item1 + "=" + Uri.EscapeDataString(pair.Item2))));
    }
}
