using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Text;

/// <summary>Joins placed clusters of one piece and face to glyph runs.</summary>
internal ref struct RunBuilder(ShapedSegment segment, Workspace work, double left)
{
    // Tangent of 12 degrees, the slant of most obliques.
    private const double EmphasisSlant = 0.2126;

    private char[] _text = work.Text(2);
    private int _length = 0;
    private double _origin = 0;
    private double _x = left;

    /// <summary>The runs of a line.</summary>
    /// <param name="start">First cluster of the line.</param>
    /// <param name="placed">Places of the line's clusters.</param>
    public ImmutableArray<LineRun> Build(int start, ReadOnlySpan<PlacedCluster> placed)
    {
        var clusters = segment.Clusters.Slice(start, placed.Length);
        for (var i = 0; i < placed.Length; i++)
        {
            if (i > 0 && !SameRun(clusters[i - 1], clusters[i]))
                Flush(clusters[i - 1]);
            Add(clusters[i], placed[i]);
        }

        Flush(clusters[^1]);
        var runs = work.Runs.ToImmutableArray();
        work.Runs.Clear();
        return runs;
    }

    private readonly bool SameRun(in Cluster a, in Cluster b) => a.Piece == b.Piece && ReferenceEquals(a.Font, b.Font)
        && (a.Class.IsWide() == b.Class.IsWide() || segment.Pieces[a.Piece].Style is not { Emphasis: true });

    private void Add(in Cluster cluster, in PlacedCluster place)
    {
        if (work.Glyphs.Count == 0)
            _origin = _x;
        if (cluster.Word is { } word)
            AddGlyphs(cluster, word.Glyphs.AsSpan(cluster.FirstGlyph, cluster.GlyphCount), place);
        _x += place.Advance;
    }

    private void AddGlyphs(in Cluster cluster, ReadOnlySpan<ShapedGlyph> shaped, in PlacedCluster place)
    {
        var pen = _x - _origin + place.Shift;
        var scale = cluster.Size / cluster.Font!.UnitsPerEm;
        for (var g = 0; g < shaped.Length; g++)
        {
            ref readonly var glyph = ref shaped[g];
            var advance = g == shaped.Length - 1 ? _x - _origin + place.Advance - pen : glyph.Advance * scale;
            work.Glyphs.Add(new Glyph(glyph.Id, pen + (glyph.OffsetX * scale), glyph.OffsetY * scale, advance, _length));
            pen += advance;
        }

        var end = cluster.FirstChar + cluster.CharCount;
        for (var i = cluster.FirstChar; i < end; i++)
            AddText(segment.Chars[i].CodePoint);
    }

    private void AddText(int codePoint)
    {
        if (_length + 2 > _text.Length)
            _text = work.Text(_length + 2);
        _length += new Rune(codePoint).EncodeToUtf16(_text.AsSpan(_length));
    }

    private void Flush(in Cluster last)
    {
        if (work.Glyphs.Count > 0)
        {
            var piece = segment.Pieces[last.Piece];
            var style = piece.Style!;
            var glyphs = ImmutableCollectionsMarshal.AsImmutableArray(work.Glyphs.ToArray());
            var run = new GlyphRun(last.Font!, style.Size, style.Color, new Point(_origin, -style.Rise), glyphs, new string(_text, 0, _length))
            {
                Slant = style.Emphasis && !last.Class.IsWide() ? EmphasisSlant : 0,
            };
            work.Runs.Add(new LineRun(run, piece.Source) { Style = style });
        }

        work.Glyphs.Clear();
        _length = 0;
    }
}
