using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators.Makers.Uplift;

/// <summary>How a creator of both quarters is made: rates are interactions per 1,000 plays in the first hour of each of five videos.</summary>
/// <param name="Before">Rate of the previous quarter, without tools.</param>
/// <param name="Now">Rate of the quarter.</param>
/// <param name="Tools">Tools on every video of the quarter: 0, 1 or 2.</param>
internal sealed record Made(int Before, int Now, int Tools)
{
    public int Category { get; init; }

    public int ToolsBefore { get; init; }
}

/// <summary>Fills quarters with creators of five videos in each, two in the first week, one in each of the next three weeks and so on.</summary>
internal static class UpliftQuarters
{
    public static int Add(this TinyQuarters data, Made made)
    {
        var creator = data.Creator(category: made.Category);
        for (var v = 0; v < 5; v++)
        {
            Video(data, creator, PreviousWeekOne + (5 * v), made.Before, made.ToolsBefore);
            Video(data, creator, WeekOne + (5 * v), made.Now, made.Tools);
        }

        return creator;
    }

    public static void Video(TinyQuarters data, int creator, int day, int rate, int tools)
    {
        var video = data.Video(creator, day, firstPlays: 1000, firstInteractions: rate);
        for (var t = 0; t < tools; t++)
            data.Tool(video, t);
    }
}
