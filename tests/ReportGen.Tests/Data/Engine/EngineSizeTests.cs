using ReportGen.Data.Engine;

namespace ReportGen.Tests.Data.Engine;

public class EngineSizeTests
{
    [Theory]
    [InlineData(null, 900, 300)]
    [InlineData(null, 300, 128)]
    [InlineData(null, 64_000, 768)]
    [InlineData(2_000, 900, 2_000)]
    public void MemoryIsAThirdOfTheMachineWithinBoundsUnlessAskedFor(int? asked, long machineMegabytes, int megabytes) =>
        Assert.Equal(megabytes, EngineSize.For(1 << 30, asked, machineMegabytes << 20).MemoryMegabytes);

    [Theory]
    [InlineData(1 << 20, 1)]
    [InlineData(1 << 30, null)]
    public void SmallFilesAreQueriedByOneThread(long bytes, int? threads) => Assert.Equal(threads, EngineSize.For(bytes, null, 1L << 33).Threads);
}
