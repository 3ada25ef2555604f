using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Pairs of a quarter that began with a like alone, and what came of them within 28 days.</summary>
internal sealed class DeepeningPairs
{
    /// <summary>Of the followed pairs, those with a comment or share; with a comment; with a share.</summary>
    public static readonly PairShare Deepened = new(1, 0), WithComment = new(2, 0), WithShare = new(3, 0);

    private const int Week = 0, Settled = 1, Commented = 2, Shared = 3;

    private readonly QuarterData _quarter;

    public DeepeningPairs(MeasureContext context, QuarterData quarter, bool comments)
    {
        _quarter = quarter;
        var parameters = quarter.WholeQuarter();
        parameters["use_comments"] = comments ? 1 : 0;
        Rows = PairRows.Read(quarter, new SqlCall("deepening", 6, parameters), context.Count);
    }

    /// <summary>The rows.</summary>
    public PairRows Rows { get; }

    /// <summary>Number of pairs followed for 28 days.</summary>
    public double Followed => Rows.Sum(i => Rows[Settled, i]);

    /// <summary>The shares, with those that deepened by category.</summary>
    public PairTable Table(MeasureContext context, PairBootstrap bootstrap) => new(context, _quarter, bootstrap, new WeeklyRows(new PairColumns(Rows, 4, Values), i => Rows[Week, i]), Deepened);

    /// <summary>By Monday week of the first like, complete cohorts only.</summary>
    public ImmutableArray<WeekValue> Weeks(PairTable table) => RepeatPairs.Complete(_quarter, table.Weeks(Deepened));

    private void Values(int row, Span<double> values)
    {
        var (settled, commented, shared) = (Rows[Settled, row], Rows[Commented, row], Rows[Shared, row]);
        (values[0], values[1], values[2], values[3]) = (settled, settled * Math.Max(commented, shared), settled * commented, settled * shared);
    }
}
