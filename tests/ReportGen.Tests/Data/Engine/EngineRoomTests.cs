using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Data.Engine;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Engine;

/// <summary>What does not fit into the database is a fault, not an exception that nobody expects.</summary>
public sealed class EngineRoomTests : IDisposable
{
    private const int Megabytes = 4;
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>One list of ten million numbers can go neither into memory nor in parts to disk.</summary>
    [Fact]
    public void A_query_without_room_is_a_fault()
    {
        using var engine = DuckDbEngine.Create(_folder, new EngineSize(Megabytes, 1));

        var lack = Assert.Throws<EngineException>(() => engine.Query("SELECT len(list(range)) FROM range(10000000)", ImmutableDictionary<string, long>.Empty, row => row.Int(0), TestContext.Current.CancellationToken));

        Check(lack.Fault);
        Assert.Equal([1], engine.Query("SELECT 1", ImmutableDictionary<string, long>.Empty, row => row.Int(0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void So_is_a_statement()
    {
        using var engine = DuckDbEngine.Create(_folder, new EngineSize(Megabytes, 1));

        Check(Assert.Throws<EngineException>(() => engine.Execute("CREATE TABLE made AS SELECT list(range) AS numbers FROM range(10000000)")).Fault);
    }

    /// <summary>Tables in memory have only that.</summary>
    [Fact]
    public void So_are_rows_that_are_appended()
    {
        using var engine = DuckDbEngine.Create(_folder, new EngineSize(Megabytes, 1) { InMemory = true });
        engine.Execute("SET temp_directory = ''; CREATE TABLE numbers (number BIGINT);");

        var lack = Assert.Throws<EngineException>(() =>
        {
            using var appender = engine.Append("numbers");
            for (var number = 0L; number < 10_000_000; number++)
                appender.Append([number * 6_364_136_223_846_793_005]);
        });

        Check(lack.Fault);
    }

    [Fact]
    public void A_load_without_room_is_a_fault_of_the_report()
    {
        using var folders = new Folders().Sound();

        var result = QuarterLoader.Load(new LoadRequest(folders.Quarter, null, Folders.Rules, folders.Root) { Rules = Folders.Opened, MemoryLimitMegabytes = 1 }, cancellation: TestContext.Current.CancellationToken);

        Assert.Null(result.Data);
        Check(result.Fault("engine-no-room"), 1);
        Assert.Empty(Directory.EnumerateDirectories(folders.Root, "reportgen-*"));
    }

    [Theory]
    [InlineData("Out of Memory Error: failed to offload data block of size 256.0 KiB (1.0 GiB/1.0 GiB used).\nThis limit …", true)]
    [InlineData("IO Error: Could not write all bytes to file \"/tmp/x/duckdb_temp_block-1.block\": No space left on device", true)]
    [InlineData("Binder Error: Referenced column \"x\" not found in FROM clause!", false)]
    public void A_lack_is_told_from_a_mistake(string message, bool isLack)
    {
        var lack = new EngineRoom(Megabytes, _folder).Lack(message);

        Assert.Equal(isLack, lack is not null);
        Assert.Equal(isLack ? message.Split('\n')[0] : "", lack?.Fault.Values["message"] ?? "");
    }

    [Theory]
    [InlineData("en", "4 MiB")]
    [InlineData("zh-CN", "4 MiB")]
    public void Words_say_limit_place_and_what_helps(string language, string expected)
    {
        var fault = new EngineRoom(Megabytes, _folder).Lack("Out of Memory Error: too little")!.Fault;

        var text = MessageCatalog.For(language).Describe(fault);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(_folder, text, StringComparison.Ordinal);
        Assert.Contains("TMPDIR", text, StringComparison.Ordinal);
    }

    private static void Check(Fault fault, int megabytes = Megabytes)
    {
        Assert.Equal(("engine-no-room", Severity.Error), (fault.Code, fault.Severity));
        Assert.Equal(megabytes.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Values["expected"]);
        Assert.True(long.Parse(fault.Values["found"], System.Globalization.CultureInfo.InvariantCulture) >= 0);
        Assert.NotEmpty(fault.Values["message"]);
    }
}
