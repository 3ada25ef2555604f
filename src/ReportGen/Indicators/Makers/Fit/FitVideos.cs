using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Fit;

/// <summary>A video of the regression. Logarithms: <paramref name="Response"/> of the first hour's rate, <paramref name="HourPlays"/>, <paramref name="Later"/> plays.</summary>
/// <param name="Creator">Dense id.</param>
/// <param name="Week">Monday week of publication.</param>
/// <param name="Response">ln((interactions + 0.5) / (plays + 1)) of the first hour.</param>
/// <param name="HourPlays">ln of the first hour's plays.</param>
/// <param name="Later">ln of the plays of 7 days less those of the first hour.</param>
internal sealed record FitVideo(int Creator, int Week, double Response, double HourPlays, double Later);

/// <summary>The videos of a quarter that the regression uses.</summary>
/// <param name="Used">At least 50 plays in the first hour, and some later.</param>
/// <param name="Excluded">Videos with first-hour figures that are left out.</param>
internal sealed record FitVideos(IReadOnlyList<FitVideo> Used, int Excluded)
{
    private const long LeastHourPlays = 50;

    /// <summary>Reads a quarter.</summary>
    public static FitVideos Read(QuarterData quarter, int creators)
    {
        var rows = quarter.Rows(new SqlCall("fit_videos", 6, quarter.WholeQuarter())).Where(r => r[0] >= 0 && r[0] < creators).ToArray();
        var used = rows.Where(r => r[3] >= LeastHourPlays && r[5] > r[3])
            .Select(r => new FitVideo((int)r[0], (int)r[2], Math.Log((r[4] + 0.5) / (r[3] + 1)), Math.Log(r[3]), Math.Log(r[5] - r[3]))).ToArray();
        return new FitVideos(used, rows.Length - used.Length);
    }
}
