using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>What shines through blends in a way that ISO 32000-1 names, in the colours of an output intent.</summary>
internal sealed class TransparencyCovered : IRule
{
    private static readonly string[] Opacities = ["CA", "ca"];

    private static readonly string[] Modes =
    [
        "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference",
        "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
    ];

    public string Clause => "ISO 19005-2, 6.2.10";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        var covered = document.Get(document.Catalog, "OutputIntents").AsArray.Any(i => document.Get(i, "S").AsName == "GTS_PDFA1");
        foreach (var (number, value) in document.File.Objects)
        {
            foreach (var dictionary in value.WithParts().OfType<PdfDictionary>())
            {
                var mode = document.Get(dictionary, "BM").AsName;
                if (mode.Length > 0 && !Modes.Contains(mode)) yield return this.At($"object {number}", $"'{mode}' is no way to blend");
                if (!covered && IsTransparent(document, dictionary)) yield return this.At($"object {number}", "something is transparent, without an output intent");
            }
        }
    }

    private static bool IsTransparent(CheckedDocument document, PdfDictionary dictionary) =>
        document.Get(dictionary, "S").AsName == "Transparency"
        || (document.Get(dictionary, "SMask") is { IsNull: false } mask && mask.AsName != "None")
        || Opacities.Any(key => document.Get(dictionary, key) is PdfNumber { Value: < 1 });
}
