using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>How rows are sorted into bins: the bin of a row (below 0 for none) and the number of bins.</summary>
internal sealed record Bins(Func<int, int> Of, int Count)
{
    /// <summary>All rows in one bin.</summary>
    public static Bins One { get; } = new(_ => 0, 1);
}

/// <summary>A share by bin: sum of one value over sum of another, with the draws and what it rests on.</summary>
internal sealed class BinnedShare
{
    private readonly Sampled[][] _sums;
    private readonly double[][] _creators; // [bin][creator]: the denominator
    private readonly long[] _users;

    /// <param name="bootstrap">Draws the weights.</param>
    /// <param name="rows">The rows, ordered by user.</param>
    /// <param name="bins">Their bins.</param>
    /// <param name="part">Numerator and denominator of a row.</param>
    /// <param name="creators">Number of creators.</param>
    public BinnedShare(PairBootstrap bootstrap, PairRows rows, Bins bins, Share part, int creators)
    {
        _sums = bootstrap.Sums(rows, bins.Of, bins.Count, part.Numerator, part.Denominator);
        _users = new long[bins.Count];
        _creators = new double[bins.Count][];
        for (var b = 0; b < bins.Count; b++)
            _creators[b] = new double[creators];
        Count(rows, bins, part);
    }

    /// <summary>The share in a bin.</summary>
    public Quantity this[int bin] => Of([bin]);

    /// <summary>The share over some bins together.</summary>
    public Quantity Of(IReadOnlyList<int> bins)
    {
        var (part, whole) = (_sums[bins[0]][0], _sums[bins[0]][1]);
        foreach (var bin in bins.Skip(1))
            (part, whole) = (part + _sums[bin][0], whole + _sums[bin][1]);
        var support = Support.Of(bins.Count == 1 ? _creators[bins[0]] : Columns.Add([.. bins.Select(b => _creators[b])]));
        var size = new SampleSize(Creators: support.Creators, Pairs: (long)whole.Value, Users: bins.Count == 1 ? _users[bins[0]] : null);
        return new Quantity(part / whole, support, size);
    }

    private void Count(PairRows rows, Bins bins, Share part)
    {
        var last = new int[bins.Count];
        Array.Fill(last, -1);
        for (var i = 0; i < rows.Count; i++)
        {
            if (bins.Of(i) is not (>= 0 and var bin) || !(part.Denominator(i) > 0))
                continue;
            _creators[bin][rows.Creators[i]] += part.Denominator(i);
            if (last[bin] == rows.Users[i])
                continue;
            last[bin] = rows.Users[i];
            _users[bin]++;
        }
    }
}

/// <summary>Numerator and denominator of a row.</summary>
internal sealed record Share(Func<int, double> Numerator, Func<int, double> Denominator);
