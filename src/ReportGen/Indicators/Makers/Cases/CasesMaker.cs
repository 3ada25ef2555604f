using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Cases;

/// <summary>Single creators before and after a day: descriptive, chosen for illustration.</summary>
internal sealed class CasesMaker : IIndicatorMaker
{
    public string Id => "cases";

    public IndicatorDraft Make(MeasureContext context)
    {
        var cases = context.Data.Current.Cases.Select(r => CaseStudy.Of(context, r)).OfType<CaseStudy>().ToArray();
        if (cases.Length == 0)
            return Shell.Missing(Id, "count", context.Data.Current.Cases.Length == 0 ? "no_cases" : "cases_not_found", context);
        var texts = cases.SelectMany(c => c.Texts()).Append(KeyValuePair.Create("ids", string.Join(',', cases.Select(c => c.Request.Id))));
        return new IndicatorDraft(Shell.Of(Id, context, "chosen_for_illustration") with
        {
            WeekSeries = [.. cases.SelectMany(c => c.Weeks())], Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, texts),
        }, Shell.Count(Shell.Headline, cases.Length, null)) { Parts = [.. cases.SelectMany(c => c.Measures())] };
    }
}
