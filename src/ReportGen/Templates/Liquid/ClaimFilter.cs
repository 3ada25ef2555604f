using Fluid;
using ReportGen.Indicators;
using ReportGen.Language;

namespace ReportGen.Templates.Liquid;

/// <summary>
/// Picks the sentence that the interval carries: <c>{{ x | claims: up: "…", down: "…", flat: "…", small: "…", none: "…" }}</c>. In a sentence
/// <c>{change}</c>, <c>{value}</c> and <c>{interval}</c> stand for the numbers. A sentence that is not given is the word of <c>direction</c>.
/// </summary>
internal sealed class ClaimFilter(ILanguage language, MeasureWords words)
{
    /// <summary>The sentence for a record.</summary>
    public string Apply(object? subject, FilterArguments arguments)
    {
        var word = MeasureWords.DirectionCode(subject);
        var given = arguments[word].ToStringValue();
        var text = given.Length > 0 ? given : language.Phrase("direction." + word);
        var change = MeasureWords.FindChange(subject);
        return text
            .Replace("{change}", change is null ? "" : words.Magnitude(change.Change, 1), StringComparison.Ordinal)
            .Replace("{value}", words.Value(subject) ?? "", StringComparison.Ordinal)
            .Replace("{interval}", words.Interval(change is null ? subject : (object)change, 1) ?? "", StringComparison.Ordinal);
    }
}
