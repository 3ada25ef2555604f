using ReportGen.Language;

namespace ReportGen.Charts.Selection;

/// <summary>Names of rows in a language.</summary>
internal static class MeasureNames
{
    // Groups that are told apart by a word around the name of their members.
    private static readonly string[] Prefixed = ["format", "tool", "balance", "flow"];

    /// <summary>The name of a row; the code itself where no word is known.</summary>
    public static string Of(ILanguage language, SelectedMeasure row) => row.Dimension switch
    {
        MeasureSelection.Week => language.Phrase("week", row.Key),
        MeasureSelection.Quarter => language.Quarter(row.Key),
        "dose" or "count" => language.Phrase("chart.dose.tools", row.Key),
        "seconds" => language.Phrase("chart.drive-by.seconds", row.Key),
        _ => Label(language, row.Dimension, row.Key),
    };

    /// <summary>The word for a member of a dimension.</summary>
    public static string Label(ILanguage language, string dimension, string key)
    {
        var family = Array.Find(Prefixed, p => dimension.StartsWith(p + "_", StringComparison.Ordinal)) ?? dimension;
        // Parts of the sample and of contrasts have families of their own.
        string[] families = family == "part" ? ["part", "sample_part", "indicator"] : [family];
        return families.Select(f => language.Label(f, key)).FirstOrDefault(word => word != key) ?? key;
    }
}
