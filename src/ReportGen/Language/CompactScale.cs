using System.Globalization;

namespace ReportGen.Language;

/// <summary>A unit in which a large number is written with three significant digits.</summary>
/// <param name="Unit">Value of the unit.</param>
/// <param name="Suffix">What follows the digits.</param>
internal readonly record struct CompactScale(double Unit, string Suffix)
{
    private static readonly CompactScale[] Chinese = [new(1e8, " 亿"), new(1e4, " 万"), new(1, "")];
    private static readonly CompactScale[] English = [new(1e9, "B"), new(1e6, "M"), new(1e3, "k"), new(1, "")];

    /// <summary>The largest unit that leaves at least 1 after rounding.</summary>
    public static CompactScale Find(double value, bool chinese)
    {
        var rounded = value < (chinese ? 1e4 : 1e3) ? value : RoundToThree(value);
        foreach (var scale in chinese ? Chinese : English)
        {
            if (rounded >= scale.Unit)
                return scale;
        }

        return new CompactScale(1, "");
    }

    /// <summary>The digits of a value in this unit. Below the first unit whole numbers stay exact.</summary>
    public string Text(double value)
    {
        if (Unit.Equals(1.0) && value >= 100)
            return value.ToString("N0", CultureInfo.InvariantCulture);
        var scaled = RoundToThree(value) / Unit;
        var decimals = scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2;
        var text = scaled.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private static double RoundToThree(double value)
    {
        if (value <= 0)
            return 0;
        var step = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        return Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }
}
