using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Cluster.Tests.Servers;
using ReportGen.Data;

namespace Benchmarks.Cluster;

/// <summary>Two servers that are one cluster, one thread each, which keep a log of their queries; filled with made quarters.</summary>
internal sealed partial class TwoServers : IDisposable
{
    private const string Log = "<query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>1000</flush_interval_milliseconds></query_log></yandex>";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-servers-").FullName;

    public TwoServers(int creators)
    {
        Shards = [.. new[] { "first", "second" }.Select(name => new ShardServer(Directory.CreateDirectory(Path.Combine(_folder, name)).FullName))];
        var cluster = string.Concat(Shards.Select(shard => string.Create(CultureInfo.InvariantCulture,
            $"<shard><replica><host>127.0.0.1</host><port>{shard.NativePort}</port><default_database>reportgen</default_database></replica></shard>")));
        using var certificates = new TestCertificates();
        foreach (var shard in Shards)
        {
            shard.Configure(cluster, certificates);
            shard.Change("config.xml", "</yandex>", Log);
            shard.Change("users.xml", "<default><max_threads>1</max_threads>", "<default><max_threads>1</max_threads><log_queries>1</log_queries><max_memory_usage>0</max_memory_usage>");
            shard.Start();
        }

        for (var shard = 0; shard < Shards.Length; shard++)
            Fill(shard, creators);
    }

    /// <summary>The servers; the first is the one that is asked.</summary>
    public ShardServer[] Shards { get; }

    /// <summary>Address of the first.</summary>
    public EngineAddress Address => EngineAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"clickhouse://default@127.0.0.1:{Shards[0].HttpPort}/reportgen"), _ => null, out _)!;

    /// <summary>A quarter's folder with nothing but its quarter.yaml.</summary>
    public string Quarter(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "quarter.yaml"), $"quarter: {name}\nplatform: made\nsource: made\nsynthetic: true\nsessions: {{sampling: users}}\n");
        return folder;
    }

    public void Dispose()
    {
        foreach (var shard in Shards)
            shard.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Fill(int shard, int creators)
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "clickhouse.md"));
        var schema = string.Concat(Fences().Matches(document).Where(match => match.Groups[1].Value is "shard" or "cluster").Select(match => match.Groups[2].Value))
            .Replace("{database}", "reportgen", StringComparison.Ordinal).Replace("{cluster}", "two_shards", StringComparison.Ordinal);
        using var stream = typeof(TwoServers).Assembly.GetManifestResourceStream("cluster.sql")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Replace("{creators}", creators.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{shard}", shard.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var statement in (schema + rows).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Shards[shard].Execute(statement);
    }

    [GeneratedRegex("```sql ([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}
