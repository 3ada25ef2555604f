using System.Text.RegularExpressions;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The document states its language, and every language stated is a tag of BCP 47.</summary>
internal sealed partial class LanguageStated : IRule
{
    public string Clause => "ISO 14289-1, 7.2";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (!IsTag(document.Get(document.Catalog, "Lang").AsText)) yield return this.At("catalog", "Lang is missing or no language tag");
        foreach (var element in document.Tree.Elements)
        {
            if (element.Dictionary["Lang"].AsText is { } language && !IsTag(language)) yield return this.At(element, $"'{language}' is no language tag");
        }
    }

    private static bool IsTag(string? text) => text is not null && Tag().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Tag();
}
