using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>
/// (b) Exposure first: who used tools in weeks 1 to 4, response afterwards. Use that follows good weeks cannot look like an effect then
/// (in a simulation without any effect the raw comparison showed +17 %).
/// </summary>
internal sealed class ExposureFirst
{
    private const int Days = 28;
    private const double LeastVideosEachSide = 3;
    private const double LeastUses = 2;
    private const int LeastTools = 2;

    public ExposureFirst(MeasureContext context, ToolUse use)
    {
        var quarter = use.Quarter;
        var (from, to) = (quarter.Window.WeekOne, quarter.Window.WeekOne + Days - 1);
        After = to + 1;
        var before = quarter.Table("published-exposure", new SqlCall("published", 5, quarter.Days(from, to, Days)), 1)[0];
        var after = quarter.Table("published-after", new SqlCall("published", 5, Later(quarter)), 1)[0];
        var tools = quarter.Table("tools-exposure", new SqlCall("tools", 4, quarter.Days(from, to, Days)), Math.Max(1, context.Names.Tools.Length));
        var any = quarter.Table("tool-videos-exposure", new SqlCall("tool_videos", 3, quarter.Days(from, to, Days)), 1)[0];
        Enough = Columns.Where(context.Count, i => use.InTier(i, ToolUse.Mid) && before[i] >= LeastVideosEachSide && after[i] >= LeastVideosEachSide);
        Arms = Arms.Of(context.Count, i => Enough[i] > 0 && Exposed(tools, i), i => Enough[i] > 0 && any[i] == 0);
        Response = Response.FirstHour(quarter.Table("first-hour-after", new SqlCall("first_hour", 5, Later(quarter)), 1));
    }

    /// <summary>First day of the response, as a day number.</summary>
    public int After { get; }

    /// <summary>1 for mid-tier creators with enough videos before and after.</summary>
    public double[] Enough { get; }

    /// <summary>Who used two tools twice each, and who none.</summary>
    public Arms Arms { get; }

    /// <summary>First-hour figures of the later videos.</summary>
    public Response Response { get; }

    private static bool Exposed(KeyedTable tools, int creator) => Enumerable.Range(0, tools.Keys).Count(t => tools[0, t][creator] >= LeastUses) >= LeastTools;

    private Dictionary<string, long> Later(QuarterData quarter) => quarter.Days(After, quarter.Window.Last, 1000);
}
