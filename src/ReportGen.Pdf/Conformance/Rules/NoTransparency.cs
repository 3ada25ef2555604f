using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Nothing shines through: no page or form is a transparency group, no graphics state blends, no picture has a mask that is soft.</summary>
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
        || (document.Get(dictionary, "SMask") is { IsNull: false } mask && mask.AsName != "None")
        || (document.Get(dictionary, "BM") is { IsNull: false } mode && mode.AsName is not ("Normal" or "Compatible"))
        || Opacities.Any(key => document.Get(dictionary, key) is PdfNumber { Value: < 1 });
}
