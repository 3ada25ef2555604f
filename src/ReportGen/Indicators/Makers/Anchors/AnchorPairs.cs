using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Anchors;

/// <summary>Pairs of user and anchored creator of a quarter that began with a like alone, by the kind of the video liked.</summary>
internal sealed class AnchorPairs
{
    private const int Began = 0, Anchor = 1, Came = 2, Acted = 3;
    private const int Follow = 28;

    private readonly int[] _offered;
    private readonly Kind[] _kinds;

    private AnchorPairs(QuarterData quarter, PairRows rows, HashSet<KeyValuePair<int, int>> anchors)
    {
        Rows = rows;
        Creators = anchors.Select(a => a.Key).ToHashSet();
        var published = new OfferedVideos(quarter, Creators);
        _offered = new int[rows.Count];
        _kinds = new Kind[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var (creator, began, anchor) = (rows.Creators[i], rows[Began, i], rows[Anchor, i]);
            _offered[i] = published.After(creator, began);
            _kinds[i] = began > quarter.Window.Last - Follow ? Kind.Open : anchor < 0 ? Kind.Plain : anchors.Contains(KeyValuePair.Create(creator, anchor)) ? Kind.Anchored : Kind.Passing;
        }
    }

    /// <summary>The rows.</summary>
    public PairRows Rows { get; }

    /// <summary>Creators with a fixed anchor.</summary>
    public IReadOnlySet<int> Creators { get; }

    /// <summary>Reads the pairs of a quarter.</summary>
    public static AnchorPairs Read(MeasureContext context, QuarterData quarter)
    {
        var anchors = quarter.Rows(new SqlCall("fixed_anchors", 4, quarter.WholeQuarter())).Select(r => KeyValuePair.Create((int)r[0], (int)r[1])).ToHashSet();
        return new AnchorPairs(quarter, PairRows.Read(quarter, new SqlCall("anchor_pairs", 6, quarter.WholeQuarter()), context.Count), anchors);
    }

    /// <summary>Whether a pair can be followed and began on a video of a kind.</summary>
    public bool Is(int row, Kind kind) => _kinds[row] == kind;

    /// <summary>Videos offered in the 28 days after the like.</summary>
    public int Offered(int row) => _offered[row];

    /// <summary>Class of the videos offered.</summary>
    public int ClassOf(int row) => OfferedVideos.ClassOf(_offered[row]);

    /// <summary>1 where the user came back, else 0.</summary>
    public int Back(int row) => Rows[Came, row];

    /// <summary>1 where the user came back with an interaction, else 0.</summary>
    public int Interacted(int row) => Rows[Acted, row];

    /// <summary>Number of pairs of a kind.</summary>
    public double Count(Kind kind) => Rows.Sum(i => Is(i, kind) ? 1 : 0);

    /// <summary>Mean number of videos offered to pairs of a kind; NaN without any.</summary>
    public double MeanOffered(Kind kind) => Count(kind) is > 0 and var n ? Rows.Sum(i => Is(i, kind) ? Offered(i) : 0) / n : double.NaN;

    /// <summary>What a pair began on.</summary>
    internal enum Kind
    {
        /// <summary>A video with a fixed anchor of the creator.</summary>
        Anchored,

        /// <summary>A video without an anchor.</summary>
        Plain,

        /// <summary>A video with an anchor that is not fixed: neither.</summary>
        Passing,

        /// <summary>Begun too late to be followed for 28 days.</summary>
        Open,
    }
}
