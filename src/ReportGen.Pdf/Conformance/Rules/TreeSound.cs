namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Elements stand in the tree once and name their parents; marks have the type of their element or of a Span.</summary>
internal sealed class TreeSound : IRule
{
    public string Clause => "ISO 32000-1, 14.7.2";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var fault in document.Tree.Faults) yield return this.At("structure tree", fault);
        if (document.Tree.Top is not [{ Role: "Document" }]) yield return this.At("structure tree", "the root is not one Document");
        var ids = document.Tree.Elements.Select(e => e.Dictionary["ID"].AsText).OfType<string>().ToList();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count) yield return this.At("structure tree", "two elements have one ID");
    }
}
