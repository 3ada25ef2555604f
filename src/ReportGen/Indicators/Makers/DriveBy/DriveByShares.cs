using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.DriveBy;

/// <summary>A stratum of viewings: tier (-1 not known) and Monday week counted from the base week.</summary>
internal readonly record struct Stratum(int Tier, int Week);

/// <summary>Shares of drive-by likes of a quarter: sums by tier × week, weighted so that the likes of each stratum are those of the daily figures.</summary>
internal sealed class DriveByShares
{
    private const int Tiers = 4; // tail, mid, head, not known

    private readonly MeasureContext _context;
    private readonly int _weeks;
    private readonly Sampled[][] _sums; // [stratum][likes, comments, shares, within 1, 2, 3, 5 s]
    private readonly Sampled[] _weights;
    private readonly Stratum[] _strata;
    private readonly Sampled[]?[] _weighted = new Sampled[]?[DriveByCells.Within5 + 1]; // [column][stratum], made when first needed
    private readonly Dictionary<string, Basis> _bases = new(StringComparer.Ordinal);

    public DriveByShares(MeasureContext context, DriveByCells cells, PairBootstrap bootstrap)
    {
        (_context, Cells) = (context, cells);
        _weeks = cells.Quarter.Window.Weeks + 2;
        _strata = [.. Enumerable.Range(0, Tiers * _weeks).Select(b => new Stratum(b / _weeks == Tiers - 1 ? -1 : b / _weeks, b % _weeks))];
        var columns = new PairColumns(cells.Rows, DriveByCells.Within5, (row, values) =>
        {
            for (var c = 0; c < values.Length; c++)
                values[c] = cells.Rows[DriveByCells.Likes + c, row];
        });
        _sums = bootstrap.Sums(columns, new Binning(Bin, _strata.Length));
        var daily = context.Bootstrap.Sums([.. _strata.Select(DailyLikes)]);
        _weights = [.. _strata.Select((_, b) => (daily[b] / At(b, DriveByCells.Likes)).Map(w => double.IsNaN(w) ? 0 : w))];
    }

    /// <summary>What the shares are made of.</summary>
    public DriveByCells Cells { get; }

    /// <summary>Over likes + comments + shares, in the strata that a predicate takes.</summary>
    public Quantity OfInteractions(int column, Func<Stratum, bool> member) => Weighted(column, [DriveByCells.Likes, DriveByCells.Comments, DriveByCells.Shares], member);

    /// <summary>Over likes.</summary>
    public Quantity OfLikes() => Weighted(DriveByCells.Within3, [DriveByCells.Likes], _ => true);

    /// <summary>Over interactions, without the weights.</summary>
    public Quantity Unweighted()
    {
        Sampled Sum(int column) => Sampled.Total([.. _strata.Select((_, b) => At(b, column))]);
        return Resting(Sum(DriveByCells.Within3) / (Sum(DriveByCells.Likes) + Sum(DriveByCells.Comments) + Sum(DriveByCells.Shares)), _ => true);
    }

    /// <summary>By week.</summary>
    public ImmutableArray<WeekValue> Weeks() => _context.Weeks(Cells.Quarter, 1, w => OfInteractions(DriveByCells.Within3, s => s.Week == w));

    private Sampled At(int stratum, int column) => _sums[stratum][column - DriveByCells.Likes];

    private Quantity Weighted(int column, int[] denominator, Func<Stratum, bool> member)
    {
        var strata = Enumerable.Range(0, _strata.Length).Where(b => member(_strata[b]) && At(b, DriveByCells.Likes).Value > 0).ToArray();
        if (strata.Length == 0)
            return Resting(_weights[0].Map(_ => double.NaN), member);
        var over = Sampled.Total([.. denominator.SelectMany(c => strata.Select(b => WeightedAt(b, c)))]);
        return Resting(Sampled.Total([.. strata.Select(b => WeightedAt(b, column))]) / over, member);
    }

    private Sampled WeightedAt(int stratum, int column) => (_weighted[column] ??= [.. _strata.Select((_, b) => _weights[b] * At(b, column))])[stratum];

    private Quantity Resting(Sampled sample, Func<Stratum, bool> member)
    {
        var taken = Array.ConvertAll(_strata, s => member(s));
        var key = string.Concat(taken.Select(t => t ? '1' : '0'));
        if (!_bases.TryGetValue(key, out var basis))
            _bases[key] = basis = BasisOf(taken);
        return new Quantity(sample.AsShare(), basis.Support, basis.N);
    }

    /// <summary>On what the strata that are taken rest.</summary>
    private Basis BasisOf(bool[] taken)
    {
        var creators = new double[_context.Count];
        long users = 0, interactions = 0;
        var last = -1;
        for (var i = 0; i < Cells.Rows.Count; i++)
        {
            if (Bin(i) is not (>= 0 and var bin) || !taken[bin])
                continue;
            creators[Cells.Rows.Creators[i]] += Cells.Interactions(i);
            interactions += Cells.Interactions(i);
            users += Cells.Rows.Users[i] == last ? 0 : 1;
            last = Cells.Rows.Users[i];
        }

        var support = Support.Of(creators);
        return new Basis(support, new SampleSize(Creators: support.Creators, Users: users, Viewings: interactions));
    }

    private int Bin(int row)
    {
        var (tier, week) = (_context.Creators.TierOf(Cells.Quarter.Quarter, Cells.Rows.Creators[row]), Cells.Rows[DriveByCells.Week, row]);
        return week < 0 || week >= _weeks ? -1 : ((tier < 0 ? Tiers - 1 : tier) * _weeks) + week;
    }

    private double[] DailyLikes(Stratum stratum) =>
        Columns.Keep(Cells.Quarter.ActivityByDayWeek[1, stratum.Week], i => _context.Creators.TierOf(Cells.Quarter.Quarter, i) == stratum.Tier);

    private sealed record Basis(Support Support, SampleSize N);
}
