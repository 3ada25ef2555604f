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

    /// <summary>Values up to the first place returned are at most the pivot, from the second on at least; between them equal to it.</summary>
    private static (int Lower, int Upper) Split(Span<double> values)
    {
        var pivot = Middle(values[0], values[values.Length / 2], values[^1]);
        var (i, j) = (0, values.Length - 1);
        while (i <= j)
        {
            while (values[i] < pivot)
                i++;
            while (values[j] > pivot)
                j--;
            if (i <= j)
            {
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }
        }

        return (j, i);
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
