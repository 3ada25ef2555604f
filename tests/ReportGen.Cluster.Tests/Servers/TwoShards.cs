using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Data;
using ReportGen.Data.Engine.ClickHouse;

namespace ReportGen.Cluster.Tests.Servers;

/// <summary>Two servers that are one cluster, with the schema of docs/clickhouse.md; for all tests, and none of their own where the package is not installed.</summary>
public sealed partial class TwoShards : IDisposable
{
    public const string Database = "reportgen";

    /// <summary>Why tests are skipped.</summary>
    public const string NotInstalled = "clickhouse-server is not installed (apt-get install clickhouse-server).";

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-cluster-").FullName;

    private readonly Lazy<LoadedQuarter> _quarter;

    public TwoShards()
    {
        _quarter = new(() => new LoadedQuarter(Directory.CreateDirectory(Path.Combine(_folder, "quarters")).FullName));
        if (!ShardServer.Installed)
            return;
        Shards = [.. new[] { "first", "second" }.Select(name => new ShardServer(Directory.CreateDirectory(Path.Combine(_folder, name)).FullName))];
        using var certificates = new TestCertificates();
        certificates.WriteAuthority(AuthorityFile);
        var cluster = string.Concat(Shards.Select(shard => string.Create(CultureInfo.InvariantCulture,
            $"<shard><replica><host>127.0.0.1</host><port>{shard.NativePort}</port><default_database>{Database}</default_database></replica></shard>")));
        foreach (var shard in Shards)
        {
            shard.Configure(cluster, certificates);
            shard.Start();
        }

        Run(Database, ["shard", "cluster"], everywhere: true);
    }

    internal ShardServer[] Shards { get; private init; } = [];

    /// <summary>The made quarter that tests share.</summary>
    internal LoadedQuarter Quarter => _quarter.Value;

    /// <summary>A folder for files of tests.</summary>
    public string Folder => _folder;

    /// <summary>Certificate of the authority that vouches for the servers.</summary>
    public string AuthorityFile => Path.Combine(_folder, "authority.pem");

    /// <summary>Skips a test where there is no server.</summary>
    public void Need() => Assert.SkipUnless(Shards.Length > 0, NotInstalled);

    /// <summary>The address of the first shard, which asks the second.</summary>
    public EngineAddress Address(string user = "default", string? password = null, string database = Database) =>
        EngineAddress.Parse(Text(user, database), name => name == EngineAddress.PasswordVariable ? password : null, out _)!;

    /// <summary>The same as it is written on the command line.</summary>
    public string Text(string user = "default", string database = Database) =>
        string.Create(CultureInfo.InvariantCulture, $"clickhouse://{user}@127.0.0.1:{Shards[0].HttpPort}/{database}");

    /// <summary>Puts the made quarter into the tables.</summary>
    internal LoadedQuarter FillWithQuarter()
    {
        ClusterFiller.Fill(this, Quarter.Data.Engine);
        ClusterFiller.FillNames(this, Quarter.Data.Names);
        return Quarter;
    }

    internal ClickHouseClient Client(string user = "default") => new(Address(user), new ClickHouseLimits { Folder = _folder, Pause = TimeSpan.FromMilliseconds(10) });

    internal ClickHouseEngine Engine(string user = "default") => new(Client(user), "test");

    /// <summary>Runs parts of the documentation's SQL in a database, on the first shard or on all.</summary>
    public void Run(string database, string[] parts, bool everywhere = false)
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "clickhouse.md"));
        foreach (var part in parts)
        {
            var fence = Fences().Matches(document).Single(match => match.Groups[1].Value == part).Groups[2].Value;
            var text = fence.Replace("{database}", database, StringComparison.Ordinal).Replace("{cluster}", "two_shards", StringComparison.Ordinal);
            foreach (var statement in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var shard in everywhere ? Shards : Shards[..1])
                    shard.Execute(statement);
            }
        }
    }

    public void Dispose()
    {
        foreach (var shard in Shards)
            shard.Dispose();
        if (_quarter.IsValueCreated)
            _quarter.Value.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("```sql ([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();
}

/// <summary>Tests that share the servers, one at a time.</summary>
[CollectionDefinition(nameof(TwoShards))]
#pragma warning disable CA1711 // The name that xUnit gives such classes.
public sealed class TwoShardsCollection : ICollectionFixture<TwoShards>;
#pragma warning restore CA1711
