using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Values of a row; a share is one of them over another, by index.</summary>
internal sealed record PairColumns(PairRows Rows, Func<int, int> Week, ImmutableArray<Func<int, double>> Values);

/// <summary>A share: the column of the part over the column of the whole.</summary>
internal readonly record struct PairShare(int Part, int Whole);

/// <summary>
/// Shares of rows of user and creator of a quarter: together, by Monday week (counted from the base week), by tier and by category of the creator. The
/// rows are weighed once for tier × week with all columns, and once for the categories with the two that are shown by them, since each weighing costs rows × draws.
/// </summary>
internal sealed class PairTable
{
    private const int Tiers = 4; // tail, mid, head, not known

    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;
    private readonly PairColumns _columns;
    private readonly PairShare _grouped;
    private readonly int _weeks;
    private readonly Sampled[][] _cells; // [tier × week][column]
    private readonly Sampled[][] _categories; // [category][part, whole]

    /// <param name="context">What to measure from.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="bootstrap">Draws the weights.</param>
    /// <param name="columns">The rows and their values.</param>
    /// <param name="grouped">The share that is shown by category.</param>
    public PairTable(MeasureContext context, QuarterData quarter, PairBootstrap bootstrap, PairColumns columns, PairShare grouped)
    {
        (_context, _quarter, _columns, _grouped) = (context, quarter, columns, grouped);
        _weeks = quarter.Window.Weeks + 2;
        _cells = bootstrap.Sums(columns.Rows, i => (Tier(i) * _weeks) + columns.Week(i), Tiers * _weeks, [.. columns.Values]);
        _categories = bootstrap.Sums(columns.Rows, Category, Math.Max(1, context.Names.Categories.Length), columns.Values[grouped.Part], columns.Values[grouped.Whole]);
    }

    /// <summary>The share over all rows.</summary>
    public Quantity Total(PairShare share) => OfCells(share, _ => true, _ => true);

    /// <summary>The share in a tier: 0 tail, 1 mid, 2 head.</summary>
    public Quantity OfTier(int tier, PairShare share) => OfCells(share, cell => cell / _weeks == tier, i => Tier(i) == tier);

    /// <summary>The share in a week.</summary>
    public Quantity OfWeek(int week, PairShare share) => OfCells(share, cell => cell % _weeks == week, i => _columns.Week(i) == week);

    /// <summary>The share that is shown by category, in one.</summary>
    public Quantity OfCategory(int category) => Resting(_categories[category][0] / _categories[category][1], _grouped, i => Category(i) == category);

    /// <summary>The share by week, from week 1.</summary>
    public ImmutableArray<WeekValue> Weeks(PairShare share) => _context.Weeks(_quarter, 1, w => OfWeek(w, share));

    /// <summary>The groups tier and category of the share that is shown by them, in points against the quarter before.</summary>
    public static GroupDraft[] Groups(MeasureContext context, PairTable now, PairTable? before)
    {
        Draft Both(string key, Func<PairTable, Quantity> of) => context.Calculator.Compare(new Label(key, "fraction", ChangeKind.Points), of(now), before is null ? null : of(before));
        return
        [
            new("tier", [.. CreatorIndex.TierOrder.Select(t => Both(CreatorIndex.TierCodes[t], table => table.OfTier(t, table._grouped)))]),
            new("category", [.. Enumerable.Range(0, context.Names.Categories.Length).OrderBy(c => context.Names.Categories[c], StringComparer.Ordinal)
                .Select(c => Both(context.Names.Categories[c], table => table.OfCategory(c)))]),
        ];
    }

    private Quantity OfCells(PairShare share, Func<int, bool> cells, Func<int, bool> rows)
    {
        var taken = Enumerable.Range(0, _cells.Length).Where(cells).ToArray();
        return Resting(Sum(taken, share.Part) / Sum(taken, share.Whole), share, rows);
    }

    private Sampled Sum(int[] cells, int column) => Sampled.Of([.. cells.Select(c => _cells[c][column])], parts => parts.Sum());

    private Quantity Resting(Sampled sample, PairShare share, Func<int, bool> member)
    {
        var whole = _columns.Values[share.Whole];
        var creators = new double[_context.Count];
        long users = 0;
        var last = -1;
        for (var i = 0; i < _columns.Rows.Count; i++)
        {
            if (!member(i) || !(whole(i) > 0))
                continue;
            creators[_columns.Rows.Creators[i]] += whole(i);
            users += _columns.Rows.Users[i] == last ? 0 : 1;
            last = _columns.Rows.Users[i];
        }

        var support = Support.Of(creators);
        return new Quantity(sample, support, new SampleSize(Creators: support.Creators, Pairs: (long)creators.Sum(), Users: users));
    }

    private int Tier(int row)
    {
        var tier = _context.Creators.TierOf(_quarter.Quarter, _columns.Rows.Creators[row]);
        return tier < 0 ? Tiers - 1 : tier;
    }

    private int Category(int row) => _context.Creators.CategoryOf(_quarter.Quarter, _columns.Rows.Creators[row]);
}
