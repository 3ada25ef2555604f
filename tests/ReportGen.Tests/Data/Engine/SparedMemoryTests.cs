using System.Collections.Immutable;
using ReportGen.Data.Engine;

namespace ReportGen.Tests.Data.Engine;

public sealed class SparedMemoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(512, false, "128.0 MiB", "512.0 MiB")]
    [InlineData(512, true, "512.0 MiB", "512.0 MiB")] // its tables are all there
    [InlineData(64, false, "64.0 MiB", "64.0 MiB")]
    public void Appending_takes_less_and_gives_it_back(int megabytes, bool inMemory, string within, string after)
    {
        using var engine = DuckDbEngine.Create(_folder, new EngineSize(megabytes, 1) { InMemory = inMemory });
        using (new SparedMemory(engine))
            Assert.True(Has(engine, within));
        Assert.True(Has(engine, after));
    }

    private static bool Has(DuckDbEngine engine, string limit) =>
        engine.Query($"SELECT CAST(current_setting('memory_limit') = '{limit}' AS BIGINT)", ImmutableDictionary<string, long>.Empty, row => row.Int(0), TestContext.Current.CancellationToken).Single() == 1;
}
