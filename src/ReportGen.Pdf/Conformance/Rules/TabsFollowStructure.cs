namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>On pages with annotations the tab key follows the structure.</summary>
internal sealed class TabsFollowStructure : IRule
{
    public string Clause => "ISO 14289-1, 7.18.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) => document.Pages
        .Where(page => page.Annotations.Count > 0 && page.Dictionary["Tabs"].AsName != "S").Select(page => this.At(page, "Tabs is not S"));
}
