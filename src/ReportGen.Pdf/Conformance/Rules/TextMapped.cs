using ReportGen.Pdf.Reading;
using System.Text;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Every code shown maps to text: never to U+0000, U+FEFF or U+FFFE, never to half a surrogate pair.</summary>
internal sealed class TextMapped : IRule
{
    public string Clause => "ISO 14289-1, 7.21.7";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var use in FontUse.Of(document))
        {
            if (document.Get(use.Dictionary, "ToUnicode") is not PdfStream stream)
            {
                yield return this.At(use.Name, "there is no ToUnicode map");
                continue;
            }
            var texts = new TextMap(stream.Data).Texts;
            foreach (var code in use.Codes.Where(code => !IsText(texts.GetValueOrDefault(code, "")))) yield return this.At(use.Name, $"code {code} maps to no text");
        }
    }

    private static bool IsText(string text) => text.Length > 0 && text.IndexOfAny(['\0', '\uFEFF', '\uFFFE']) < 0
        && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar || text.Contains('\uFFFD', StringComparison.Ordinal));
}
