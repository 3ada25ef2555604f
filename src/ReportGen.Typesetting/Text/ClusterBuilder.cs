using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Typesetting.Text;

/// <summary>Cuts a segment into words, has them shaped and takes them apart into clusters.</summary>
internal sealed class ClusterBuilder(FontSelector fonts, IReadOnlyList<TextPiece> pieces, List<ParagraphChar> chars)
{
    // A full-width mark that a font draws narrower (or a proportional quote) has no half to lose.
    private const double FullWidth = 0.9;
    private readonly BreakKind[] _breaks = LineBreakRules.Find(chars);
    private readonly List<Cluster> _clusters = new(chars.Count);
    private char[] _word = new char[64];
    private ImmutableArray<WordShaper> _shapers;
    private int _shapersOf = -1;

    public ShapedSegment Build()
    {
        var i = 0;
        while (i < chars.Count)
            i = chars[i].Class == CharClass.Gap ? AddGap(i) : AddWord(i);
        return new ShapedSegment(pieces, chars, [.. _clusters]);
    }

    private int AddGap(int i)
    {
        var gap = new Cluster(i, 1, null, 0, 0, null) { Class = CharClass.Gap, Piece = chars[i].Piece, Break = _breaks[i] };
        _clusters.Add(gap with { Advance = pieces[chars[i].Piece].Width });
        return i + 1;
    }

    private int AddWord(int start)
    {
        var shaper = Select(start);
        var end = start + 1;
        while (end < chars.Count && chars[end].Piece == chars[start].Piece && Joins(end, start, shaper))
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
        var current = chars[i].Class;
        if (current == CharClass.Extender || chars[i - 1].CodePoint == 0x200D)
        {
            fonts.CheckExtender(shaper, chars, i);
            return true;
        }

        if (current is CharClass.Gap or CharClass.Space or CharClass.Glue || chars[start].Class is CharClass.Space or CharClass.Glue)
            return false;
        if (current.IsWide() || chars[start].Class.IsWide())
            return current == CharClass.NonStarter && chars[i].CodePoint == chars[start].CodePoint;
        return ReferenceEquals(Select(i), shaper);
    }

    private void Split(WordShaper shaper, ShapedWord word, int start, int end)
    {
        var size = pieces[chars[start].Piece].Style!.Size;
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
            Add(new Cluster(first, character - first, word, g, next - g, shaper.Font) { Size = size });
            g = next;
        }
    }

    private void Add(Cluster cluster)
    {
        var units = 0;
        for (var g = 0; g < cluster.GlyphCount; g++)
            units += cluster.Word!.Glyphs[cluster.FirstGlyph + g].Advance;
        var c = chars[cluster.FirstChar];
        var ems = (double)units / cluster.Font!.UnitsPerEm;
        _clusters.Add(cluster with
        {
            Advance = ems * cluster.Size,
            Class = c.Class,
            Piece = c.Piece,
            Break = _breaks[cluster.FirstChar],
            Blank = c.Class is CharClass.Open or CharClass.Close && ems >= FullWidth ? cluster.Size / 2 : 0,
        });
    }
}
