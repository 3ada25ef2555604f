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
    private readonly IReadOnlyList<long[]> _rows;
    private readonly Sampled[][] _sums;
    private readonly Sampled[] _weights;
    private readonly Stratum[] _strata;

    public DriveByShares(MeasureContext context, QuarterData quarter, SessionCells cells)
    {
        (_context, _quarter, _rows) = (context, quarter, cells.Rows(quarter));
        var weeks = quarter.Window.Weeks + 2;
        _strata = [.. Enumerable.Range(0, Tiers * weeks).Select(b => new Stratum((b / weeks) - (b / weeks == 3 ? 4 : 0), b % weeks))];
        _sums = cells.Sums(quarter, r => (TierIndex(r[1]) * weeks) + (int)r[2], _strata.Length);
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
            var likes = _rows.GroupBy(r => r[0]).Select(g => g.Sum(r => r[3 + Likes])).OrderDescending().ToArray();
            var total = likes.Sum();
            return total == 0 ? double.NaN : (double)likes.Take((int)Math.Ceiling(users / 100.0)).Sum() / total;
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
        var creators = new double[_context.Count];
        var users = new HashSet<long>();
        long interactions = 0;
        foreach (var row in _rows.Where(r => member(new Stratum(_context.Creators.TierOf(_quarter.Quarter, (int)r[1]), (int)r[2]))))
        {
            var count = row[3 + Likes] + row[3 + Comments] + row[3 + Shares];
            creators[row[1]] += count;
            interactions += count;
            users.Add(row[0]);
        }

        var support = Support.Of(creators);
        return new Quantity(sample, support, new SampleSize(Creators: support.Creators, Users: users.Count, Viewings: interactions));
    }

    private static Sampled Total(int[] strata, Func<int, Sampled> of) => strata.Select(of).Aggregate((x, y) => x + y);

    private int TierIndex(long creator)
    {
        var tier = _context.Creators.TierOf(_quarter.Quarter, (int)creator);
        return tier < 0 ? Tiers - 1 : tier;
    }

    private double[] DailyLikes(Stratum stratum) => Columns.Keep(_quarter.ActivityByDayWeek[1, stratum.Week], i => _context.Creators.TierOf(_quarter.Quarter, i) == stratum.Tier);
}
