namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Everything painted is tagged or an artifact, never both, and marks are balanced.</summary>
internal sealed class ContentMarked : IRule
{
    public string Clause => "ISO 14289-1, 7.1";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) =>
        document.Pages.SelectMany(page => page.Marks.Faults.Distinct().Select(fault => this.At(page, fault)));
}
