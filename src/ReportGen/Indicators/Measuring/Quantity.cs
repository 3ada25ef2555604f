using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Measuring;

/// <summary>A number of a quarter with its draws and what it rests on.</summary>
internal sealed record Quantity(Sampled Sample, Support Support, SampleSize? N = null);

/// <summary>Makes quantities and measures of them.</summary>
internal sealed class Calculator(ClusterBootstrap bootstrap, int draws)
{
    /// <summary>The bootstrap over creators.</summary>
    public ClusterBootstrap Bootstrap => bootstrap;

    /// <summary>Ratio of sums over creators. One creator with more than half of either sum makes it a small sample.</summary>
    public Quantity Ratio(double[] numerator, double[] denominator, SampleSize? n = null)
    {
        var sums = bootstrap.Sums(numerator, denominator);
        var support = Support.Of(denominator).Beside(numerator);
        return new Quantity(sums[0] / sums[1], support, (n ?? new SampleSize()) with { Creators = support.Creators });
    }

    /// <summary>Mean over the creators of <paramref name="members"/> (1 or 0).</summary>
    public Quantity Mean(double[] values, double[] members, SampleSize? n = null)
    {
        var kept = Columns.Of(values.Length, i => members[i] > 0 ? values[i] : 0);
        return Ratio(kept, members, n);
    }

    /// <summary>A sum over creators; its support is that of the column.</summary>
    public Quantity Sum(double[] column, SampleSize? n = null)
    {
        var support = Support.Of(column);
        return new Quantity(bootstrap.Sum(column), support, (n ?? new SampleSize()) with { Creators = support.Creators });
    }

    /// <summary>Value and interval of a quantity.</summary>
    public Estimate Estimate(Quantity quantity) => new(quantity.Sample.Value, Interval(quantity.Sample, quantity.Support), quantity.N);

    /// <summary>The interval of a sample; null below two creators.</summary>
    public Interval? Interval(Sampled sample, Support support) =>
        support.Creators < 2 ? null : Percentiles.Interval(sample.Calibrated.First(draws));

    /// <summary>A measure of this quarter beside the previous one.</summary>
    public Draft Compare(Label label, Quantity current, Quantity? previous)
    {
        var measure = Start(label, current, previous);
        if (measure.Current is null || previous is null || measure.Previous is null)
            return measure;
        var change = label.Kind == ChangeKind.Relative ? (current.Sample / previous.Sample) - 1 : current.Sample - previous.Sample;
        return WithChange(measure, label.Kind, new Quantity(change, current.Support.Weaker(previous.Support)));
    }

    /// <summary>A measure that is itself a contrast: it is compared with 0.</summary>
    public Draft Contrast(Label label, Quantity contrast)
    {
        var measure = Start(label, contrast, null);
        return measure.Current is null ? measure : WithChange(measure, label.Kind, contrast) with { IsContrast = true };
    }

    private Measure Start(Label label, Quantity current, Quantity? previous)
    {
        var measure = new Measure(label.Key, label.Unit) { Previous = previous is null || double.IsNaN(previous.Sample.Value) ? null : Estimate(previous) };
        if (double.IsNaN(current.Sample.Value))
            return measure with { Status = MeasureStatus.NotDefined, Reason = "zero_base" };
        var small = current.Support.Small || (previous is not null && measure.Previous is not null && previous.Support.Small);
        return measure with
        {
            Current = Estimate(current), Status = small ? MeasureStatus.SmallSample : MeasureStatus.Ok, Reason = small ? SmallReason(current.Support.Weaker(previous?.Support)) : null,
        };
    }

    private Draft WithChange(Measure measure, ChangeKind kind, Quantity change)
    {
        if (double.IsNaN(change.Sample.Value))
            return measure;
        var sample = change.Sample.Calibrated;
        var interval = Interval(sample, change.Support);
        var p = interval is null ? null : Percentiles.PValue(sample.Draws);
        return new Draft(measure with { Change = new Change(kind, sample.Value, interval, p, false) }, sample);
    }

    private static string SmallReason(Support support) =>
        support.Creators < Support.LeastCreators ? "few_creators" : support.Largest > 0.5 ? "one_creator" : "uneven_creators";
}

/// <summary>Key, unit and way of comparing a measure.</summary>
internal sealed record Label(string Key, string Unit, ChangeKind Kind);
