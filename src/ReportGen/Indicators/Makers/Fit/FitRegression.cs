using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Fit;

/// <summary>
/// Least squares of ln later plays on ln response and ln first-hour plays with a dummy for each category × week. The dummies are partialled out
/// first (Frisch and Waugh 1933, Lovell 1963), by cell means of the sample; each creator's cross products of the residuals are then drawn whole. So the
/// point values are those of the full regression; in the draws the cell means stay as they are, which matters as little as cells are few beside videos.
/// </summary>
internal sealed class FitRegression
{
    private const double Singular = 1e-10;
    private readonly List<Residual> _residuals;
    private readonly double[][] _products; // ΣXX, ΣXZ, ΣZZ, ΣXY, ΣZY by creator
    private readonly Support _support;
    private readonly Sampled[] _sums;

    /// <param name="calculator">Holds the bootstrap.</param>
    /// <param name="videos">Videos of the regression, in a fixed order.</param>
    /// <param name="categoryOf">Category of a creator.</param>
    public FitRegression(Calculator calculator, IReadOnlyList<FitVideo> videos, Func<int, int> categoryOf)
    {
        _residuals = Residuals(videos, categoryOf);
        _products = Products(_residuals, calculator.Bootstrap.Clusters);
        _support = Support.Of(_products[0]);
        _sums = calculator.Bootstrap.Sums(_products);
    }

    /// <summary>Slope on ln response: by what per cent later plays differ where the response is a per cent higher.</summary>
    public Quantity Slope => Of((xx, xz, zz, xy, zy) => (zz * xy) - (xz * zy));

    /// <summary>Slope on ln first-hour plays.</summary>
    public Quantity PlaysSlope => Of((xx, xz, zz, xy, zy) => (xx * zy) - (xz * xy));

    /// <summary>Means of later plays by bins of equal size of the response, both with everything else taken out; empty without enough videos.</summary>
    public FitBins Bins(int count)
    {
        var (xz, zz, zy) = (_products[1].Sum(), _products[2].Sum(), _products[4].Sum());
        if (_residuals.Count < 5 * count || !(zz > 0))
            return new FitBins([], []);
        var points = _residuals.Select(r => new Residual(r.Creator, r.X - (xz / zz * r.Z), 0, r.Y - (zy / zz * r.Z))).OrderBy(r => r.X).ThenBy(r => r.Y).ToArray();
        var bins = Enumerable.Range(0, count).Select(b => points[(int)((long)b * points.Length / count)..(int)((b + 1L) * points.Length / count)]).ToArray();
        return new FitBins([.. bins.Select(b => b.Average(r => r.X))], [.. bins.Select(b => b.Average(r => r.Y))]);
    }

    private static List<Residual> Residuals(IReadOnlyList<FitVideo> videos, Func<int, int> categoryOf)
    {
        var residuals = new List<Residual>(videos.Count);
        foreach (var cell in videos.GroupBy(v => new Cell(categoryOf(v.Creator), v.Week)))
        {
            var (x, z, y) = (cell.Average(v => v.Response), cell.Average(v => v.HourPlays), cell.Average(v => v.Later));
            residuals.AddRange(cell.Select(v => new Residual(v.Creator, v.Response - x, v.HourPlays - z, v.Later - y)));
        }

        return residuals;
    }

    private static double[][] Products(List<Residual> residuals, int creators)
    {
        var products = Enumerable.Range(0, 5).Select(_ => new double[creators]).ToArray();
        foreach (var r in residuals)
        {
            products[0][r.Creator] += r.X * r.X;
            products[1][r.Creator] += r.X * r.Z;
            products[2][r.Creator] += r.Z * r.Z;
            products[3][r.Creator] += r.X * r.Y;
            products[4][r.Creator] += r.Z * r.Y;
        }

        return products;
    }

    private Quantity Of(Func<double, double, double, double, double, double> numerator)
    {
        var sample = Sampled.Of(_sums, s =>
        {
            var determinant = (s[0] * s[2]) - (s[1] * s[1]);
            return determinant > Singular * s[0] * s[2] ? numerator(s[0], s[1], s[2], s[3], s[4]) / determinant : double.NaN;
        });
        return new Quantity(sample, _support, new SampleSize(Creators: _support.Creators, Videos: _residuals.Count));
    }

    /// <summary>A video with its cell's means taken off: response, first-hour plays, later plays.</summary>
    private readonly record struct Residual(int Creator, double X, double Z, double Y);

    private readonly record struct Cell(int Category, int Week);
}

/// <summary>A binned scatter: mean of each bin along both axes.</summary>
internal sealed record FitBins(double[] X, double[] Y);
