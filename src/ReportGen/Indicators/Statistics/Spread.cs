using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReportGen.Indicators.Statistics;

/// <summary>How far draws lie from their mean.</summary>
internal static class Spread
{
    /// <summary>
    /// The mean square of the deviations from the mean, of the draws that are numbers; 0 where fewer than two are. Two passes, four draws at a time on every
    /// machine, so that it is the same everywhere.
    /// </summary>
    public static double Variance(ReadOnlySpan<double> draws)
    {
        var (count, sum) = (Vector256<long>.Zero, Vector256<double>.Zero);
        var fours = MemoryMarshal.Cast<double, Vector256<double>>(draws);
        foreach (var four in fours)
        {
            var defined = Vector256.Equals(four, four);
            count -= defined.AsInt64();
            sum += four & defined;
        }

        var rest = draws[(fours.Length * Vector256<double>.Count)..];
        var (number, total) = (Vector256.Sum(count), Lanes(sum));
        foreach (var draw in rest)
            (number, total) = double.IsNaN(draw) ? (number, total) : (number + 1, total + draw);
        return number < 2 ? 0 : Squares(fours, rest, total / number) / number;
    }

    private static double Squares(ReadOnlySpan<Vector256<double>> fours, ReadOnlySpan<double> rest, double mean)
    {
        var squares = Vector256<double>.Zero;
        var middle = Vector256.Create(mean);
        foreach (var four in fours)
        {
            var deviation = (four - middle) & Vector256.Equals(four, four);
            squares += deviation * deviation;
        }

        var total = Lanes(squares);
        foreach (var draw in rest)
            total += double.IsNaN(draw) ? 0 : (draw - mean) * (draw - mean);
        return total;
    }

    private static double Lanes(Vector256<double> sums) => sums[0] + sums[1] + (sums[2] + sums[3]);
}
