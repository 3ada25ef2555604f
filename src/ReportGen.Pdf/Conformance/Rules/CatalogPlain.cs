namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>The document has no forms, layers, presentations, permissions or requirements, which readers may treat in different ways.</summary>
internal sealed class CatalogPlain : IRule
{
    private static readonly string[] Refused = ["AcroForm", "OCProperties", "Perms", "Requirements", "NeedsRendering", "Collection", "Legal"];

    public string Clause => "ISO 19005-2, 6.11";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) =>
        Refused.Where(key => !document.Get(document.Catalog, key).IsNull).Select(key => this.At("catalog", $"{key} is not for keeping"))
            .Concat(document.Pages.Where(page => !page.Dictionary["PresSteps"].IsNull).Select(page => this.At(page, "is a presentation")));
}
