using ReportGen.Data.Values;

namespace ReportGen.Data.Tables;

/// <summary>Takes rows of creators.csv.</summary>
internal sealed class CreatorTaker(Dimensions dimensions, QuarterFacts facts) : IRowTaker
{
    private static readonly string[] Tiers = ["tail", "mid", "head"];

    /// <summary>What was read.</summary>
    public KeyedRows<CreatorRow> Rows { get; } = new();

    /// <inheritdoc/>
    public RowFate Take(RowView row)
    {
        var id = row.Id(0);
        var name = row.Text(1).Trim();
        var category = row.Word(2);
        var followers = row.OptionalCount(4);
        var tier = Tier(row, followers);
        if (row.Failed)
            return RowFate.Loaded;
        var creator = dimensions.Creators.Number(id);
        Rows.Add(creator, new CreatorRow(creator, name.ToString(), MissingText.Is(category) ? -1 : dimensions.Categories.Number(category), tier, followers), row.Place);
        return RowFate.Loaded;
    }

    private int Tier(RowView row, long followers)
    {
        var text = row.Word(3);
        if (!MissingText.Is(text))
        {
            for (var tier = 0; tier < Tiers.Length; tier++)
            {
                if (text.Equals(Tiers[tier], StringComparison.OrdinalIgnoreCase))
                    return tier;
            }

            return (int)row.Fail("data-not-a-tier", 3, text);
        }

        return followers < 0 ? -1 : followers >= facts.HeadTierFrom ? 2 : followers >= facts.MidTierFrom ? 1 : 0;
    }
}

/// <summary>Takes rows of videos.csv.</summary>
/// <param name="dimensions">Ids met.</param>
/// <param name="window">Days that belong to the folder.</param>
/// <param name="zone">Clock of the folder.</param>
/// <param name="creatorsListed">Whether creators must be known.</param>
internal sealed class VideoTaker(Dimensions dimensions, DayWindow window, ZoneClock zone, bool creatorsListed) : IRowTaker
{
    /// <summary>The year 2000, Unix seconds: earlier times stand for one that is not known (1970-01-01, 1900-01-00).</summary>
    private const long FirstPossible = 946_684_800;

    private readonly KnownLists _formats = new(dimensions.Formats, _ => false);
    private readonly KnownLists _tools = new(dimensions.Tools, MissingText.IsNone);

    /// <summary>What was read.</summary>
    public KeyedRows<VideoRow> Rows { get; } = new();

    /// <inheritdoc/>
    public RowFate Take(RowView row)
    {
        var id = row.Id(0);
        var creatorId = row.Id(1);
        var published = row.Time(2);
        if (published is >= 0 and < FirstPossible)
            row.Fail("data-time-impossible", 2, row.Raw(2));
        var duration = row.OptionalMilliseconds(3);
        var firstHour = (row.OptionalCount(7), row.OptionalCount(8));
        if (row.Failed)
            return RowFate.Loaded;
        var day = zone.LocalDay(published);
        if (day > window.Last)
            return new RowFate("data-day-outside", 2, QuarterCalendar.Date(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var creator = dimensions.Creators.Find(creatorId);
        if (creatorsListed && (creator < 0 || !dimensions.KnownCreators.Contains(creator)))
            return new RowFate("data-unknown-creator", 1, creatorId.ToString());
        var anchor = row.Word(6).ToString();
        var video = dimensions.Videos.Number(id);
        Rows.Add(video, new VideoRow(video, dimensions.Creators.Number(creatorId), published, day, duration < 0 ? -1 : (duration + 500) / 1000,
            MissingText.IsNone(anchor) ? -1 : dimensions.Anchors.Number(anchor))
        {
            FirstHour = firstHour, Formats = _formats.Of(row, 4), Tools = _tools.Of(row, 5),
        }, row.Place);
        return RowFate.Loaded;
    }
}

/// <summary>Sets of numbers by the text of their field: few lists of formats or tools differ, so most were taken apart before.</summary>
/// <param name="names">Gives the numbers.</param>
/// <param name="isNone">Which words stand for no name.</param>
internal sealed class KnownLists(IdDictionary names, Func<string, bool> isNone)
{
    private const int Most = 4_096;
    private readonly Dictionary<string, NumberSet> _known = new(StringComparer.Ordinal);
    private int _file = -1;

    /// <summary>The numbers of the names in a field.</summary>
    public NumberSet Of(RowView row, int column)
    {
        var text = row.Raw(column);
        if (text.IsEmpty)
            return NumberSet.Empty;
        if (row.Place.File != _file)
            _known.Clear(); // files may have lists of another kind
        _file = row.Place.File;
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known))
            return known;
        var items = row.Items(column).Where(item => !isNone(item)).ToList();
        var set = items.Count == 0 ? NumberSet.Empty : NumberSet.Of(items.Select(item => names.Number(item)));
        if (_known.Count < Most)
            lookup[text] = set;
        return set;
    }
}

/// <summary>Days that rows of a folder may lie on: its quarter, and the days after it that serve as follow-up.</summary>
internal readonly record struct DayWindow(int First, int Last)
{
    /// <summary>Days of follow-up after a quarter.</summary>
    public const int FollowUpDays = 7;

    public static DayWindow Of(QuarterId quarter) =>
        new(QuarterCalendar.DayNumber(quarter.FirstDay), QuarterCalendar.DayNumber(quarter.LastDay) + FollowUpDays);

    public bool Holds(int day) => day >= First && day <= Last;
}
