using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>In which cell each creator stands (-1 in none), and how many cells there are.</summary>
internal sealed record CellRequest(int[] CellOf, int Count);

/// <summary>Weighted sums within cells; each creator stands in one cell at most, so this costs one pass however many cells there are.</summary>
internal static class CellSums
{
    /// <summary>Sums [cell][column]; creators are added in their order, so the result is the same on any number of threads.</summary>
    public static Sampled[][] Of(ClusterBootstrap bootstrap, CellRequest request, params double[][] columns)
    {
        var totals = new double[request.Count][][];
        for (var c = 0; c < totals.Length; c++)
            totals[c] = [.. columns.Select(_ => new double[bootstrap.Draws + 1])];
        for (var i = 0; i < request.CellOf.Length; i++)
        {
            if (request.CellOf[i] < 0)
                continue;
            var weights = bootstrap.Weights(i);
            for (var k = 0; k < columns.Length; k++)
                Add(weights, columns[k][i], totals[request.CellOf[i]][k]);
        }

        return [.. totals.Select(cell => cell.Select(t => new Sampled(t)).ToArray())];
    }

    private static void Add(ReadOnlySpan<byte> weights, double value, double[] totals)
    {
        if (value == 0)
            return;
        for (var draw = 0; draw < totals.Length; draw++)
            totals[draw] += weights[draw] * value;
    }
}
