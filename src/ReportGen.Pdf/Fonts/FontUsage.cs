using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Fonts;

/// <summary>A glyph and the text it stands for.</summary>
internal readonly record struct GlyphMeaning(uint Glyph, string Text);

/// <summary>
/// What a document uses of one font. Every pair of glyph and text gets a character code (a CID) of its own, so a glyph that is
/// shared by an ideograph and a radical copies as whichever was meant. Codes are given in order of first use, from 1.
/// </summary>
internal sealed class FontUsage
{
    private const int AdvanceDecimals = 3;

    private readonly Dictionary<GlyphMeaning, ushort> _codes = [];

    /// <summary>The codes of single UTF-16 units, by unit and glyph: what nearly all text is made of.</summary>
    private readonly Dictionary<uint, ushort> _plain = [];

    private readonly List<GlyphMeaning> _meanings = [];
    private readonly List<double> _advances = [];

    public FontUsage(FontFace face, string resource)
    {
        (Face, Resource, Program) = (face, resource, new FontProgram(face));
        Add(new GlyphMeaning(0, GlyphClusters.Nothing));
    }

    public FontFace Face { get; }

    /// <summary>The font's name in the resources of every page.</summary>
    public string Resource { get; }

    public FontProgram Program { get; }

    /// <summary>Glyph and text of each code; the first is .notdef.</summary>
    public IReadOnlyList<GlyphMeaning> Meanings => _meanings;

    /// <summary>The width of a code's glyph in thousandths of an em, as the file states it.</summary>
    public double Advance(ushort code) => _advances[code];

    /// <summary>The code of a glyph that stands for a text.</summary>
    public ushort Code(GlyphMeaning meaning)
    {
        if (_codes.TryGetValue(meaning, out var code)) return code;
        code = Add(meaning);
        _codes.Add(meaning, code);
        return code;
    }

    /// <summary>The code of a glyph that stands for one UTF-16 unit. Glyph numbers of TrueType fonts have 16 bits.</summary>
    public ushort Code(uint glyph, char text)
    {
        var key = (glyph << 16) | text;
        if (!_plain.TryGetValue(key, out var code)) _plain.Add(key, code = Code(new GlyphMeaning(glyph, text.ToString())));
        return code;
    }

    private ushort Add(GlyphMeaning meaning)
    {
        if (_meanings.Count > ushort.MaxValue) throw new InvalidOperationException($"The font {Face.Name} is used in more than 65,535 ways.");
        _meanings.Add(meaning);
        _advances.Add(Math.Round(Program.Advance(meaning.Glyph), AdvanceDecimals));
        return (ushort)(_meanings.Count - 1);
    }
}
