using System.Globalization;
using System.Net.NetworkInformation;
using ReportGen.Data;
using ReportGen.Data.Engine.ClickHouse;
using ReportGen.Indicators;

namespace Benchmarks.Cluster;

/// <summary>
/// <c>cluster [--creators N]</c>: starts two ClickHouse servers on loopback, fills them with two made quarters of N creators, measures all indicators there, then sends each query of the
/// measuring once more and alone. Prints the tables of <c>docs/scale.md</c>: processor seconds by server, and by file of SQL what its query that sends most sends between the servers, and its memory. Needs Debian's
/// <c>clickhouse-server</c>; what other programs send over loopback meanwhile is counted too.
/// </summary>
internal static class ClusterCommand
{
    private const string Processor = "sum(ProfileEvents.Values[indexOf(ProfileEvents.Names, 'OSCPUVirtualTimeMicroseconds')]) / 1000000";

    public static int Run(string[] args, TextWriter output)
    {
        var creators = args is ["--creators", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 20_000;
        using var servers = new TwoServers(creators);
        output.WriteLine("filled");
        var request = new LoadRequest(servers.Quarter("2025Q1"), servers.Quarter("2024Q4"), Path.Combine(AppContext.BaseDirectory, "templates", "rules"), Path.GetTempPath()) { Engine = servers.Address };
        var loaded = QuarterLoader.Load(request);
        using var data = loaded.Data ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults));
        var own = Environment.CpuUsage.TotalTime;
        using var heard = new HeardQueries(data.Engine);
        Measurer.Measure(data with { Engine = heard }, new MeasureSettings());
        Totals(servers, Environment.CpuUsage.TotalTime - own, output);
        using var client = new ClickHouseClient(servers.Address, new ClickHouseLimits());
        var traffic = heard.Texts.Select((query, at) => Alone(servers, client, query, at)).GroupBy(query => query.Name)
            .Select(queries => queries.MaxBy(query => query.Megabytes)!).OrderByDescending(query => query.Megabytes).ToArray();
        output.WriteLine("| query | sent between the servers, MB | bytes a row read | rows of the result | memory of the server asked, GB |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var query in traffic)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {query.Name} | {query.Megabytes:0.0} | {query.BytesARow:0} | {query.Rows:N0} | {query.Gigabytes:0.00} |"));
        return 0;
    }

    private static void Totals(TwoServers servers, TimeSpan own, TextWriter output)
    {
        string[] names = ["the server asked", "the other server"];
        for (var at = 0; at < names.Length; at++)
        {
            servers.Shards[at].Execute("SYSTEM FLUSH LOGS");
            var seconds = servers.Shards[at].Execute($"SELECT {Processor} FROM system.query_log WHERE type = 2 AND query LIKE '%SELECT%' AND query NOT LIKE 'INSERT%'").Trim();
            output.WriteLine($"{names[at]}: {seconds} s of processors");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ReportGen: {own.TotalSeconds:0.0} s of processors"));
    }

    /// <summary>Bytes over loopback less the answer are what the servers sent each other.</summary>
    private static Traffic Alone(TwoServers servers, ClickHouseClient client, HeardQuery query, int number)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"-- alone {number} ");
        var before = Loopback();
        long sent;
        using (var answer = client.Read(mark + query.Text.TrimEnd().TrimEnd(';') + "\nFORMAT CSVWithNames", CancellationToken.None))
            sent = Loopback() - before - answer.Length;
        for (var tries = 0; tries < 100; tries++)
        {
            servers.Shards[0].Execute("SYSTEM FLUSH LOGS");
            var log = servers.Shards[0].Execute($"SELECT read_rows, result_rows, memory_usage FROM system.query_log WHERE type = 2 AND position(query, '{mark}') = 1").Trim();
            if (log.Length > 0 && log.Split('\t').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray() is [var read, var rows, var memory])
                return new Traffic(query.File, sent / 1e6, sent / Math.Max(1, read), rows, memory / 1e9);
            Thread.Sleep(50);
        }

        throw new InvalidOperationException("The log does not tell of the query.");
    }

    private static long Loopback() => NetworkInterface.GetAllNetworkInterfaces().First(one => one.NetworkInterfaceType == NetworkInterfaceType.Loopback).GetIPStatistics().BytesReceived;

    /// <summary>What a query cost that ran alone.</summary>
    private sealed record Traffic(string Name, double Megabytes, double BytesARow, double Rows, double Gigabytes);
}
