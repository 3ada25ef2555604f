namespace ReportGen.Samples.Population;

/// <summary>A content category.</summary>
/// <param name="Code">Code in the files.</param>
/// <param name="Weight">Relative number of creators.</param>
/// <param name="RateOffset">Natural log of the engagement rate over the mean's.</param>
/// <param name="Momentum">Added log change of comments a video over the quarter; about 0 on average.</param>
/// <param name="MedianSeconds">Median length of a video, seconds.</param>
internal sealed record Category(string Code, double Weight, double RateOffset, double Momentum, int MedianSeconds);

internal static class Categories
{
    public const int Rural = 0;
    public const int Knowledge = 1;

    public static readonly IReadOnlyList<Category> All =
    [
        new("rural", 1.4, 0.10, 0.09, 75),
        new("knowledge", 1.1, 0.02, 0.07, 110),
        new("food", 1.3, 0.05, 0.03, 60),
        new("craft", 0.8, 0.06, 0.05, 80),
        new("parenting", 0.9, 0.00, 0.01, 55),
        new("auto", 0.8, -0.06, -0.01, 65),
        new("fitness", 0.8, -0.03, -0.02, 45),
        new("drama", 1.1, -0.05, -0.03, 90),
        new("gaming", 1.0, -0.08, -0.05, 50),
        new("beauty", 0.8, -0.04, -0.21, 40),
    ];

    /// <summary>Mean log change over creators, taken off so that categories shift nothing overall.</summary>
    public static readonly double MeanMomentum =
        Math.Log(All.Sum(c => c.Weight * Math.Exp(c.Momentum)) / All.Sum(c => c.Weight));

    public static int Pick(double unit)
    {
        var left = unit * All.Sum(c => c.Weight);
        for (var i = 0; i < All.Count; i++)
        {
            left -= All[i].Weight;
            if (left < 0)
                return i;
        }
        return All.Count - 1;
    }
}
