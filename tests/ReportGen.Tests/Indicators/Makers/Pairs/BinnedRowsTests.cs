using CsCheck;
using ReportGen.Indicators.Makers.Pairs;

namespace ReportGen.Tests.Indicators.Makers.Pairs;

public class BinnedRowsTests
{
    /// <summary>Each bin has its rows in their order, however many bins there are; rows outside have none.</summary>
    [Fact]
    public void Rows_are_found_bin_by_bin() => Gen.Select(Gen.Int[0, 700], Gen.Int[-2, 705].Array[0, 400]).Sample((bins, of) =>
    {
        using var binned = new BinnedRows(of.Length, new Binning(row => of[row], bins));
        return Enumerable.Range(0, bins).All(bin => Rows(binned, bin).SequenceEqual(Enumerable.Range(0, of.Length).Where(row => of[row] == bin)));
    });

    private static List<int> Rows(BinnedRows binned, int bin)
    {
        var rows = new List<int>();
        for (var row = binned.Next(bin, 0); row >= 0; row = binned.Next(bin, row + 1))
            rows.Add(row);
        return rows;
    }
}
