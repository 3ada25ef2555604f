using System.Collections.Immutable;
using ReportGen.Indicators.Export;

namespace ReportGen.Indicators.History;

/// <summary>
/// Puts the lines over the quarters on measured results. An earlier quarter has the value that was kept when it was the current one. Where it was kept by another
/// definition, or not kept, and is the quarter before, the value measured again from its folder takes the place, because that one is like today's.
/// </summary>
public static class HistoryAttacher
{
    /// <summary>Flag: the last kept value of the headline has another definition, comment rule set or program major version than today's.</summary>
    public const string DefinitionChanged = "definition_changed";

    /// <summary>Note: the folder of the quarter before gives another headline than was kept; the texts <c>history_kept</c> and <c>history_measured</c> hold both.</summary>
    public const string Differs = "history_differs";

    /// <summary>Indicators whose definition includes the comment rules' verdicts.</summary>
    private static readonly ImmutableArray<string> Judged = ["effective_comments", "tool_uplift", "repeat_engagement", "deepening"];

    /// <summary>The results with history. <c>cases</c> has none: its creators are chosen anew each quarter.</summary>
    /// <param name="set">What was measured.</param>
    /// <param name="kept">Earlier quarters in order.</param>
    public static IndicatorSet Attach(IndicatorSet set, ImmutableArray<KeptQuarter> kept) => set with
    {
        Indicators = [.. set.Indicators.Select(i => i.Id == "cases" ? i : new IndicatorLines(set, i, kept).Attach())],
        Provenance = set.Provenance with { History = [.. kept.Select(k => k.Source)] },
    };

    /// <summary>
    /// The definition of a kept value: alone where it is measured as today, with the rule set or the program's major version behind it where these are others.
    /// </summary>
    internal static string Definition(KeptQuarter quarter, KeptIndicator indicator, Provenance today)
    {
        var rules = Judged.Contains(indicator.Id) && quarter.Source.RuleSet != today.RuleSet ? "+rules/" + quarter.Source.RuleSet : "";
        var major = ProgramVersion.Major(quarter.Source.Version);
        return indicator.Definition + rules + (major == ProgramVersion.Major(today.Version) ? "" : "+program/" + major);
    }

    /// <summary>Whether two numbers are the same with the ten digits of the export.</summary>
    internal static bool Same(double a, double b) => ExportText.Number(a) == ExportText.Number(b);
}
