namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Header cells say to which cells they apply.</summary>
internal sealed class HeadersScoped : IRule
{
    public string Clause => "ISO 14289-1, 7.5";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) => document.Tree.Elements
        .Where(e => e.Role == "TH" && e.Attribute("Table", "Scope").AsName is not ("Row" or "Column" or "Both"))
        .Select(e => this.At(e, "has no scope"));
}
