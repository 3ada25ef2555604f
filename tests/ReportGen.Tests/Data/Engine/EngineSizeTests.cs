using ReportGen.Data.Engine;

namespace ReportGen.Tests.Data.Engine;

public class EngineSizeTests
{
    [Theory]
    [InlineData(null, 900, 300)]
    [InlineData(null, 300, 128)]
    [InlineData(null, 64_000, 640)]
    [InlineData(2_000, 900, 2_000)]
    public void MemoryIsAThirdOfTheMachineWithinBoundsUnlessAskedFor(int? asked, long machineMegabytes, int megabytes) =>
        Assert.Equal(megabytes, EngineSize.For(1 << 30, asked, machineMegabytes << 20).MemoryMegabytes);

    [Theory]
    [InlineData(1 << 20, 1)]
    [InlineData(1 << 30, null)]
    public void SmallFilesAreQueriedByOneThread(long bytes, int? threads) => Assert.Equal(threads, EngineSize.For(bytes, null, 1L << 33).Threads);

    [Theory]
    [InlineData(100, 8_192, true)]
    [InlineData(300, 8_192, false)]
    [InlineData(100, 300, false)]
    public void TablesStayInMemoryWhereTheyFillNoMoreThanHalfOfIt(long megabytes, long machineMegabytes, bool stays) =>
        Assert.Equal(stays, EngineSize.For(megabytes << 20, null, machineMegabytes << 20).InMemory);

    [Fact]
    public void CompressedFilesCountAsTheirText()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "daily.csv"), new byte[100]);
        File.WriteAllBytes(Path.Combine(folder.FullName, "daily.csv.gz"), new byte[100]);
        long Size(string name) => EngineSize.TextBytes([Path.Combine(folder.FullName, name)]);
        Assert.Equal([100, 500, 0], new[] { Size("daily.csv"), Size("daily.csv.gz"), Size("nothing.csv") });
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "link.csv.gz"), "daily.csv.gz");
            Assert.Equal(500, Size("link.csv.gz")); // not the length of the link
        }

        folder.Delete(recursive: true);
    }
}
