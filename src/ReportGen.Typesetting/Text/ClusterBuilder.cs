using System.Collections.Immutable;
using System.Text;
using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text;

/// <summary>Cuts a segment into words, has them shaped and takes them apart into clusters.</summary>
internal ref struct ClusterBuilder(FontSelector fonts, IReadOnlyList<TextPiece> pieces, List<ParagraphChar> chars, Workspace work)
{
    // Of a space between words a quarter may go; what remains of Noto's 0.224 em still parts words.
    private const double SpaceShrink = 0.25;
    private readonly BreakKind[] _breaks = LineBreakRules.Find(chars, work.Breaks(chars.Count));
    private readonly Cluster[] _clusters = work.Clusters(chars.Count);
    private int _count = 0;
    private ImmutableArray<WordShaper> _shapers = default;
    private int _shapersOf = -1;

    public ShapedSegment Build()
    {
        var i = 0;
        while (i < chars.Count)
            i = chars[i].Class == CharClass.Gap ? AddGap(i) : AddWord(i);
        return new ShapedSegment(pieces, chars, _clusters, _count);
    }

    private int AddGap(int i)
    {
        _clusters[_count++] = new Cluster(i, 1, null, 0, 0)
        {
            Class = CharClass.Gap, Piece = chars[i].Piece, Break = _breaks[i], Advance = pieces[chars[i].Piece].Width,
        };
        return i + 1;
    }

    private int AddWord(int start)
    {
        var shaper = Select(start);
        var end = start + 1;
        while (end < chars.Count && Joins(end, start, shaper))
            end++;
        Split(shaper, shaper.Shape(Word(start, end)), start, end);
        return end;
    }

    private readonly ReadOnlySpan<char> Word(int start, int end)
    {
        var word = work.Word(2 * (end - start));
        var length = 0;
        for (var i = start; i < end; i++)
            length += new Rune(chars[i].CodePoint).EncodeToUtf16(word.AsSpan(length));
        return word.AsSpan(0, length);
    }

    private WordShaper Select(int i)
    {
        if (_shapersOf != chars[i].Piece)
            _shapers = fonts.Shapers(pieces[_shapersOf = chars[i].Piece].Style!);
        return fonts.Select(_shapers, chars, i);
    }

    private bool Joins(int i, int start, WordShaper shaper)
    {
        if (chars[i].Piece != chars[start].Piece)
            return false;
        var current = chars[i].Class;
        if (current == CharClass.Extender)
        {
            fonts.CheckExtender(shaper, chars, i);
            return true;
        }

        if (current is CharClass.Gap or CharClass.Space or CharClass.Glue)
            return false;
        if (chars[start].Class is CharClass.Space or CharClass.Glue)
            return false;
        if (current.IsWide() || chars[start].Class.IsWide())
            return current == CharClass.NonStarter && chars[i].CodePoint == chars[start].CodePoint;
        return ReferenceEquals(Select(i), shaper);
    }

    private void Split(WordShaper shaper, ShapedWord word, int start, int end)
    {
        var glyphs = word.Glyphs;
        var character = start;
        var offset = 0;
        for (var g = 0; g < glyphs.Length;)
        {
            var next = g + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == glyphs[g].Cluster)
                next++;
            var endOffset = next < glyphs.Length ? glyphs[next].Cluster : int.MaxValue;
            var first = character;
            while (character < end && offset < endOffset)
                offset += chars[character++].Utf16Length;
            _clusters[_count++] = Make(new ClusterPart(word, g, next - g), new CharPart(first, character - first), shaper);
            g = next;
        }
    }

    private readonly Cluster Make(in ClusterPart part, in CharPart text, WordShaper shaper)
    {
        var units = 0;
        foreach (var glyph in part.Word.Glyphs.AsSpan(part.First, part.Count))
            units += glyph.Advance;
        var c = chars[text.First];
        var size = pieces[c.Piece].Style!.Size;
        var advance = units * size / shaper.Font.UnitsPerEm;
        return new Cluster(text.First, text.Count, part.Word, part.First, part.Count)
        {
            LeadFont = _shapers[0].Font,
            Advance = advance,
            Size = size,
            Class = c.Class,
            Piece = c.Piece,
            Break = _breaks[text.First],
            Blank = c.Class is CharClass.Open or CharClass.Close ? shaper.HalfWidth.Blank(c) * size
                : c.Class == CharClass.Space && IsBetweenWords(text.First) ? SpaceShrink * advance
                : 0,
        };
    }

    private readonly bool IsBetweenWords(int i) => !chars[i].Verbatim && i > 0 && i + 1 < chars.Count && !chars[i - 1].Class.IsWide() && !chars[i + 1].Class.IsWide();

    private readonly record struct ClusterPart(ShapedWord Word, int First, int Count);

    private readonly record struct CharPart(int First, int Count);
}
