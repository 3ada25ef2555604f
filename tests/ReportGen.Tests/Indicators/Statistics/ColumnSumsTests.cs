using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

/// <summary>Weighted sums against the plain way: group by group, product by product.</summary>
public sealed class ColumnSumsTests
{
    private const int Draws = 40;

    /// <summary>Counts, negative numbers, numbers of several digits, the largest that are still exact, and fractions.</summary>
    private static readonly Gen<double> Value = Gen.Frequency(
        (3, Gen.Const(0.0)), (3, Gen.Int[-9, 300].Select(i => (double)i)), (1, Gen.Long[-(1L << 38), 1L << 38].Select(i => (double)i)));

    [Fact]
    public void Sums_of_whole_numbers_are_exact() => Gen.Select(Value.Array[1, 90].Array[1, 9], Gen.Int[1, 3]).Sample((columns, threads) =>
    {
        var length = columns.Max(c => c.Length);
        double[][] even = [.. columns.Select(c => Enumerable.Range(0, length).Select(i => i < c.Length ? c[i] : 0).ToArray())];
        var bootstrap = new ClusterBootstrap(length, Draws, new BootstrapSettings(length, 1, threads));
        Check(bootstrap, even);
    }, iter: 60);

    /// <summary>Fractions are added group by group; beside whole columns, some of which are all 0.</summary>
    [Fact]
    public void Sums_of_fractions_are_added_in_the_order_of_the_groups() => Gen.Select(Gen.Double[-5, 5].Array[70], Value.Array[70], Gen.Int[1, 70]).Sample((fractions, whole, length) =>
    {
        var bootstrap = new ClusterBootstrap(length, Draws, new BootstrapSettings(length, 1, 2));
        Check(bootstrap, [fractions[..length], whole[..length], new double[length], [.. fractions[..length].Select(f => f > 0 ? f : 0)]]);
    }, iter: 60);

    /// <summary>Up to seven columns with values at the same groups or at others, which are summed by twos where they are alike.</summary>
    [Fact]
    public void Columns_of_the_same_groups_keep_their_own_sums() => Gen.Select(Gen.Double[0.1, 5].Array[60].Array[1, 7], Gen.Bool.Array[7], Gen.Int[1, 3]).Sample((columns, early, threads) =>
    {
        var bootstrap = new ClusterBootstrap(60, Draws, new BootstrapSettings(60, 1, threads));
        Check(bootstrap, [.. columns.Select((column, c) => Enumerable.Range(0, 60).Select(i => (i < 40) == early[c] ? column[i] : 0).ToArray())]);
    }, iter: 60);

    /// <summary>A machine without the instruction for digits adds whole numbers like fractions; the sums are the same. A largest weight of 255 leaves no room for digits.</summary>
    [Fact]
    public void Digits_and_numbers_give_the_same_sums() => Value.Array[50].Sample(values =>
    {
        var weights = new ClusterWeights(50, Draws, new BootstrapSettings(5, 1, 1));
        var numbers = PackedColumn.Of(values, 255);
        Assert.Empty(numbers.Digits);
        var sums = ColumnSums.Of(weights, [PackedColumn.Of(values, weights.Most), numbers], 1, Draws);
        Assert.Equal(sums[1][..Draws], sums[0][..Draws]);
        Assert.Equal(values.Sum(), numbers.Total);
        Assert.Equal(numbers.Total, PackedColumn.Of(values, weights.Most).Total);
    }, iter: 60);

    /// <summary>Numbers whose sums could pass 2^53 have no digits, nor have those that are no numbers.</summary>
    [Theory]
    [InlineData(1L << 51, 4.0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, 0.5)]
    public void What_could_not_be_exact_is_not_cut_into_digits(double first, double second) => Assert.Empty(PackedColumn.Of([first, second], 4).Digits);

    /// <summary>16-bit sums would overflow after a few products of the largest digits and weights: all 4,096 groups hold 127 and the weights are what they are.</summary>
    [Fact]
    public void Large_digits_do_not_overflow()
    {
        var bootstrap = new ClusterBootstrap(ClusterWeights.MostGroups, Draws, new BootstrapSettings(1, 1, 2));
        var column = new double[ClusterWeights.MostGroups];
        Array.Fill(column, 127.0);
        Assert.All(bootstrap.Sum(column).All.ToArray(), sum => Assert.Equal(127.0 * ClusterWeights.MostGroups, sum)); // every draw takes as many as there are
    }

    /// <summary>Whatever the machine can do of both ways of adding digits gives what plain multiplication gives.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(128)]
    public void Both_ways_of_adding_digits_give_the_same_sums(int most)
    {
        if (!DigitSums.Holds(most))
            return; // a machine without AVX2
        const int Fours = 1024;
        var random = new CounterRandom((ulong)most);
        var weights = Enumerable.Range(0, Fours * ClusterWeights.Tile * ClusterWeights.Together).Select(_ => (byte)random.Below(most + 1)).ToArray();
        var digits = Enumerable.Range(0, DigitSums.Columns).Select(_ => Enumerable.Range(0, Fours * ClusterWeights.Together).Select(_ => (sbyte)(random.Below(255) - 127)).ToArray()).ToArray();
        var kernel = new DigitSums([.. digits.Select(d => MemoryMarshal.Cast<sbyte, uint>(d).ToArray())]);
        var expected = new int[DigitSums.Columns * ClusterWeights.Tile];
        for (var i = 0; i < weights.Length; i++)
        {
            var (place, group) = (i / ClusterWeights.Together % ClusterWeights.Tile, (i / (ClusterWeights.Tile * ClusterWeights.Together) * ClusterWeights.Together) + (i % ClusterWeights.Together));
            for (var c = 0; c < digits.Length; c++)
                expected[(c * ClusterWeights.Tile) + place] += weights[i] * digits[c][group];
        }

        foreach (var atOnce in new[] { false, AvxVnni.IsSupported })
        {
            var sums = new int[expected.Length];
            kernel.Add(MemoryMarshal.Cast<byte, uint>(weights), most, sums, atOnce);
            Assert.Equal(expected, sums);
        }
    }

    private static void Check(ClusterBootstrap bootstrap, double[][] columns)
    {
        var sums = bootstrap.Sums(columns);
        var weights = Enumerable.Range(0, bootstrap.Clusters).Select(bootstrap.Weights).ToArray();
        for (var c = 0; c < columns.Length; c++)
        {
            for (var place = 0; place <= bootstrap.Draws; place++)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                    sum += columns[c][i] * weights[i][place];
                Assert.Equal(sum, sums[c].All[place]);
            }
        }
    }
}
