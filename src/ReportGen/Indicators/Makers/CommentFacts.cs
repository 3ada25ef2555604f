using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Judged comments of a quarter by creator and week of publication.</summary>
internal sealed class CommentFacts
{
    /// <summary>Reasons in the order of the rules, effective last; a reason's column in the table is its index.</summary>
    public static readonly string[] Reasons = ["empty", "own", "tool", "advert", "exchange", "boilerplate", "wordless", "short", "repeat", "flood", "chain", "effective"];

    /// <summary>Columns after the reasons.</summary>
    public const int Effective = 11, AtTwo = 12, AtThree = 13, AtSix = 14, Commenters = 15, InDays = 16;

    private const int ColumnCount = 19;

    /// <summary>A text under ten units is a chain when it stands more often than this, or than 200 in a million comments.</summary>
    private const long LeastChain = 20;

    private readonly QuarterData _quarter;

    public CommentFacts(QuarterData quarter)
    {
        _quarter = quarter;
        var last = quarter.Window.Last + 7;
        Total = quarter.Rows(new SqlCall("comment_totals", 2, quarter.Days(quarter.Window.First, last, 1)))[0][0];
        ChainLimit = Math.Max(LeastChain, Total * 200 / 1_000_000);
        var window = quarter.Window;
        var byWeek = quarter.Table("comments", () => Call(quarter.Days(window.First, window.Last, 7, window.Base)), window.Weeks + 2); // the first and last are partial
        Quarter = quarter.Built("comments-quarter", byWeek.Collapse);
        Weeks = byWeek.Slice(1, window.Weeks);
    }

    /// <summary>Comments of the quarter with the seven days after it.</summary>
    public long Total { get; }

    /// <summary>How often a short text may stand.</summary>
    public long ChainLimit { get; }

    /// <summary>The quarter as one period.</summary>
    public KeyedTable Quarter { get; }

    /// <summary>By week of publication, weeks 1… as keys 0….</summary>
    public KeyedTable Weeks { get; }

    /// <summary>Eligible videos by creator.</summary>
    public double[] Videos => _quarter.Published[2];

    /// <summary>Eligible videos by creator, of a week from 1.</summary>
    public double[] VideosOfWeek(int week) => _quarter.PublishedByWeek[2, week - 1];

    /// <summary>All judged comments by creator.</summary>
    public double[] Judged => Columns.Add([.. Enumerable.Range(0, Reasons.Length).Select(r => Quarter[r])]);

    /// <summary>Comments that daily counts in the first seven days, of videos eligible for comments.</summary>
    public double[] DailyComments
    {
        get
        {
            var days = _quarter.WholeQuarter();
            days["until"]--; // the comments' window ends a day later
            return _quarter.Table("fixed-age-comments", new SqlCall("fixed_age", 6, days), 1)[2];
        }
    }

    /// <summary>Whether many videos stop at the same number of comments.</summary>
    public bool Capped
    {
        get
        {
            var rows = _quarter.Rows(new SqlCall("comment_caps", 2, _quarter.WholeQuarter()));
            return rows is [[>= 50, >= 5]];
        }
    }

    private SqlCall Call(Dictionary<string, long> days)
    {
        days["chain_limit"] = ChainLimit;
        return new SqlCall("comments", ColumnCount, days);
    }
}
