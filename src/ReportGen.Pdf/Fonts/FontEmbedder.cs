using System.Buffers.Binary;
using System.IO.Hashing;
using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Fonts;

/// <summary>Writes a font as a composite font of TrueType outlines (ISO 32000-1, 9.7) with two-byte codes.</summary>
internal static class FontEmbedder
{
    private const int FlagFixedPitch = 1;
    private const int FlagSymbolic = 4;
    private const int FlagItalic = 64;

    /// <summary>Writes the font with everything that belongs to it and tells its number.</summary>
    public static ObjectId Embed(ObjectFile file, FontUsage usage, FontSubset subset)
    {
        var name = Prefix(subset.Data) + "+" + usage.Face.Name;
        var descriptor = Descriptor(file, usage.Program, name, subset.Data);
        var map = file.AddStream(new PdfBuffer(), GlyphMap(subset.Glyphs));
        var descendant = new PdfBuffer().Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont").Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor").Reference(descriptor)
            .Raw("/CIDToGIDMap").Reference(map).Raw("/DW 1000/W[0[");
        foreach (var meaning in usage.Meanings) descendant.Number(usage.Program.Advance(meaning.Glyph));
        var cidFont = file.Add(descendant.Raw("]]>>"));
        var toUnicode = file.AddStream(new PdfBuffer(), ToUnicodeMap.Of(usage.Meanings).Written);
        return file.Add(new PdfBuffer().Raw("<</Type/Font/Subtype/Type0/BaseFont").Name(name)
            .Raw("/Encoding/Identity-H/DescendantFonts[").Reference(cidFont).Raw("]/ToUnicode").Reference(toUnicode).Raw(">>"));
    }

    private static ObjectId Descriptor(ObjectFile file, FontProgram program, string name, byte[] data)
    {
        var embedded = file.AddStream(new PdfBuffer().Raw("/Length1").Integer(data.Length), data);
        var flags = FlagSymbolic | (program.FixedPitch ? FlagFixedPitch : 0) | (program.ItalicAngle != 0 ? FlagItalic : 0);

        // No font states its stem width; this line through the usual values of light and black faces is what typst uses too.
        var stem = 10 + (0.244 * (program.Weight - 50));
        return file.Add(new PdfBuffer().Raw("<</Type/FontDescriptor/FontName").Name(name).Raw("/Flags").Integer(flags)
            .Raw("/FontBBox[").Number(program.Left).Number(program.Bottom).Number(program.Right).Number(program.Top)
            .Raw("]/ItalicAngle").Number(program.ItalicAngle).Raw("/Ascent").Number(program.Ascent)
            .Raw("/Descent").Number(program.Descent).Raw("/CapHeight").Number(program.CapHeight)
            .Raw("/StemV").Number(stem).Raw("/FontFile2").Reference(embedded).Raw(">>"));
    }

    private static byte[] GlyphMap(ushort[] glyphs)
    {
        var map = new byte[2 * glyphs.Length];
        for (var code = 0; code < glyphs.Length; code++) BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2 * code), glyphs[code]);
        return map;
    }

    /// <summary>Six capitals that differ between subsets (9.6.4), from the subset itself so that they repeat.</summary>
    private static string Prefix(byte[] data) => string.Create(6, XxHash64.HashToUInt64(data), static (prefix, hash) =>
    {
        for (var i = 0; i < prefix.Length; i++, hash /= 26) prefix[i] = (char)('A' + (hash % 26));
    });
}
