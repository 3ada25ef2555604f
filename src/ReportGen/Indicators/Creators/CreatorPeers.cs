using System.Collections.Immutable;

namespace ReportGen.Indicators.Creators;

/// <summary>Values of the creators of a tier, to say where one of them stands.</summary>
internal sealed class CreatorPeers
{
    private readonly double[] _sorted;

    /// <summary>Of values by creator; NaN ones are left out.</summary>
    public CreatorPeers(IEnumerable<double> values)
    {
        _sorted = [.. values.Where(v => !double.IsNaN(v))];
        Array.Sort(_sorted);
    }

    /// <summary>How many have a value.</summary>
    public int Count => _sorted.Length;

    /// <summary>Their median; NaN without any.</summary>
    public double Median => Count == 0 ? double.NaN : (_sorted[(Count - 1) / 2] + _sorted[Count / 2]) / 2;

    /// <summary>The share of the others below a value that is one of them; equal ones count half. NaN where there are no others.</summary>
    public double Position(double value)
    {
        if (double.IsNaN(value) || Count < 2)
            return double.NaN;
        var (below, equal) = (_sorted.Count(v => v < value), _sorted.Count(v => v == value) - 1);
        return (below + (Math.Max(0, equal) / 2.0)) / (Count - 1);
    }

    /// <summary>A member of the group <c>position</c>.</summary>
    public Measure PositionOf(string key, double value) => Position(value) is var share && double.IsNaN(share)
        ? new Measure(key, "fraction") { Status = MeasureStatus.NotAvailable, Reason = "creator_no_position" }
        : new Measure(key, "fraction") { Current = new Estimate(share, null, new SampleSize(Creators: Count)) };

    /// <summary>The part with the median of the tier.</summary>
    public Measure MedianOf(string key, string unit) => Count == 0
        ? new Measure(key, unit) { Status = MeasureStatus.NotAvailable, Reason = "creator_no_position" }
        : new Measure(key, unit) { Current = new Estimate(Median, null, new SampleSize(Creators: Count)) };
}
