using System.Collections.Immutable;
using ReportGen.Data.Engine;

namespace ReportGen.Tests.Data.Engine;

/// <summary>Rows are handed over beside whoever appends them, and all of them are there at the end, or a fault is said.</summary>
public sealed class NumberAppenderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_047)]
    [InlineData(2_048)]
    [InlineData(2_049)]
    [InlineData(32_768)]
    [InlineData(300_000)] // more than one group of rows, and more vectors than wait at a time
    public void Rows_stand_in_the_table_in_their_order(int rows)
    {
        using var engine = DuckDbEngine.Create(_folder, new EngineSize(256, 1));
        engine.Execute("CREATE TABLE numbers (whole BIGINT, small INTEGER);");

        using (var appender = engine.Append("numbers"))
        {
            for (var row = 0; row < rows; row++)
                appender.Append([row * 3_000_000_000L, -row]);
        }

        // Where rows stand at another place than their number says, or a value is another one.
        const string Wrong = "SELECT count(*), count(*) FILTER (whole <> rowid * 3000000000 OR small <> -rowid) FROM numbers";
        Assert.Equal([(rows, 0L)], engine.Query(Wrong, ImmutableDictionary<string, long>.Empty, row => (row.Int(0), row.Int(1)), TestContext.Current.CancellationToken));
    }

    /// <summary>The thread that hands over meets it; whoever appends is told and does not wait for ever.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(1_000_000)]
    public void A_number_too_great_for_its_column_is_said_once(int rows)
    {
        using var engine = DuckDbEngine.Create(_folder, new EngineSize(256, 1));
        engine.Execute("CREATE TABLE numbers (small INTEGER);");
        var appender = engine.Append("numbers");

        Assert.Throws<OverflowException>(() =>
        {
            for (var row = 0; row < rows; row++)
                appender.Append([1L << 40]);
            appender.Dispose();
        });

        if (rows > 5)
            appender.Dispose(); // as leaving a block would; nothing is said again
        Assert.Equal([0L], engine.Query("SELECT count(*) FROM numbers", ImmutableDictionary<string, long>.Empty, row => row.Int(0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Queries_go_on_while_threads_come_and_go()
    {
        using var engine = DuckDbEngine.Create(_folder, new EngineSize(256, 4));
        engine.Execute("CREATE TABLE numbers AS SELECT range AS number FROM range(1000000);");
        var cancellation = TestContext.Current.CancellationToken;
        var asking = Task.Run(() => Enumerable.Range(0, 60).Select(_ => engine.Query("SELECT sum(n) FROM (SELECT number % 1000 AS key, sum(number) AS n FROM numbers GROUP BY key)", ImmutableDictionary<string, long>.Empty, row => row.Int(0), cancellation)[0]).Distinct().ToArray(), cancellation);

        while (!asking.IsCompleted)
        {
            using (new OneThread(engine))
                Thread.Yield();
        }

        // 0 + 1 + … + 999,999
        var sums = await asking;
        Assert.Equal(499_999_500_000, Assert.Single(sums));
    }
}
