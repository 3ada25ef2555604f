using System.Collections.Immutable;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using ReportGen.Indicators.History;

namespace ReportGen.Tests.Indicators.History;

/// <summary>Results of quarters with one number each.</summary>
internal static class Sets
{
    public static Measure Ok(string key, double value, double? previous = null, string unit = "fraction") => new(key, unit)
    {
        Current = new Estimate(value, new Interval(value - 0.25, value + 0.25)),
        Previous = previous is { } p ? new Estimate(p, new Interval(p - 0.25, p + 0.25)) : null,
    };

    public static Indicator Indicator(string id, double value, double? previous = null) => new(id, Ok("headline", value, previous), id + "/1")
    {
        Parts = [Ok("part", 2 * value, 2 * previous)],
    };

    public static IndicatorSet Set(string quarter, string? previous, params Indicator[] indicators) => new(quarter, previous, [.. indicators], From());

    public static Provenance From(string version = "0.1.0", string rules = "1") => new(version, "engine", 1, 200, rules, []);

    /// <summary>As if the results had been written and read back.</summary>
    public static KeptQuarter Kept(IndicatorSet set)
    {
        var read = KeptQuarterReader.Read(set.Quarter + ".json", System.Text.Encoding.UTF8.GetBytes(IndicatorsJson.Write(set)));
        Assert.Null(read.Fault);
        return read.Quarter!;
    }

    public static ImmutableArray<KeptQuarter> AllKept(params IndicatorSet[] sets) => [.. sets.Select(Kept)];

    public static string Line(IEnumerable<HistoryPoint> points) =>
        string.Join(" ", points.Select(p => FormattableString.Invariant($"{p.Quarter}={p.Value}[{p.Definition}]")));
}
