using ReportGen.Language;

namespace ReportGen.Charts.Axes;

/// <summary>How the values of a chart are written.</summary>
/// <param name="Percent">Fractions, written as per cent.</param>
/// <param name="Decimals">Decimals of values; ticks take as many as they need.</param>
internal sealed record ValueFormat(bool Percent, int Decimals)
{
    private const double CompactFrom = 10_000;

    /// <summary>The format of a unit code: fractions and rates are per cent.</summary>
    public static ValueFormat Of(string unit) => unit switch
    {
        "fraction" => new(true, 1),
        "rate" or "slope_per_week" => new(true, 2),
        "count" or "plays_per_video" => new(false, 0),
        _ => new(false, 2),
    };

    private double Factor => Percent ? 100 : 1;

    /// <summary>A value with its unit.</summary>
    public string Value(ILanguage language, double value) => Percent ? language.Percent(value, Decimals) : Bare(language, value);

    /// <summary>A value without unit.</summary>
    public string Bare(ILanguage language, double value) => !Percent && Math.Abs(value) >= CompactFrom
        ? language.Compact(value)
        : language.Number(value * Factor, Decimals);

    /// <summary>A signed value without unit; four digits and more take no decimals, so that columns of figures hold them.</summary>
    public string Signed(ILanguage language, double value) => language.SignedNumber(value * Factor, Math.Abs(value * Factor) >= 1000 ? 0 : Decimals);

    /// <summary>A tick; the unit stands on the top one only.</summary>
    public string Tick(ILanguage language, Ticks ticks, double value)
    {
        if (!Percent && Math.Max(Math.Abs(ticks.High), Math.Abs(ticks.Low)) >= CompactFrom)
        {
            // Short forms that run together (14k, 14k) are no help.
            var distinct = ticks.Values.Select(language.Compact).Distinct(StringComparer.Ordinal).Count() == ticks.Values.Length;
            return value == 0 || !distinct ? language.Number(value, 0) : language.Compact(value);
        }

        var text = language.Number(value * Factor, value == 0 ? 0 : ticks.Decimals(Factor));
        return Percent && value == ticks.High ? text + "%" : text;
    }
}
