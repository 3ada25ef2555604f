using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>Who uses how many tools, and who is compared.</summary>
internal sealed class ToolUse
{
    /// <summary>Creators with fewer videos in the quarter are not compared.</summary>
    public const double LeastVideos = 5;

    /// <summary>Code of the mid tier.</summary>
    public const int Mid = 1;

    private readonly MeasureContext _context;

    public ToolUse(MeasureContext context, QuarterData quarter)
    {
        _context = context;
        Quarter = quarter;
        Home = AtHome.Of(context, quarter);
        Videos = quarter.Published[0];
        FirstHour = Response.FirstHour(quarter.FirstHour);
        AnyTool = quarter.Table("tool-videos-quarter", new SqlCall("tool_videos", 3, quarter.WholeQuarter()), 1)[0];
    }

    /// <summary>The quarter.</summary>
    public QuarterData Quarter { get; }

    /// <summary>With which tools creators are at home.</summary>
    public AtHome Home { get; }

    /// <summary>Videos with any tool by creator.</summary>
    public double[] AnyTool { get; }

    /// <summary>Videos published in the quarter by creator.</summary>
    public double[] Videos { get; }

    /// <summary>First-hour figures over the quarter.</summary>
    public Response FirstHour { get; }

    /// <summary>Whether a creator is of a tier in this quarter.</summary>
    public bool InTier(int creator, int tier) => _context.Creators.TierOf(Quarter.Quarter, creator) == tier;

    /// <summary>Of a tier and with enough videos.</summary>
    public bool Eligible(int creator, int tier = Mid) => InTier(creator, tier) && Videos[creator] >= LeastVideos;

    /// <summary>At home with two or more tools against at home with none.</summary>
    public Arms Raw(int tier = Mid) =>
        Arms.Of(_context.Count, i => Eligible(i, tier) && Home.Number[i] >= 2, i => Eligible(i, tier) && Home.Number[i] == 0);

    /// <summary>At home with one tool and no other against at home with none.</summary>
    public Arms Single(int tool) =>
        Arms.Of(_context.Count, i => Eligible(i) && Home.Number[i] == 1 && Home.With[tool][i] > 0, i => Eligible(i) && Home.Number[i] == 0);

    /// <summary>Mid-tier creators at home with a number of tools; 3 stands for three and more.</summary>
    public bool[] Dose(int tools) => [.. Enumerable.Range(0, _context.Count).Select(i => Eligible(i) && Math.Min(3, Home.Number[i]) == tools)];
}
