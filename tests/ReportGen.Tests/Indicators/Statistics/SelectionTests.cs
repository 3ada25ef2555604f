using CsCheck;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

/// <summary>Values at given ranks, against sorting.</summary>
public sealed class SelectionTests
{
    /// <summary>Few different values, many, and ordered ones, in which a bad pivot would be chosen again and again.</summary>
    private static readonly Gen<double[]> Values = Gen.OneOf(
        Gen.Int[0, 3].Select(i => (double)i).Array[1, 200],
        Gen.Double[-5, 5].Array[1, 200],
        Gen.Int[1, 200].Select(n => Enumerable.Range(0, n).Select(i => (double)i).ToArray()),
        Gen.Int[1, 200].Select(n => Enumerable.Repeat(1.5, n).ToArray()));

    [Fact]
    public void Values_at_the_ranks_are_those_of_sorting() => Gen.Select(Values, Gen.Int[0, 199].Array[1, 4]).Sample((values, asked) =>
    {
        int[] ranks = [.. asked.Select(r => r % values.Length).Order()];
        double[] sorted = [.. values.Order()], placed = [.. values];
        Selection.Place(placed, ranks);
        Assert.All(ranks, rank => Assert.Equal(sorted[rank], placed[rank]));
        Assert.Equal(sorted, placed.Order());
    });
}
