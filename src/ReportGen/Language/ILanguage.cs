namespace ReportGen.Language;

/// <summary>
/// One language's words and habits of writing numbers. The only source of text for charts and filters; never the machine's culture.
/// Minus is U+2212; a plus sign stands only where a method says signed.
/// </summary>
public interface ILanguage
{
    /// <summary>BCP 47 tag: zh-CN or en.</summary>
    string Tag { get; }

    /// <summary>The word for a code of a family (category, tier, tool, format, reason, indicator, unit, part …); the code itself where none is known.</summary>
    string Label(string family, string code);

    /// <summary>A fixed phrase by key with <c>{0}</c>, <c>{1}</c> filled: <c>chart.week-first</c> gives 第 {0} 周 / Week {0}.</summary>
    string Phrase(string key, params string[] arguments);

    /// <summary>A plain number with thousands separators: 1,234.5.</summary>
    string Number(double value, int decimals);

    /// <summary>A large number in the language's habit: 12.3 万 / 123k.</summary>
    string Compact(double value);

    /// <summary>A fraction as per cent, sign only when negative: 0.316 → 31.6%.</summary>
    string Percent(double fraction, int decimals = 1);

    /// <summary>A fraction as signed per cent: 0.187 → +18.7%.</summary>
    string SignedPercent(double fraction, int decimals = 1);

    /// <summary>A difference of fractions as signed points with the unit: −0.049 → −4.9 个百分点 / −4.9 pp.</summary>
    string SignedPoints(double fraction, int decimals = 1);

    /// <summary>A signed number: +1.15.</summary>
    string SignedNumber(double value, int decimals);

    /// <summary>A day in running text: 1 月 29 日 / 29 January.</summary>
    string DayMonth(DateOnly date);

    /// <summary>A day on an axis: 1 月 6 日 / 6 Jan.</summary>
    string ShortDayMonth(DateOnly date);

    /// <summary>A full date: 2025-01-06.</summary>
    string IsoDate(DateOnly date);

    /// <summary>A quarter: 2025 Q1.</summary>
    string Quarter(string code);
}
