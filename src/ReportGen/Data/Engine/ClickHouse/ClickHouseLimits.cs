namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>How long to wait for a server, and how often to ask again.</summary>
internal sealed record ClickHouseLimits
{
    /// <summary>To connect.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one query, on the server; the client waits half a minute longer for its answer.</summary>
    public TimeSpan Query { get; init; } = TimeSpan.FromHours(1);

    /// <summary>To have a query stopped.</summary>
    public TimeSpan Kill { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a query is sent before a failing connection is believed; all queries only read, so sending one again does no harm.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Pause before the second try; each further one is five times as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Where answers are kept while they are read.</summary>
    public string Folder { get; init; } = Path.GetTempPath();
}
