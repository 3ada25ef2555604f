using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using ReportGen.Indicators.History;

namespace ReportGen.Tests.Indicators.History;

/// <summary>Whatever is written is read back: quarter, versions, and each value and interval with the ten digits of the export.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<double> Finite = Gen.OneOf(Gen.Double[-1, 1], Gen.Double[-1e12, 1e12], Gen.Double.Where(double.IsFinite), Gen.Const(0.0), Gen.Const(-0.0));

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[Gen.Char['a', 'z'], 1, 8], Gen.String[Gen.Char[' ', '\u2fff'], 1, 8], Gen.Const("\"\\\n\u0001中文🎉"));

    private static readonly Gen<Estimate> Estimates = Gen.Select(Finite, Finite, Finite, Gen.Bool, (value, a, b, none) => new Estimate(value, none ? null : new Interval(Math.Min(a, b), Math.Max(a, b))));

    private static readonly Gen<Measure> Measures = Gen.Select(Text, Text, Gen.Enum<MeasureStatus>(), Estimates, Gen.Bool, (key, unit, status, estimate, missing) =>
        new Measure(key, unit) { Status = status, Current = missing ? null : estimate, Reason = status == MeasureStatus.Ok ? null : "reason" });

    private static readonly Gen<Indicator> Indicators = Gen.Select(Text, Text, Measures, Measures.Array[0, 4], (id, definition, headline, parts) =>
        new Indicator(id, headline with { Key = "headline" }, definition) { Parts = [.. parts.DistinctBy(p => p.Key)] });

    private static readonly Gen<IndicatorSet> AnySet = Gen.Select(Gen.Int[1970, 9999], Gen.Int[1, 4], Indicators.Array[0, 4], Text, Text, (year, number, indicators, version, rules) =>
        new IndicatorSet(string.Create(CultureInfo.InvariantCulture, $"{year}Q{number}"), null, [.. indicators.DistinctBy(i => i.Id)], new Provenance(version, "engine", 1, 200, rules, [])));

    [Fact]
    public void What_history_needs_survives_the_file() => AnySet.Sample(
        set =>
        {
            var read = KeptQuarterReader.Read("q.json", Encoding.UTF8.GetBytes(IndicatorsJson.Write(set)));
            return read.Fault is null && Same(set, read.Quarter!);
        }, iter: 2000);

    private static bool Same(IndicatorSet set, KeptQuarter read) =>
        read.Source.Quarter == set.Quarter && read.Source.Version == set.Provenance.Version && read.Source.RuleSet == set.Provenance.RuleSet
        && set.Indicators.Select(i => (i.Id, i.Definition)).SequenceEqual(read.Indicators.Select(i => (i.Id, i.Definition)))
        && set.Indicators.Zip(read.Indicators).All(p => Same(p.First.Headline, p.Second.Headline)
            && p.First.Parts.Length == p.Second.Parts.Length && p.First.Parts.Zip(p.Second.Parts).All(q => Same(q.First, q.Second)));

    private static bool Same(Measure written, Measure read) =>
        written.Key == read.Key && written.Unit == read.Unit && written.Status == read.Status
        && Rounded(written.Current?.Value) == read.Current?.Value
        && Rounded(written.Current?.Interval?.Lower) == read.Current?.Interval?.Lower && Rounded(written.Current?.Interval?.Upper) == read.Current?.Interval?.Upper;

    /// <summary>Ten significant digits, by way of decimal text in scientific form.</summary>
    private static double? Rounded(double? value) => value is { } number ? double.Parse(number.ToString("E9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
