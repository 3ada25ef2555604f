namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>
/// Cells of like creators: category × bin of the previous rate × half by the number of videos before. Within a category there are ten bins, or as
/// many fewer as it takes for every cell to hold five creators; at last the category is one cell.
/// </summary>
internal sealed class Strata
{
    private const int MostBins = 10;
    private const int LeastInCell = 5;

    private Strata(int creators)
    {
        CellOf = Filled(creators);
        EdgeOf = new int[creators];
    }

    /// <summary>Cell of a creator; -1 for creators who are not compared.</summary>
    public int[] CellOf { get; }

    /// <summary>-1 in the lowest bin of previous rates of a category, 1 in the highest, else 0; 0 where the category has one bin only.</summary>
    public int[] EdgeOf { get; }

    /// <summary>Number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>Puts the compared creators into cells. Ties of rate go by the creator's number, so the cells are always the same.</summary>
    public static Strata Of(Newcomers groups, Func<int, int> category)
    {
        var strata = new Strata(groups.Now.Plays.Length);
        var compared = Enumerable.Range(0, strata.CellOf.Length).Where(i => groups.Arms.Treated[i] || groups.Arms.Control[i]);
        foreach (var same in compared.GroupBy(category).OrderBy(g => g.Key))
            strata.Add([.. same.OrderBy(i => groups.Before.Rates[i]).ThenBy(i => i)], groups.VideosBefore);
        return strata;
    }

    private void Add(int[] byRate, double[] volume)
    {
        var middle = byRate.Select(i => volume[i]).Order().ElementAt((byRate.Length - 1) / 2);
        for (var bins = Math.Min(MostBins, byRate.Length / LeastInCell); bins >= 1; bins--)
        {
            var cells = Enumerable.Range(0, byRate.Length).Select(rank => (2 * Bin(rank, byRate.Length, bins)) + (volume[byRate[rank]] > middle ? 1 : 0)).ToArray();
            if (cells.GroupBy(c => c).All(c => c.Count() >= LeastInCell))
            {
                Place(byRate, cells, bins);
                return;
            }
        }

        Place(byRate, new int[byRate.Length], 1);
    }

    private void Place(int[] creators, int[] cells, int bins)
    {
        for (var k = 0; k < creators.Length; k++)
        {
            CellOf[creators[k]] = Count + cells[k];
            var bin = Bin(k, creators.Length, bins);
            EdgeOf[creators[k]] = bins == 1 ? 0 : bin == 0 ? -1 : bin == bins - 1 ? 1 : 0;
        }

        Count += 2 * bins;
    }

    private static int Bin(int rank, int count, int bins) => (int)((long)rank * bins / count);

    private static int[] Filled(int count)
    {
        var cells = new int[count];
        Array.Fill(cells, -1);
        return cells;
    }
}
