using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Rows with their values and the Monday week of each, counted from the base week.</summary>
internal sealed record WeeklyRows(PairColumns Columns, Func<int, int> Week);

/// <summary>
/// Shares of rows of user and creator of a quarter: together, by Monday week (counted from the base week), by tier and by category of the creator. The
/// categories hold only the two columns that are shown by them, since each sum costs all draws.
/// </summary>
internal sealed class PairTable
{
    private const int Tiers = 4; // tail, mid, head, not known

    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;
    private readonly PairShare _grouped;
    private readonly Lazy<PairBins> _tiers; // made when asked for: a quarter without one before it shows few of them
    private readonly Lazy<PairBins> _weeks;
    private readonly Lazy<PairBins> _categories;

    /// <param name="context">What to measure from.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="bootstrap">Draws the sums.</param>
    /// <param name="rows">The rows and their values.</param>
    /// <param name="grouped">The share that is shown by tier and category.</param>
    public PairTable(MeasureContext context, QuarterData quarter, PairBootstrap bootstrap, WeeklyRows rows, PairShare grouped)
    {
        (_context, _quarter, _grouped) = (context, quarter, grouped);
        Lazy<PairBins> Bins(PairColumns columns, int count, Func<int, int> of) => new(() => new PairBins(bootstrap, columns, context.Count, new Binning(of, count)));
        var (columns, creators, creatorOf) = (rows.Columns, context.Creators, rows.Columns.Rows.Creators);
        _tiers = Bins(columns, Tiers, i => creators.TierOf(quarter.Quarter, creatorOf[i]) is >= 0 and var tier ? tier : Tiers - 1);
        _weeks = Bins(columns, quarter.Window.Weeks + 2, rows.Week);
        _categories = Bins(columns.Only(grouped), Math.Max(1, context.Names.Categories.Length), i => creators.CategoryOf(quarter.Quarter, creatorOf[i]));
    }

    /// <summary>The share over all rows.</summary>
    public Quantity Total(PairShare share) => _tiers.Value.Total(share);

    /// <summary>The share that is shown by tier, in one: 0 tail, 1 mid, 2 head.</summary>
    public Quantity OfTier(int tier) => _tiers.Value.In(tier, _grouped);

    /// <summary>The share in a week.</summary>
    public Quantity OfWeek(int week, PairShare share) => _weeks.Value.In(week, share);

    /// <summary>The share that is shown by category, in one.</summary>
    public Quantity OfCategory(int category) => _categories.Value.In(category, new PairShare(1, 0));

    /// <summary>The share by week, from week 1.</summary>
    public ImmutableArray<WeekValue> Weeks(PairShare share) => _context.Weeks(_quarter, 1, w => OfWeek(w, share));

    /// <summary>The groups tier and category of the share that is shown by them, in points against the quarter before.</summary>
    public static GroupDraft[] Groups(MeasureContext context, PairTable now, PairTable? before)
    {
        Draft Both(string key, Func<PairTable, Quantity> of) => context.Calculator.Compare(new Label(key, "fraction", ChangeKind.Points), of(now), before is null ? null : of(before));
        return
        [
            new("tier", [.. CreatorIndex.TierOrder.Select(t => Both(CreatorIndex.TierCodes[t], table => table.OfTier(t)))]),
            new("category", [.. Enumerable.Range(0, context.Names.Categories.Length).OrderBy(c => context.Names.Categories[c], StringComparer.Ordinal)
                .Select(c => Both(context.Names.Categories[c], table => table.OfCategory(c)))]),
        ];
    }
}
