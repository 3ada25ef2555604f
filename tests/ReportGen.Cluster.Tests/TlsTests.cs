using System.Globalization;
using ReportGen.Cluster.Tests.Servers;
using ReportGen.Data;
using ReportGen.Data.Engine.ClickHouse;
using ReportGen.Diagnostics;

namespace ReportGen.Cluster.Tests;

/// <summary>HTTP over TLS, with a certificate by an authority that no machine knows.</summary>
[Collection(nameof(TwoShards))]
public sealed class TlsTests(TwoShards cluster)
{
    /// <summary>The tables are found over TLS just as without.</summary>
    [Theory]
    [InlineData("clickhouses://127.0.0.1:{0}/reportgen")]
    [InlineData("clickhouse://127.0.0.1:{0}/reportgen?tls")]
    public void An_authority_that_is_given_vouches_for_the_server(string address)
    {
        cluster.Need();
        var quarter = cluster.FillWithQuarter();
        var loaded = QuarterLoader.Load(quarter.Request with { Engine = Address(address, cluster.AuthorityFile) });
        Assert.DoesNotContain(loaded.Faults, fault => fault.Severity == Severity.Error);
        using var house = loaded.Data!;
        Assert.Equal(quarter.Data.Names.Users, house.Names.Users);
    }

    [Fact]
    public void An_unknown_authority_is_refused()
    {
        cluster.Need();
        Assert.Equal("engine-tls", Refused("clickhouses://127.0.0.1:{0}/reportgen", null).Code);
        var other = Path.Combine(cluster.Folder, "other.pem");
        using (var certificates = new TestCertificates())
            certificates.WriteAuthority(other);
        Assert.Equal("engine-tls", Refused("clickhouses://127.0.0.1:{0}/reportgen", other).Code);
    }

    /// <summary>The certificate is for 127.0.0.1: the same server under another name could be another server.</summary>
    [Fact]
    public void A_certificate_for_another_name_is_refused()
    {
        cluster.Need();
        var fault = Refused("clickhouses://localhost:{0}/reportgen", cluster.AuthorityFile);
        Assert.Equal("engine-tls", fault.Code);
        Assert.Contains("NameMismatch", fault.Values["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_port_and_the_secure_one_are_told_apart()
    {
        cluster.Need();
var plain = string.Create(CultureInfo.InvariantCulture, $"clickhouses://127.0.0.1:{cluster.Shards[0].HttpPort}/reportgen");
        // The server answers a greeting that happens to hold a line end, and waits for one otherwise.
        Assert.Contains(Refused(plain, cluster.AuthorityFile).Code, (string[])["engine-tls", "engine-timeout", "engine-unreachable", "engine-connection-lost"]);
        Assert.Contains(Refused("clickhouse://127.0.0.1:{0}/reportgen", null).Code, (string[])["engine-not-clickhouse", "engine-connection-lost"]);
    }

    /// <summary>A file that is not there, and one that holds no certificate.</summary>
    [Fact]
    public void A_file_of_authorities_that_cannot_be_used_is_said()
    {
        cluster.Need();
        var empty = Path.Combine(cluster.Folder, "empty.pem");
        File.WriteAllText(empty, "no certificate\n");
        foreach (var file in (string[])[empty, Path.Combine(cluster.Folder, "nowhere.pem")])
        {
            var loaded = QuarterLoader.Load(cluster.Quarter.Request with { Engine = Address("clickhouses://127.0.0.1:{0}/reportgen", file) });
            var fault = Assert.Single(loaded.Faults, fault => fault.Severity == Severity.Error);
            Assert.Equal("engine-authority-file", fault.Code);
            Assert.Equal(file, fault.Values["found"]);
        }
    }

    private Fault Refused(string address, string? authority)
    {
        using var client = new ClickHouseClient(Address(address, authority), new ClickHouseLimits { Pause = TimeSpan.FromMilliseconds(1) });
        return Assert.Throws<EngineException>(() => client.Read("SELECT 1", TestContext.Current.CancellationToken)).Fault;
    }

    /// <summary>An address with the secure port of the first shard.</summary>
    private EngineAddress Address(string form, string? authority) => EngineAddress.Parse(
        string.Format(CultureInfo.InvariantCulture, form, cluster.Shards[0].SecurePort), name => name == EngineAddress.AuthorityVariable ? authority : null, out _)!;
}
