namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Every element holds something; only table cells may be empty, since they keep the columns in step.</summary>
internal sealed class NoEmptyElements : IRule
{
    public string Clause => "ISO 14289-1, 7.1";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) => document.Tree.Elements
        .Where(e => e.Kids.Count == 0 && e.Role is not ("TD" or "TH")).Select(e => this.At(e, "is empty"));
}
