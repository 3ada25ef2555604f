using ReportGen.Pdf.Reading;
using System.Buffers.Binary;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>Every font program is embedded, has all glyphs shown and states their widths; none of them is .notdef.</summary>
internal sealed class FontsEmbedded : IRule
{
    public string Clause => "ISO 14289-1, 7.21; ISO 19005-2, 6.2.11";

    public IEnumerable<ConformanceFinding> Check(CheckedDocument document) => FontUse.Of(document).SelectMany(use => Check(document, use));

    private static IEnumerable<ConformanceFinding> Check(CheckedDocument document, FontUse use)
    {
        var font = document.File.Resolve(document.Get(use.Dictionary, "DescendantFonts").AsArray is [var first, ..] ? first : use.Dictionary);
        if (document.Get(document.Get(font, "FontDescriptor"), "FontFile2") is not PdfStream program)
            return [new ConformanceFinding("ISO 14289-1, 7.21.4.1; ISO 19005-2, 6.2.11.4", use.Name, "the font is not embedded")];
        if (document.Get(font, "CIDToGIDMap") is not PdfStream map)
            return [new ConformanceFinding("ISO 14289-1, 7.21.3.2; ISO 19005-2, 6.2.11.3", use.Name, "there is no CIDToGIDMap")];
        if (use.Codes.Any(code => (2 * code) + 2 <= map.Data.Length && Glyph(map, code) == 0)) return [new ConformanceFinding("ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8", use.Name, ".notdef is shown")];
        var metrics = new TrueTypeMetrics(program.Data);
        return use.Codes.SelectMany(code => Faults(document, font, map, metrics, code)).Select(fault => new ConformanceFinding("ISO 14289-1, 7.21.5; ISO 19005-2, 6.2.11.5", use.Name, fault));
    }

    private static IEnumerable<string> Faults(CheckedDocument document, PdfValue font, PdfStream map, TrueTypeMetrics metrics, int code)
    {
        if ((2 * code) + 2 > map.Data.Length)
        {
            yield return $"code {code} has no glyph";
            yield break;
        }
        var glyph = Glyph(map, code);
        var widths = document.Get(font, "W").AsArray is [_, PdfArray list, ..] ? list.Items : [];
        var stated = code < widths.Count && widths[code] is PdfNumber number ? number.Value : 1000;
        if (glyph >= metrics.Glyphs) yield return $"code {code} leads beyond the font's glyphs";
        else if (Math.Abs(stated - metrics.Width(glyph)) > 1) yield return $"code {code} is stated {stated} wide, drawn {metrics.Width(glyph)}";
    }

    private static int Glyph(PdfStream map, int code) => BinaryPrimitives.ReadUInt16BigEndian(map.Data.AsSpan(2 * code));
}
