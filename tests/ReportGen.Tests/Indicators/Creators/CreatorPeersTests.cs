using ReportGen.Indicators.Creators;

namespace ReportGen.Tests.Indicators.Creators;

/// <summary>Where a creator stands among others, counted by hand.</summary>
public class CreatorPeersTests
{
    private static readonly CreatorPeers Peers = new([3, 1, double.NaN, 2, 2, 9]);

    [Theory]
    [InlineData(1, 0)] // the least of five: nobody below
    [InlineData(9, 1)] // the greatest: all four others below
    [InlineData(2, 0.375)] // one below, one other equal counts half: 1.5 of 4
    [InlineData(3, 0.75)]
    public void Share_of_the_others_below(double value, double share) => Assert.Equal(share, Peers.Position(value));

    [Fact]
    public void Values_that_are_not_there_do_not_count()
    {
        Assert.Equal(5, Peers.Count);
        Assert.Equal(2, Peers.Median);
        Assert.True(double.IsNaN(Peers.Position(double.NaN)));
        Assert.True(double.IsNaN(new CreatorPeers([4]).Position(4)));
        Assert.Null(new CreatorPeers([4]).PositionOf("rate", 4).Current);
    }
}
