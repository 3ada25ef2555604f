namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The document has a title in its metadata, and viewers show it instead of the file's name.</summary>
internal sealed class TitleShown : IRule
{
    public string Clause => "ISO 14289-1, 7.1";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        if (!document.Get(document.Get(document.Catalog, "ViewerPreferences"), "DisplayDocTitle").IsTrue)
            yield return this.At("catalog", "DisplayDocTitle is not true");
        if (XmpText.Title(document).Length == 0) yield return this.At("metadata", "there is no dc:title");
    }
}
