using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.DriveBy;

/// <summary>Interactions in viewings of a quarter by user, creator and Monday week counted from the base week, and the likes that left at once.</summary>
internal sealed class DriveByCells
{
    /// <summary>Columns of a row.</summary>
    public const int Week = 0, Likes = 1, Comments = 2, Shares = 3, Within1 = 4, Within2 = 5, Within3 = 6, Within5 = 7, Unknown = 8, Lone = 9;

    private readonly long _users;

    public DriveByCells(MeasureContext context, QuarterData quarter)
    {
        Quarter = quarter;
        Rows = PairRows.Read(quarter, new SqlCall("drive_by", 12, quarter.Days(quarter.Window.First, quarter.Window.Last, 7, quarter.Window.Base)), context.Count);
        var totals = quarter.Rows(new SqlCall("session_totals", 3, quarter.WholeQuarter()))[0];
        (_users, FollowsKnown) = (totals[1], totals[2] > 0);
    }

    /// <summary>The quarter.</summary>
    public QuarterData Quarter { get; }

    /// <summary>The rows, ordered by user.</summary>
    public PairRows Rows { get; }

    /// <summary>Whether any viewing says if the user followed.</summary>
    public bool FollowsKnown { get; }

    /// <summary>Lone likes without watch time.</summary>
    public double MissingWatch => Rows.Sum(i => Rows[Unknown, i]);

    /// <summary>Their share of the lone likes; NaN without any.</summary>
    public double MissingWatchShare => Rows.Sum(i => Rows[Lone, i]) is > 0 and var lone ? MissingWatch / lone : double.NaN;

    /// <summary>Share of likes given by the top hundredth of the users with a viewing; NaN without likes.</summary>
    public double TopOnePercent
    {
        get
        {
            var likes = LikesByUser();
            likes.Sort();
            likes.Reverse();
            var total = likes.Sum();
            return total == 0 ? double.NaN : (double)likes.Take((int)Math.Ceiling(_users / 100.0)).Sum() / total;
        }
    }

    /// <summary>Likes, comments and shares of a row.</summary>
    public int Interactions(int row) => Rows[Likes, row] + Rows[Comments, row] + Rows[Shares, row];

    private List<long> LikesByUser()
    {
        var likes = new List<long>();
        for (var i = 0; i < Rows.Count; i++)
        {
            if (i == 0 || Rows.Users[i] != Rows.Users[i - 1])
                likes.Add(0);
            likes[^1] += Rows[Likes, i];
        }

        return likes;
    }
}
