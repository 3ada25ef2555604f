using ReportGen.Data.Comments;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Judged comments of a quarter by creator and week of publication; each is read once.</summary>
internal sealed class CommentFacts
{
    /// <summary>Reasons in the order of the rules, effective last; a reason's column in the table is its index.</summary>
    public static readonly string[] Reasons = ["empty", "own", "tool", "advert", "exchange", "boilerplate", "wordless", "short", "repeat", "flood", "chain", "effective"];

    /// <summary>Columns after the reasons.</summary>
    public const int Effective = 11, AtTwo = 12, AtThree = 13, AtSix = 14, Commenters = 15, InDays = 16;

    private const int ColumnCount = 19;

    /// <summary>A file looks capped when so many videos stop at its greatest number of comments, and that number is so large.</summary>
    private const int LeastCapped = 5, LeastCap = 50;

    /// <summary>Reasons that the words of a comment decide; the others (blank, writer, copies) are judged without mistake.</summary>
    private static readonly int[] DecidedByText = [2, 3, 4, 5, 6, 7, Effective];

    private readonly QuarterData _quarter;
    private readonly KeyedTable _weeks;
    private readonly double[][] _totals;

    public CommentFacts(QuarterData quarter, CommentRuleSettings rules)
    {
        _quarter = quarter;
        var window = quarter.Window;
        Total = quarter.Rows(new SqlCall("comment_totals", 2, quarter.Days(window.First, window.Last + 7, 1)))[0][0];
        var days = quarter.Days(window.First, window.Last, 7, window.Base);
        days["chain_limit"] = rules.MostShortCopies(Total);
        days["chain_units"] = rules.ChainUnits;
        days["chain_users"] = rules.ChainUsers;
        days["flood_videos"] = rules.FloodVideos;
        _weeks = quarter.Table("comments", new SqlCall("comments", ColumnCount, days), window.Weeks + 2);
        _totals = [.. Enumerable.Range(0, ColumnCount - 2).Select(_weeks.Total)];
        Judged = Columns.Add([.. Reasons.Select((_, reason) => _totals[reason])]);
        TextDecided = Columns.Add([.. DecidedByText.Select(reason => _totals[reason])]);
        var young = quarter.WholeQuarter();
        young["until"]--; // the comments' window ends a day later
        DailyComments = quarter.Table("fixed-age-comments", new SqlCall("fixed_age", 6, young), 1)[2];
        Capped = quarter.Rows(new SqlCall("comment_caps", 2, quarter.WholeQuarter())) is [[>= LeastCap, >= LeastCapped]];
    }

    /// <summary>Comments of the quarter with the seven days after it.</summary>
    public long Total { get; }

    /// <summary>Eligible videos by creator.</summary>
    public double[] Videos => _quarter.Published[2];

    /// <summary>All judged comments by creator.</summary>
    public double[] Judged { get; }

    /// <summary>Judged comments by creator on which the words decide.</summary>
    public double[] TextDecided { get; }

    /// <summary>Comments that daily counts in the first seven days, of videos eligible for comments.</summary>
    public double[] DailyComments { get; }

    /// <summary>Whether many videos stop at the same number of comments.</summary>
    public bool Capped { get; }

    /// <summary>A column over the quarter, by creator.</summary>
    public double[] Quarter(int column) => _totals[column];

    /// <summary>A column of the videos published in a week from 1, by creator.</summary>
    public double[] OfWeek(int column, int week) => _weeks[column, week];

    /// <summary>Eligible videos by creator, of a week from 1.</summary>
    public double[] VideosOfWeek(int week) => _quarter.PublishedByWeek[2, week - 1];
}
