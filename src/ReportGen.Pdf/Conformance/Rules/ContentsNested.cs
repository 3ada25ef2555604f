namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Tables of contents hold entries, entries stand in tables of contents.</summary>
internal sealed class ContentsNested : IRule
{
    public string Clause => "ISO 32000-1, 14.8.4.2";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) => document.Tree.Elements
        .Where(e => (e.Role == "TOCI" && e.Parent?.Role != "TOC") || (e.Parent?.Role == "TOC" && e.Role is not ("TOCI" or "TOC" or "Caption")))
        .Select(e => this.At(e, $"stands in {e.Parent?.Role}"));
}
