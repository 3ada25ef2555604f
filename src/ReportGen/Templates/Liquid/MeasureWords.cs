using ReportGen.Indicators;
using ReportGen.Language;
using ReportGen.Templates.Model;

namespace ReportGen.Templates.Liquid;

/// <summary>Writes measures, changes and intervals in a language: the number that is meant is picked from the record given.</summary>
internal sealed class MeasureWords(ILanguage language)
{
    /// <summary>The number of a record: a measure's current value, a change's value …; null where there is none.</summary>
    public static double? Number(object? subject) => subject switch
    {
        Indicator i => i.Headline.Current?.Value,
        Measure m => m.Current?.Value,
        Estimate e => e.Value,
        ChangeOf c => c.Change.Value,
        WeekValue w => w.Value,
        _ => null,
    };

    /// <summary>The change of a record; null where there is none.</summary>
    public static ChangeOf? FindChange(object? subject) => subject switch
    {
        ChangeOf c => c,
        Indicator { Headline.Change: { } c } i => new ChangeOf(c, i.Headline),
        Measure { Change: { } c } m => new ChangeOf(c, m),
        _ => null,
    };

    /// <summary>A change with its sign: +18.7%, −4.9 个百分点, +1.15.</summary>
    public string Change(Change change, int decimals) => change.Kind switch
    {
        ChangeKind.Relative => language.SignedPercent(change.Value, decimals),
        ChangeKind.Points => language.SignedPoints(change.Value, decimals),
        _ => language.SignedNumber(change.Value, decimals),
    };

    /// <summary>A change without its sign, for sentences whose verb says the direction.</summary>
    public string Magnitude(Change change, int decimals) => change.Kind switch
    {
        ChangeKind.Relative => language.Percent(Math.Abs(change.Value), decimals),
        ChangeKind.Points => language.Phrase("number.points", language.Number(Math.Abs(change.Value) * 100, decimals)),
        _ => language.Number(Math.Abs(change.Value), decimals),
    };

    /// <summary>Both ends of the interval that belongs to a record; null where it has none.</summary>
    public string? Interval(object? subject, int decimals) => subject switch
    {
        ChangeOf { Change.Interval: { } i } c => ChangeRange(c.Change.Kind, i, decimals),
        Indicator { Headline.Current.Interval: { } i } x => Range(x.Headline.Unit, i, decimals),
        Measure { Current.Interval: { } i } m => Range(m.Unit, i, decimals),
        _ => null,
    };

    /// <summary>Both ends of an interval of a unit: fractions as per cent, others as numbers.</summary>
    public string Range(string unit, Interval interval, int decimals) => IsFraction(unit)
        ? Join(language.Percent(interval.Lower, decimals), language.Percent(interval.Upper, decimals))
        : Join(language.Number(interval.Lower, decimals), language.Number(interval.Upper, decimals));

    /// <summary>Both ends of a change's interval, signed; points without their unit.</summary>
    public string ChangeRange(ChangeKind kind, Interval interval, int decimals) => kind switch
    {
        ChangeKind.Relative => Join(language.SignedPercent(interval.Lower, decimals), language.SignedPercent(interval.Upper, decimals)),
        ChangeKind.Points => Join(language.SignedNumber(interval.Lower * 100, decimals), language.SignedNumber(interval.Upper * 100, decimals)),
        _ => Join(language.SignedNumber(interval.Lower, decimals), language.SignedNumber(interval.Upper, decimals)),
    };

    /// <summary>
    /// The word for a change (family <c>direction</c> or <c>compare</c>): up or down only where the claim rules allow it, so that text cannot
    /// say more than the data carry.
    /// </summary>
    public string Direction(object? subject, string family)
    {
        var code = DirectionCode(subject);
        return language.Phrase($"{family}.{(family == "compare" ? code switch { "up" => "above", "down" => "below", _ => code } : code)}");
    }

    /// <summary>What may be said of a change: up, down, flat, small (a small sample), none (nothing to compare with).</summary>
    public static string DirectionCode(object? subject)
    {
        var change = FindChange(subject);
        var small = subject is Measure { Status: MeasureStatus.SmallSample } or Indicator { Headline.Status: MeasureStatus.SmallSample };
        return change switch
        {
            { Measure.Status: MeasureStatus.SmallSample } => "small",
            null => small ? "small" : "none",
            { MayClaim: false } => "flat",
            { Change.Value: > 0 } => "up",
            _ => "down",
        };
    }

    /// <summary>A measure with its unit, in the form its unit is known by; null where it has no value.</summary>
    public string? Value(object? subject, int? decimals = null) => subject switch
    {
        Indicator i => Value(i.Headline, decimals),
        Measure { Current: { } current } m when IsFraction(m.Unit) => language.Percent(current.Value, decimals ?? 1),
        Measure { Current: { } current, Unit: "count" } => language.Compact(current.Value),
        Measure { Current: { } current } m => language.Number(current.Value, decimals ?? 2) + UnitAfter(m.Unit),
        _ => null,
    };

    // A unit without a word of its own is left out.
    private string UnitAfter(string unit) => language.Label("unit", unit) is var word && word != unit && unit is not "ratio" ? " " + word : "";

    /// <summary>Why a record has no value, in words.</summary>
    public string Reason(object? subject)
    {
        var measure = subject switch { Indicator i => i.Headline, Measure m => m, _ => null };
        return measure is null ? "" : Cause(measure.Reason ?? ModelValues.StatusCode(measure.Status));
    }

    /// <summary>Words for a reason code; words of its status where the code has none.</summary>
    public string Cause(string code)
    {
        var cause = language.Label("cause", code);
        return cause == code ? language.Label("status", code) : cause;
    }

    /// <summary>Whether a unit is a share or rate that is printed as per cent.</summary>
    public static bool IsFraction(string unit) => unit is "fraction" or "rate";

    private string Join(string lower, string upper) => language.Phrase("number.range", lower, upper);
}
