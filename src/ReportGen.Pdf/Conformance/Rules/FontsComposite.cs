using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Composite fonts use a predefined map of codes that fits their collection; a list of the characters embedded is left out, or complete.</summary>
internal sealed class FontsComposite : IRule
{
    public string Clause => "ISO 14289-1, 7.21.3.1; ISO 19005-2, 6.2.11.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var use in FontUse.Of(document))
        {
            if (use.Dictionary["Subtype"].AsName != "Type0") yield return this.At(use.Name, "is no composite font");
            if (document.Get(use.Dictionary, "Encoding").AsName is not ("Identity-H" or "Identity-V")) yield return this.At(use.Name, "the encoding is not the identity");
            var font = document.File.Resolve(document.Get(use.Dictionary, "DescendantFonts").AsArray is [var first] ? first : PdfValue.Null);
            if (document.Get(font, "BaseFont").AsName != use.Name) yield return this.At(use.Name, "its descendant has another name");
            var collection = document.Get(font, "CIDSystemInfo");
            if (document.Get(collection, "Registry").AsText is not { Length: > 0 } || document.Get(collection, "Ordering").AsText is not { Length: > 0 }) yield return this.At(use.Name, "the collection has no name");
            if (document.Get(document.Get(font, "FontDescriptor"), "CIDSet") is PdfStream set && use.Codes.Any(code => !Holds(set.Data, code)))
                yield return new ConformanceFinding("ISO 14289-1, 7.21.4.2; ISO 19005-2, 6.2.11.4.2", use.Name, "CIDSet lacks characters");
        }
    }

    private static bool Holds(byte[] set, int code) => code / 8 < set.Length && (set[code / 8] & (0x80 >> (code % 8))) != 0;
}
