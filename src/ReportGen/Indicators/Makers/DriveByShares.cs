using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>A stratum of viewings.</summary>
internal readonly record struct Stratum(int Tier, int Week);

/// <summary>Shares of drive-by likes of a quarter: sums by tier × week, weighted so that the likes of each stratum are those of the daily figures.</summary>
internal sealed class DriveByShares
{
    public const int Within1 = 3, Within2 = 4, Within3 = 5, Within5 = 6;

    private const int Likes = 0, Comments = 1, Shares = 2, Unknown = 7;
    private const int Tiers = 4; // tail, mid, head, not known

    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;
    private readonly SessionCells _cells;
    private readonly Dictionary<string, Basis> _bases = [];
    private readonly Sampled[][] _sums;
    private readonly Sampled[] _weights;
    private readonly Stratum[] _strata;

    public DriveByShares(MeasureContext context, QuarterData quarter, SessionCells cells)
    {
        (_context, _quarter, _cells) = (context, quarter, cells);
        var weeks = quarter.Window.Weeks + 2;
        _strata = [.. Enumerable.Range(0, Tiers * weeks).Select(b => new Stratum((b / weeks) - (b / weeks == 3 ? 4 : 0), b % weeks))];
        _sums = cells.Sums(quarter, StratumOf, _strata.Length);
        var daily = context.Bootstrap.Sums([.. _strata.Select(DailyLikes)]);
        _weights = [.. _strata.Select((_, b) => (daily[b] / _sums[b][Likes]).Map(w => double.IsNaN(w) ? 0 : w))];
    }

    /// <summary>Lone likes without watch time.</summary>
    public double MissingWatch => _sums.Sum(s => s[Unknown].Value);

    /// <summary>Share of likes given by the top hundredth of the users with a viewing.</summary>
    public double TopOnePercent
    {
        get
        {
            var users = _quarter.Rows(new SqlCall("session_totals", 2, _quarter.WholeQuarter()))[0][1];
            var likes = new long[_cells.Users];
            foreach (var cell in _cells.Of(_quarter))
                likes[cell.User] += cell.Likes;
            likes.AsSpan().Sort();
            var total = likes.Sum();
            return total == 0 ? double.NaN : (double)likes.TakeLast((int)Math.Ceiling(users / 100.0)).Sum() / total;
        }
    }

    /// <summary>Over likes + comments + shares, in the strata that a predicate takes.</summary>
    public Quantity OfInteractions(int column, Func<Stratum, bool> member) => Weighted(column, [Likes, Comments, Shares], member);

    /// <summary>Over likes.</summary>
    public Quantity OfLikes() => Weighted(Within3, [Likes], _ => true);

    /// <summary>Over interactions, without the weights.</summary>
    public Quantity Unweighted()
    {
        var strata = Enumerable.Range(0, _strata.Length).ToArray();
        return Quantity(Total(strata, b => _sums[b][Within3]) / Total(strata, b => _sums[b][Likes] + _sums[b][Comments] + _sums[b][Shares]), _ => true);
    }

    /// <summary>By week.</summary>
    public ImmutableArray<WeekValue> Weeks() => _context.Weeks(_quarter, 1, w => OfInteractions(Within3, s => s.Week == w));

    private Quantity Weighted(int column, int[] denominator, Func<Stratum, bool> member)
    {
        var strata = Enumerable.Range(0, _strata.Length).Where(b => member(_strata[b]) && _sums[b][Likes].Value > 0).ToArray();
        if (strata.Length == 0)
            return Quantity(_weights[0].Map(_ => double.NaN), member);
        var over = Total(strata, b => _weights[b] * denominator.Select(c => _sums[b][c]).Aggregate((x, y) => x + y));
        return Quantity(Total(strata, b => _weights[b] * _sums[b][column]) / over, member);
    }

    private Quantity Quantity(Sampled sample, Func<Stratum, bool> member)
    {
        var taken = _strata.Select(member).ToArray();
        var key = string.Concat(taken.Select(t => t ? '1' : '0'));
        if (!_bases.TryGetValue(key, out var basis))
            _bases[key] = basis = BasisOf(taken);
        return new Quantity(sample, basis.Support, basis.N);
    }

    /// <summary>On what the strata that are taken rest.</summary>
    private Basis BasisOf(bool[] taken)
    {
        var creators = new double[_context.Count];
        var seen = new bool[_cells.Users];
        var (users, interactions) = (0L, 0L);
        foreach (var cell in _cells.Of(_quarter))
        {
            if (!taken[StratumOf(cell)])
                continue;
            creators[cell.Creator] += cell.Interactions;
            interactions += cell.Interactions;
            users += seen[cell.User] ? 0 : 1;
            seen[cell.User] = true;
        }

        var support = Support.Of(creators);
        return new Basis(support, new SampleSize(Creators: support.Creators, Users: users, Viewings: interactions));
    }

    private int StratumOf(SessionCell cell) => (TierIndex(cell.Creator) * (_quarter.Window.Weeks + 2)) + cell.Week;

    private static Sampled Total(int[] strata, Func<int, Sampled> of) => strata.Select(of).Aggregate((x, y) => x + y);

    private int TierIndex(int creator)
    {
        var tier = _context.Creators.TierOf(_quarter.Quarter, creator);
        return tier < 0 ? Tiers - 1 : tier;
    }

    private double[] DailyLikes(Stratum stratum) => Columns.Keep(_quarter.ActivityByDayWeek[1, stratum.Week], i => _context.Creators.TierOf(_quarter.Quarter, i) == stratum.Tier);

    private sealed record Basis(Support Support, SampleSize N);
}
