using System.Globalization;
using System.Text;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>No code shown stands for a private character, which nobody else could read.</summary>
internal sealed class NoPrivateText : IRule
{
    public string Clause => "ISO 32000-1, 14.8.2.4; ISO 19005-2, 6.2.11.7.3";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document)
    {
        foreach (var use in FontUse.Of(document))
        {
            if (document.Get(use.Dictionary, "ToUnicode") is not PdfStream stream) continue;
            var texts = new TextMap(stream.Data).Texts;
            foreach (var code in use.Codes.Where(code => texts.GetValueOrDefault(code, "").EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.PrivateUse)))
                yield return this.At(use.Name, $"code {code} stands for a private character");
        }
    }
}
