using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>With which tools creators are at home in a quarter.</summary>
/// <param name="With">[tool][creator]: 1 at home, else 0.</param>
/// <param name="Number">Number of tools by creator.</param>
/// <param name="Eligible">Creators with enough videos to be at home with any tool.</param>
internal sealed record AtHome(double[][] With, double[] Number, double Eligible)
{
    private const double LeastVideos = 3;
    private const double LeastWeeks = 2;

    /// <summary>At least 3 videos, 20 % of the creator's videos and 2 weeks with the tool.</summary>
    public static AtHome Of(MeasureContext context, QuarterData quarter)
    {
        var tools = quarter.Tools(context.Names.Tools.Length);
        var videos = quarter.Published[0];
        var with = Enumerable.Range(0, tools.Keys).Select(t => Columns.Where(context.Count, i =>
            tools[0, t][i] >= LeastVideos && tools[1, t][i] >= LeastWeeks && 5 * tools[0, t][i] >= videos[i])).ToArray();
        return new AtHome(with, Columns.Add(with), videos.Count(v => v >= LeastVideos));
    }
}
