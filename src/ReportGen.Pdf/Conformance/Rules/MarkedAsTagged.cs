namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The catalog says that the file is tagged and does not say that its tags are doubtful.</summary>
internal sealed class MarkedAsTagged : IRule
{
    public string Clause => "ISO 14289-1, 7.1";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        var info = document.Get(document.Catalog, "MarkInfo");
        if (!document.Get(info, "Marked").IsTrue) yield return this.At("catalog", "Marked is not true");
        if (document.Get(info, "Suspects").IsTrue) yield return this.At("catalog", "Suspects is true");
        if (document.Tree.Top.Count == 0) yield return this.At("catalog", "there is no structure tree");
    }
}
