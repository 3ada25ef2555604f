using System.Collections.Immutable;
using System.Globalization;

namespace ReportGen.Language;

/// <summary>
/// Words and number habits of one language, from the embedded files <c>Language/Words/*.LANG.yaml</c>: flat maps from a phrase's key
/// to its text; labels stand under <c>label.FAMILY.CODE</c>.
/// </summary>
public sealed class LanguageHabits : ILanguage
{
    private const char Minus = '\u2212';
    private readonly ImmutableDictionary<string, string> _words;
    private readonly bool _chinese;

    private LanguageHabits(string tag, ImmutableDictionary<string, string> words)
    {
        Tag = tag;
        _words = words;
        _chinese = tag == "zh-CN";
    }

    /// <inheritdoc/>
    public string Tag { get; }

    /// <summary>All keys that have a word.</summary>
    public IEnumerable<string> Keys => _words.Keys;

    /// <summary>The habits of a language: Chinese for every tag that begins with <c>zh</c>, else English.</summary>
    public static LanguageHabits For(string tag)
    {
        var own = tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : "en";
        return new LanguageHabits(own, WordFiles.Load(own));
    }

    /// <summary>The same habits with further words, which replace those of the same key.</summary>
    public LanguageHabits With(IEnumerable<KeyValuePair<string, string>> words) => new(Tag, _words.SetItems(words));

    /// <inheritdoc/>
    public string Label(string family, string code) => _words.GetValueOrDefault($"label.{family}.{code}", code);

    /// <inheritdoc/>
    public string Phrase(string key, params string[] arguments)
    {
        var text = _words.GetValueOrDefault(key, key);
        for (var i = 0; i < arguments.Length; i++)
            text = text.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", arguments[i], StringComparison.Ordinal);
        return text;
    }

    /// <inheritdoc/>
    public string Number(double value, int decimals) =>
        double.IsFinite(value) ? Sign(value, decimals, plus: false) + Digits(value, decimals) : Phrase("number.none");

    /// <inheritdoc/>
    public string SignedNumber(double value, int decimals) =>
        double.IsFinite(value) ? Sign(value, decimals, plus: true) + Digits(value, decimals) : Phrase("number.none");

    /// <inheritdoc/>
    public string Percent(double fraction, int decimals = 1) => double.IsFinite(fraction) ? Number(fraction * 100, decimals) + "%" : Phrase("number.none");

    /// <inheritdoc/>
    public string SignedPercent(double fraction, int decimals = 1) =>
        double.IsFinite(fraction) ? SignedNumber(fraction * 100, decimals) + "%" : Phrase("number.none");

    /// <inheritdoc/>
    public string SignedPoints(double fraction, int decimals = 1) =>
        double.IsFinite(fraction) ? Phrase("number.points", SignedNumber(fraction * 100, decimals)) : Phrase("number.none");

    /// <inheritdoc/>
    public string Compact(double value)
    {
        if (!double.IsFinite(value))
            return Phrase("number.none");
        var scale = CompactScale.Find(Math.Abs(value), _chinese);
        var text = scale.Text(Math.Abs(value));
        return (value < 0 && text != "0" ? Minus.ToString() : "") + text + scale.Suffix;
    }

    /// <inheritdoc/>
    public string DayMonth(DateOnly date) => Day(date, "date.day-month", "date.month-name.");

    /// <inheritdoc/>
    public string ShortDayMonth(DateOnly date) => Day(date, "date.short-day-month", "date.month-short.");

    /// <inheritdoc/>
    public string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Quarter(string code) => code is { Length: 6 } && code[4] is 'Q' or 'q' ? $"{code[..4]} Q{code[5]}" : code;

    private static string Digits(double value, int decimals) =>
        Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // A value that is printed as nothing but zeros has no sign.
    private static string Sign(double value, int decimals, bool plus)
    {
        if (Digits(value, decimals).All(c => c is '0' or '.' or ','))
            return "";
        return value < 0 ? Minus.ToString() : plus ? "+" : "";
    }

    private string Day(DateOnly date, string pattern, string months)
    {
        var month = date.Month.ToString(CultureInfo.InvariantCulture);
        return Phrase(pattern, date.Day.ToString(CultureInfo.InvariantCulture), month, Phrase(months + month));
    }
}
