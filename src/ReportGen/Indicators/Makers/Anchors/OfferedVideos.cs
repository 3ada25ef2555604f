using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Anchors;

/// <summary>How many videos creators published in the 28 days after a day, and the classes by which returns are standardised.</summary>
internal sealed class OfferedVideos
{
    private const int Days = 28;

    private readonly Dictionary<int, List<KeyValuePair<int, int>>> _published = []; // by creator: day and number, ascending

    public OfferedVideos(QuarterData quarter, IReadOnlySet<int> creators)
    {
        foreach (var row in quarter.Rows(new SqlCall("publications", 3, quarter.Days(quarter.Window.First, quarter.Window.Last, 1))))
        {
            if (!creators.Contains((int)row[0]))
                continue;
            if (!_published.TryGetValue((int)row[0], out var days))
                _published[(int)row[0]] = days = [];
            days.Add(KeyValuePair.Create((int)row[1], (int)row[2]));
        }
    }

    /// <summary>Names of the classes: the least number of videos in each.</summary>
    public static string[] ClassKeys { get; } = ["0", "1", "2", "3", "4", "7"];

    /// <summary>The class of a number of videos: 0, 1, 2, 3, 4 to 6, 7 or more.</summary>
    public static int ClassOf(int videos) => videos switch { < 4 => videos, < 7 => 4, _ => 5 };

    /// <summary>Videos published on the 28 days after a day.</summary>
    public int After(int creator, int day) =>
        _published.TryGetValue(creator, out var days) ? days.Where(d => d.Key > day && d.Key <= day + Days).Sum(d => d.Value) : 0;
}
