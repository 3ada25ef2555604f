using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Fonts;

/// <summary>A glyph and the text it stands for.</summary>
internal readonly record struct GlyphMeaning(uint Glyph, string Text);

/// <summary>
/// What a document uses of one font. Every pair of glyph and text gets a character code (a CID) of its own, so a glyph that is
/// shared by an ideograph and a radical copies as whichever was meant. Codes are given in order of first use, from 1.
/// </summary>
internal sealed class FontUsage(FontFace face, string resource)
{
    private readonly Dictionary<GlyphMeaning, ushort> _codes = [];
    private readonly List<GlyphMeaning> _meanings = [new GlyphMeaning(0, GlyphClusters.Nothing)];

    public FontFace Face { get; } = face;

    /// <summary>The font's name in the resources of every page.</summary>
    public string Resource { get; } = resource;

    public FontProgram Program { get; } = new(face);

    /// <summary>Glyph and text of each code; the first is .notdef.</summary>
    public IReadOnlyList<GlyphMeaning> Meanings => _meanings;

    /// <summary>The code of a glyph that stands for a text.</summary>
    public ushort Code(GlyphMeaning meaning)
    {
        if (_codes.TryGetValue(meaning, out var code)) return code;
        if (_meanings.Count > ushort.MaxValue) throw new InvalidOperationException($"The font {Face.Name} is used in more than 65,535 ways.");
        code = (ushort)_meanings.Count;
        _meanings.Add(meaning);
        _codes.Add(meaning, code);
        return code;
    }
}
