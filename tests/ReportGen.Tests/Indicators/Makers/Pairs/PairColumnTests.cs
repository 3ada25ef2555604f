using ReportGen.Indicators.Makers.Pairs;

namespace ReportGen.Tests.Indicators.Makers.Pairs;

public sealed class PairColumnTests
{
    /// <summary>600,000 numbers, so that two parts are packed and one is open: in ranges of one, two and four bytes, from negative to the largest.</summary>
    [Theory]
    [InlineData(1, 0, 200)]
    [InlineData(7, -3, 252)]
    [InlineData(1, 1_000_000, 65_535)]
    [InlineData(1, 0, 65_536)]
    [InlineData(4_001, int.MinValue, int.MaxValue)]
    public void Gives_back_what_was_added(int step, int least, int range)
    {
        const int Count = 600_000;
        int Number(int i) => (int)(least + (i % 5 == 0 ? range : (long)i * step % (range + 1L)));
        var column = new PairColumn();
        for (var i = 0; i < Count; i++)
            column.Add(Number(i));
        Assert.Equal(-1, Enumerable.Range(0, Count).Append(-1).First(i => i < 0 || column[i] != Number(i)));
    }
}
