using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Language;

namespace ReportGen.Anonymity;

/// <summary>Takes out of results and reports what tells who somebody is, before anything is composed from them.</summary>
/// <param name="aliases">Letters of creators.</param>
/// <param name="cases">The cases of the paper with the creators they are about.</param>
public sealed class Anonymiser(CreatorAliases aliases, ImmutableArray<CaseRequest> cases)
{
    /// <summary>Values of faults that can hold an id, a name or a piece of a row.</summary>
    private static readonly string[] Telling = ["found", "key", "near", "first"];

    /// <summary>Results whose cases have letters for names and round numbers of followers, without small cells.</summary>
    public IndicatorSet Apply(IndicatorSet results, ILanguage language)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results with { Indicators = [.. results.Indicators.Select(i => SmallCells.Suppress(i) with { Texts = Texts(i.Texts, language) })] };
    }

    /// <summary>Results for a file that leaves the house: without lists that have a value or a line for every creator.</summary>
    public static IndicatorSet WithoutCreators(IndicatorSet results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results with { Indicators = [.. results.Indicators.Select(i => i with { Series = i.Series.RemoveAll(s => s.IsOfCreators) })] };
    }

    /// <summary>A report whose faults do not show what stood in the files.</summary>
    public static LoadReport Apply(LoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with { Faults = [.. report.Faults.Select(Masked)] };
    }

    private static Fault Masked(Fault fault) => Telling.Where(fault.Values.ContainsKey).Aggregate(fault, (f, key) => f.With(key, Masking.Hidden));

    private ImmutableSortedDictionary<string, string> Texts(ImmutableSortedDictionary<string, string> texts, ILanguage language)
    {
        foreach (var request in cases)
        {
            if (texts.ContainsKey(request.Id + ".name"))
                texts = texts.SetItem(request.Id + ".name", language.Phrase("creator.alias", aliases.Of(request.CreatorId)));
            if (texts.TryGetValue(request.Id + ".followers", out var followers))
                texts = texts.SetItem(request.Id + ".followers", Round(followers));
        }

        return texts;
    }

    /// <summary>One digit and zeros: an exact number of followers is as good as a name.</summary>
    private static string Round(string number)
    {
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value == 0)
            return number;
        var step = (long)Math.Pow(10, Math.Floor(Math.Log10(value)));
        return (value / step * step).ToString(CultureInfo.InvariantCulture);
    }
}
