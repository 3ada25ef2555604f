using System.Collections.Immutable;
using System.Diagnostics;
using ReportGen.Cluster.Tests.Servers;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.EndToEnd.Tests.Sample;

namespace ReportGen.Cluster.Tests;

/// <summary>Queries that are stopped, and shards that stop.</summary>
[Collection(nameof(TwoShards))]
public sealed class InterruptionTests(TwoShards cluster)
{
    private const string Slow = "SELECT toInt64(sum(sleepEachRow(0.5))) AS slept FROM slow";
    private static readonly Dictionary<string, long> None = [];

    [Fact]
    public async Task A_cancelled_query_ends_on_every_shard()
    {
        cluster.Need();
        MakeSlow();
        using var engine = cluster.Engine();
        using var stop = new CancellationTokenSource();
        var query = Task.Run(() => engine.Query(Slow, None, row => row.Int(0), stop.Token), TestContext.Current.CancellationToken);
        await Until(() => Running(0) > 0 && Running(1) > 0);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        await Until(() => Running(0) == 0 && Running(1) == 0);
    }

    /// <summary>The user's profile passes over missing shards; numbers without a shard would be wrong, so queries forbid it.</summary>
    [Fact]
    public async Task A_shard_lost_in_the_middle_is_said_and_gives_no_paper()
    {
        cluster.Need();
        MakeSlow();
        var quarter = cluster.FillWithQuarter();
        using var engine = cluster.Engine("careless");
        var query = Task.Run(() => engine.Query(Slow, None, row => row.Int(0), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await Until(() => Running(1) > 0);
        try
        {
            cluster.Shards[1].Stop();
            var lost = await Assert.ThrowsAsync<EngineException>(() => query);
            Assert.Equal("engine-shard-lost", lost.Fault.Code);
            Assert.Equal(["engine-shard-lost"], Build(quarter, cluster.Address("careless")));
        }
        finally
        {
            cluster.Shards[1].Start();
        }

        Assert.Empty(Build(quarter, cluster.Address("careless")));
    }

    /// <summary>The tables were found on both shards; then one goes while the build measures.</summary>
    [Fact]
    public void A_shard_lost_in_the_middle_of_a_build_gives_no_paper()
    {
        cluster.Need();
        var quarter = cluster.FillWithQuarter();
        var stopped = false;
        try
        {
            var errors = Build(quarter, cluster.Address("careless"), new StepObserver(PipelineStep.Measure, () =>
            {
                stopped = true;
                cluster.Shards[1].Stop();
            }));
            Assert.True(stopped);
            Assert.Equal(["engine-shard-lost"], errors);
        }
        finally
        {
            if (stopped)
                cluster.Shards[1].Start();
        }
    }

    /// <summary>Codes of the errors of a build; papers must be there exactly where there are none.</summary>
    private static string[] Build(LoadedQuarter quarter, EngineAddress address, IPipelineObserver? observer = null)
    {
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System) { Threads = 2 };
        var data = new DataRequest(quarter.Current, quarter.Previous, LoadedQuarter.Rules) { Engine = address };
        var request = new BuildRequest(data, Path.Combine(Repository.Root, "templates", "white-paper"), ["en"], ImmutableSortedDictionary<string, ReportGen.Templates.Parameters.ParameterValue>.Empty);
        using var papers = new MemoryPapers();
        var result = new ReportPipeline(environment).Build(request, papers, observer ?? new SilentObserver(), TestContext.Current.CancellationToken);
        var errors = result.Faults.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Code).ToArray();
        Assert.Equal(errors.Length == 0, papers.Pages.Count == 1);
        return errors;
    }

    /// <summary>A table whose every row takes half a second to read: five seconds a shard.</summary>
    private void MakeSlow()
    {
        foreach (var shard in cluster.Shards)
        {
            shard.Execute("DROP TABLE IF EXISTS reportgen.slow");
            shard.Execute("DROP TABLE IF EXISTS reportgen.slow_local");
            shard.Execute("CREATE TABLE reportgen.slow_local (n Int64) ENGINE = Memory");
            shard.Execute("CREATE TABLE reportgen.slow AS reportgen.slow_local ENGINE = Distributed(two_shards, reportgen, slow_local)");
            for (var block = 0; block < 10; block++)
                shard.Execute("INSERT INTO reportgen.slow_local VALUES (1)");
        }
    }

    private int Running(int shard) =>
        int.Parse(cluster.Shards[shard].Execute("SELECT count() FROM system.processes WHERE query LIKE '%sleepEachRow%' AND query NOT LIKE '%processes%'"), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Until(Func<bool> met)
    {
        var waited = Stopwatch.StartNew();
        while (!met())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "It does not come about.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Acts when a step begins.</summary>
    private sealed class StepObserver(string awaited, Action act) : IPipelineObserver
    {
        public void Started(string step, string detail)
        {
            if (step == awaited)
                act();
        }

        public void Finished(string step, string detail, TimeSpan elapsed)
        {
        }

        public void Working(string step, string what)
        {
        }
    }
}
