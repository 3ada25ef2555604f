using System.Collections.Immutable;
using System.Text;
using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text;

/// <summary>Cuts a segment into words, has them shaped and takes them apart into clusters.</summary>
internal sealed class ClusterBuilder(FontSelector fonts, IReadOnlyList<TextPiece> pieces, List<ParagraphChar> chars)
{
    // Of a space between words a quarter may go; what remains of Noto's 0.224 em still parts words.
    private const double SpaceShrink = 0.25;
    private readonly BreakKind[] _breaks = LineBreakRules.Find(chars);
    private readonly Cluster[] _clusters = new Cluster[chars.Count];
    private int _count;
    private char[] _word = new char[64];
    private ImmutableArray<WordShaper> _shapers;
    private int _shapersOf = -1;

    public ShapedSegment Build()
    {
        var i = 0;
        while (i < chars.Count)
            i = chars[i].Class == CharClass.Gap ? AddGap(i) : AddWord(i);
        return new ShapedSegment(pieces, chars, _count == _clusters.Length ? _clusters : _clusters[.._count]);
    }

    private int AddGap(int i)
    {
        var gap = new Cluster(i, 1, null, 0, 0) { Class = CharClass.Gap, Piece = chars[i].Piece, Break = _breaks[i] };
        _clusters[_count++] = gap with { Advance = pieces[chars[i].Piece].Width };
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

    private ReadOnlySpan<char> Word(int start, int end)
    {
        if (_word.Length < 2 * (end - start))
            _word = new char[4 * (end - start)];
        var length = 0;
        for (var i = start; i < end; i++)
            length += new Rune(chars[i].CodePoint).EncodeToUtf16(_word.AsSpan(length));
        return _word.AsSpan(0, length);
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
            Add(new Cluster(first, character - first, word, g, next - g), shaper);
            g = next;
        }
    }

    private void Add(Cluster cluster, WordShaper shaper)
    {
        var units = 0;
        for (var g = 0; g < cluster.GlyphCount; g++)
            units += cluster.Word!.Glyphs[cluster.FirstGlyph + g].Advance;
        var c = chars[cluster.FirstChar];
        var size = pieces[c.Piece].Style!.Size;
        var advance = units * size / shaper.Font.UnitsPerEm;
        _clusters[_count++] = cluster with
        {
            LeadFont = _shapers[0].Font,
            Advance = advance,
            Size = size,
            Class = c.Class,
            Piece = c.Piece,
            Break = _breaks[cluster.FirstChar],
            Blank = c.Class is CharClass.Open or CharClass.Close ? shaper.HalfWidth.Blank(c) * size
                : c.Class == CharClass.Space && IsBetweenWords(cluster.FirstChar) ? SpaceShrink * advance
                : 0,
        };
    }

    private bool IsBetweenWords(int i) => !chars[i].Verbatim && i > 0 && i + 1 < chars.Count && !chars[i - 1].Class.IsWide() && !chars[i + 1].Class.IsWide();
}
