using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Indicators.Makers;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Creators;

/// <summary>Both quarters by creator, and where each stands among the creators of the same tier.</summary>
internal sealed class CreatorTables
{
    private const double LeastPlays = 1000;
    private const string Growth = "growth";
    private readonly MeasureContext _context;
    private readonly CreatorColumns _now;
    private readonly CreatorColumns? _before;
    private readonly ImmutableDictionary<int, CreatorTier> _tiers;

    public CreatorTables(MeasureContext context, CreatorColumns now, CreatorColumns? before)
    {
        (_context, _now, _before) = (context, now, before);
        _tiers = Enumerable.Range(0, context.Count).Where(i => now.Videos[i] > 0).GroupBy(i => context.Creators.TierOf(0, i)).ToImmutableDictionary(g => g.Key, g => Tier([.. g]));
    }

    public Indicator Indicator(int creator)
    {
        var tier = _tiers.GetValueOrDefault(_context.Creators.TierOf(0, creator));
        return Shell.Of(CreatorMeasurer.Id, _context) with
        {
            Headline = GrowthOf(Shell.Headline, creator),
            Parts = [.. Counts(creator), GrowthOf(Growth, creator), .. CreatorFigure.All.Select(f => f.Measure(_now, _before, creator)), .. tier?.Medians() ?? []],
            Groups = tier is null ? [] : [new MeasureGroup("position", Positions(tier, creator))],
            Weeks = Weeks(Shell.Headline, c => week => c.OfWeek(week)[creator]),
            WeekSeries =
            [
                Weeks("interactions", c => week => c.OfWeek(week)[creator]),
                .. tier is null ? [] : new[] { new WeekSeries("tier_median", tier.Weeks, []) },
            ],
            Texts = Texts(creator),
        };
    }

    private CreatorTier Tier(ImmutableArray<int> members)
    {
        var figures = CreatorFigure.All.ToImmutableDictionary(f => f.Key, f => new CreatorPeers(members.Select(m => f.Sound(_now, m))), StringComparer.Ordinal);
        var weeks = Weeks("tier_median", c => week => MedianOf(members, c.OfWeek(week)), both: false).Current;
        return new CreatorTier(figures.Add(Growth, new CreatorPeers(members.Select(GrowthValue))), weeks);
    }

    private static double MedianOf(ImmutableArray<int> members, double[] column) => new CreatorPeers(members.Select(m => column[m])).Median;

    private ImmutableArray<Measure> Positions(CreatorTier tier, int creator) =>
    [
        tier.Peers[Growth].PositionOf(Growth, GrowthValue(creator)),
        .. CreatorFigure.All.Select(f => tier.Peers[f.Key].PositionOf(f.Key, f.Sound(_now, creator))),
    ];

    private Measure[] Counts(int creator)
    {
        Measure Count(string key, Func<CreatorColumns, double[]> of) => Shell.Count(key, of(_now)[creator], _before is null ? null : of(_before)[creator]).Measure;
        var followers = _context.Creators.FollowersOf(0, creator);
        return
        [
            Count("videos", c => c.Videos), Count("plays", c => c.Plays), Count("interactions", c => c.Interactions),
            followers > 0 ? new Measure("followers", "count") { Current = new Estimate(followers) } : new Measure("followers", "count") { Status = MeasureStatus.NotAvailable, Reason = "no_data" },
        ];
    }

    /// <summary>Interactions a day against those of the quarter before, as quarters are not equally long.</summary>
    private Measure GrowthOf(string key, int creator)
    {
        var measure = new Measure(key, "fraction");
        if (_before is null)
            return measure with { Status = MeasureStatus.NotAvailable, Reason = "no_previous_quarter" };
        if (_before.Interactions[creator] <= 0)
            return measure with { Status = MeasureStatus.NotDefined, Reason = "zero_base" };
        var small = double.IsNaN(GrowthValue(creator));
        return measure with { Status = small ? MeasureStatus.SmallSample : MeasureStatus.Ok, Reason = small ? "creator_few_plays" : null, Current = new Estimate(Ratio(creator)) };
    }

    private double GrowthValue(int creator) =>
        _before is null || _now.Plays[creator] < LeastPlays || _before.Plays[creator] < LeastPlays || _before.Interactions[creator] <= 0 ? double.NaN : Ratio(creator);

    private double Ratio(int creator) => (_now.Interactions[creator] / _now.Days / (_before!.Interactions[creator] / _before.Days)) - 1;

    private WeekSeries Weeks(string key, Func<CreatorColumns, Func<int, double>> of, bool both = true)
    {
        ImmutableArray<WeekValue> Line(CreatorColumns columns) =>
            [.. Enumerable.Range(1, columns.Quarter.Window.Weeks).Select(w => new WeekValue(w, columns.Quarter.Window.WeekStart(w), of(columns)(w)))];
        return new WeekSeries(key, Line(_now), both && _before is not null ? Line(_before) : []);
    }

    private ImmutableSortedDictionary<string, string> Texts(int creator)
    {
        var (names, category, tier) = (_context.Names, _context.Creators.CategoryOf(0, creator), _context.Creators.TierOf(0, creator));
        return ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("id", names.CreatorIds[creator])
            .Add("name", names.CreatorNames[creator])
            .Add("category", category < 0 ? "" : names.Categories[category])
            .Add("tier", tier < 0 ? "" : CreatorIndex.TierCodes[tier]);
    }
}

/// <summary>The creators of a tier: their values by figure, and the median of their interactions by week.</summary>
internal sealed record CreatorTier(ImmutableDictionary<string, CreatorPeers> Peers, ImmutableArray<WeekValue> Weeks)
{
    /// <summary>Parts with the medians.</summary>
    public IEnumerable<Measure> Medians() =>
        [Peers["growth"].MedianOf("tier_growth", "fraction"), .. CreatorFigure.All.Select(f => Peers[f.Key].MedianOf("tier_" + f.Key, f.Unit))];
}
