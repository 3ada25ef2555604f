using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Indicators.Export;

namespace ReportGen.Indicators.History;

/// <summary>What history needs of an indicator measured earlier.</summary>
/// <param name="Id">effective_comments …</param>
/// <param name="Definition">Version of its definition then.</param>
/// <param name="Headline">Unit, status and value of the headline.</param>
/// <param name="Parts">The same of its parts.</param>
public sealed record KeptIndicator(string Id, string Definition, Measure Headline, ImmutableArray<Measure> Parts);

/// <summary>What history needs of an earlier quarter's <c>indicators.json</c>.</summary>
/// <param name="Quarter">Which quarter.</param>
/// <param name="Source">The file, and what wrote it.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record KeptQuarter(QuarterId Quarter, HistorySource Source, ImmutableArray<KeptIndicator> Indicators)
{
    /// <summary>An indicator by id; null where there is none.</summary>
    public KeptIndicator? Find(string id) => Indicators.FirstOrDefault(i => i.Id == id);

    /// <summary>Whether two files say the same, in all that history needs.</summary>
    internal bool SaysTheSameAs(KeptQuarter other) => Content().SequenceEqual(other.Content(), StringComparer.Ordinal);

    private IEnumerable<string> Content() => Indicators.OrderBy(i => i.Id, StringComparer.Ordinal)
        .SelectMany(i => i.Parts.OrderBy(p => p.Key, StringComparer.Ordinal).Prepend(i.Headline).Select(m => Line(i, m)))
        .Prepend(Source.RuleSet);

    private static string Line(KeptIndicator indicator, Measure measure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{indicator.Id} {indicator.Definition} {measure.Key} {measure.Unit} {ExportText.Code(measure.Status)} {measure.Current?.Value:R} {measure.Current?.Interval?.Lower:R} {measure.Current?.Interval?.Upper:R}");
}
