using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>
/// Nothing shines through: no page or form is a transparency group, no graphics state blends or has a soft mask. A picture may have one: PDF/A-2
/// allows transparency, and asks for a group on the page only where the file states no output intent.
/// </summary>
internal sealed class NoTransparency : IRule
{
    private static readonly string[] Opacities = ["CA", "ca"];

    public string Clause => "ISO 19005-2, 6.2.10";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var (number, value) in document.File.Objects)
        {
            foreach (var dictionary in value.WithParts().OfType<PdfDictionary>().Where(d => Blends(document, d))) yield return this.At($"object {number}", "something is transparent");
        }
    }

    private static bool Blends(CheckedDocument document, PdfDictionary dictionary) =>
        document.Get(dictionary, "S").AsName == "Transparency"
        || (document.Get(dictionary, "SMask") is { IsNull: false } mask && mask.AsName != "None" && !IsPictureWithIntent(document, dictionary))
        || (document.Get(dictionary, "BM") is { IsNull: false } mode && mode.AsName is not ("Normal" or "Compatible"))
        || Opacities.Any(key => document.Get(dictionary, key) is PdfNumber { Value: < 1 });

    private static bool IsPictureWithIntent(CheckedDocument document, PdfDictionary dictionary) =>
        document.Get(dictionary, "Subtype").AsName == "Image" && !document.Get(document.Catalog, "OutputIntents").IsNull;
}
