using System.Globalization;
using System.Text;
using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Fonts;

/// <summary>The CMap that tells which text each character code stands for (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    private const int EntriesPerBlock = 100;

    private const string Head =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";

    private const string Foot = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

    public static PdfBuffer Of(IReadOnlyList<GlyphMeaning> meanings)
    {
        var map = new PdfBuffer().Raw(Head);
        foreach (var block in Enumerable.Range(1, meanings.Count - 1).Chunk(EntriesPerBlock))
        {
            map.Raw(string.Create(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n"));
            foreach (var code in block)
            {
                map.Raw(string.Create(CultureInfo.InvariantCulture, $"<{code:X4}> "))
                    .Hex(Encoding.BigEndianUnicode.GetBytes(meanings[code].Text)).Raw("\n");
            }
            map.Raw("endbfchar\n");
        }
        return map.Raw(Foot);
    }
}
