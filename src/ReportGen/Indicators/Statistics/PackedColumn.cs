using System.Numerics;
using System.Runtime.InteropServices;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A column of numbers, one a group, in the form in which it is summed. Whole numbers become digits to the base of 128, a byte each, four groups in a
/// number: sums of their products with weights are sums of small integers, exact in any order. Other numbers are kept with their groups where they are not 0.
/// </summary>
internal sealed class PackedColumn
{
    private const int Bits = 7;
    private const int LargestDigit = (1 << Bits) - 1;
    private const double ExactBelow = 9007199254740992; // 2^53: a double holds every whole number up to it

    private PackedColumn(double total, uint[][] digits, int[] groups, double[] values) => (Total, Digits, Groups, Values) = (total, digits, groups, values);

    /// <summary>The sum of the column.</summary>
    public double Total { get; }

    /// <summary>By digit, lowest first: four signed digits of groups that follow each other in each number; empty where the column is not of whole numbers.</summary>
    public uint[][] Digits { get; }

    /// <summary>Groups whose value is not 0, ascending; empty where the column has digits.</summary>
    public int[] Groups { get; }

    /// <summary>Their values.</summary>
    public double[] Values { get; }

    /// <summary>What a digit counts: 128 to the power of its place.</summary>
    public static double Scale(int digit) => Math.ScaleB(1, Bits * digit);

    /// <summary>Packs a column.</summary>
    /// <param name="column">One value a group.</param>
    /// <param name="most">The largest weight: the column has digits only if no weighted sum can reach 2^53.</param>
    public static PackedColumn Of(ReadOnlySpan<double> column, int most)
    {
        var size = DigitSums.Holds(most) ? WholeSize.Of(column) : WholeSize.None;
        return size.Sum * most < ExactBelow ? Whole(column, size.Largest) : Sparse(column);
    }

    private static PackedColumn Whole(ReadOnlySpan<double> column, double largest)
    {
        var digits = new uint[largest == 0 ? 0 : (Math.ILogB(largest) / Bits) + 1][];
        for (var d = 0; d < digits.Length; d++)
            digits[d] = new uint[(column.Length + ClusterWeights.Together - 1) / ClusterWeights.Together];
        return new PackedColumn(digits.Length == 1 ? WriteSmall(column, digits[0]) : Write(column, digits), digits, [], []);
    }

    // The bytes of a number lie lowest first on every machine that sums digits (DigitSums.Holds). Returns the sum.
    private static double WriteSmall(ReadOnlySpan<double> column, uint[] digits)
    {
        var bytes = MemoryMarshal.AsBytes(digits.AsSpan())[..column.Length];
        long total = 0;
        for (var group = 0; group < bytes.Length; group++)
        {
            var number = (int)column[group];
            bytes[group] = (byte)number;
            total += number;
        }

        return total;
    }

    private static double Write(ReadOnlySpan<double> column, uint[][] digits)
    {
        long total = 0;
        for (var group = 0; group < column.Length; group++)
        {
            if ((long)column[group] is not (not 0 and var number))
                continue;
            total += number;
            var (rest, sign) = (Math.Abs(number), Math.Sign(number));
            for (var d = 0; rest > 0; d++, rest >>= Bits)
                MemoryMarshal.AsBytes(digits[d].AsSpan())[group] = (byte)(sign * (int)(rest & LargestDigit));
        }

        return total;
    }

    private static PackedColumn Sparse(ReadOnlySpan<double> column)
    {
        var groups = new List<int>();
        var total = 0.0;
        for (var group = 0; group < column.Length; group++)
        {
            total += column[group];
            if (column[group] != 0)
                groups.Add(group);
        }

        var values = new double[groups.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = column[groups[i]];
        return new PackedColumn(total, [], [.. groups], values);
    }

    /// <summary>The largest and the summed size of whole numbers; infinite where some are not whole.</summary>
    private readonly record struct WholeSize(double Largest, double Sum)
    {
        public static WholeSize None => new(double.PositiveInfinity, double.PositiveInfinity);

        public static WholeSize Of(ReadOnlySpan<double> column)
        {
            var (largest, sum, broken) = (Vector<double>.Zero, Vector<double>.Zero, Vector<long>.Zero);
            var several = MemoryMarshal.Cast<double, Vector<double>>(column);
            foreach (var values in several)
            {
                var size = Vector.Abs(values);
                broken |= ~Vector.Equals(values, Vector.Floor(values));
                largest = Vector.Max(largest, size);
                sum += size;
            }

            var (most, total) = (0.0, Vector.Sum(sum));
            for (var i = 0; i < Vector<double>.Count; i++)
                most = Math.Max(most, largest[i]);
            foreach (var value in column[(several.Length * Vector<double>.Count)..])
            {
                if (value != Math.Floor(value))
                    return None;
                (most, total) = (Math.Max(most, Math.Abs(value)), total + Math.Abs(value));
            }

            return broken == Vector<long>.Zero ? new WholeSize(most, total) : None;
        }
    }
}
