namespace ReportGen.Indicators.Statistics;

/// <summary>P-values corrected for the number of questions asked (Benjamini and Hochberg 1995): the false discovery rate at which each is found.</summary>
internal static class BenjaminiHochberg
{
    /// <summary>Corrected p-values in the order of the given ones.</summary>
    public static double[] Correct(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderByDescending(i => p[i]).ThenByDescending(i => i).ToArray();
        var corrected = new double[p.Count];
        var least = 1.0;
        for (var k = 0; k < order.Length; k++)
        {
            least = Math.Min(least, p[order[k]] * p.Count / (p.Count - k));
            corrected[order[k]] = least;
        }

        return corrected;
    }
}
