using System.Runtime.CompilerServices;

namespace ReportGen.Indicators.Statistics;

/// <summary>Puts values of given ranks in their sorted place without sorting the rest (Hoare 1961). Values must be numbers.</summary>
internal static class Selection
{
    private const int Small = 16;

    /// <summary>Afterwards the value at each rank is the one that sorting would put there.</summary>
    /// <param name="values">Values, reordered.</param>
    /// <param name="ranks">Ranks from 0 in ascending order.</param>
    public static void Place(Span<double> values, params ReadOnlySpan<int> ranks)
    {
        var start = 0;
        foreach (var rank in ranks)
        {
            if (rank < start)
                continue;
            Place(values[start..], rank - start);
            start = rank + 1; // everything before is not greater
        }
    }

    private static void Place(Span<double> values, int rank)
    {
        while (values.Length > Small)
        {
            var (lower, upper) = Split(values);
            if (rank > lower && rank < upper)
                return;
            if (upper == 0)
                break; // some are no numbers
            if (rank <= lower)
            {
                values = values[..(lower + 1)];
                continue;
            }

            values = values[upper..];
            rank -= upper;
        }

        values.Sort();
    }

    /// <summary>Values up to the first place returned are less than those from the second on; between them all are equal. Neither part holds all values.</summary>
    private static (int Lower, int Upper) Split(Span<double> values)
    {
        var pivot = Middle(values[0], values[values.Length / 2], values[^1]);
        var front = 0;
        for (var i = 0; i < values.Length; i++)
            front += Exchange(values, i, front, values[i] < pivot);
        if (front > 0)
            return (front - 1, front);
        for (var i = 0; i < values.Length; i++)
            front += Exchange(values, i, front, values[i] == pivot);
        return (-1, front);
    }

    // Exchanged whether it is needed or not, since what a processor cannot foresee costs more; 1 where the value belongs to the front.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Exchange(Span<double> values, int i, int front, bool belongs)
    {
        (values[i], values[front]) = (values[front], values[i]);
        return belongs ? 1 : 0;
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
