using System.Collections.Immutable;
using System.Text;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Text;

/// <summary>Joins placed clusters of one piece and face to glyph runs.</summary>
internal sealed class RunBuilder
{
    // Tangent of 12 degrees, the slant of most obliques.
    private const double EmphasisSlant = 0.2126;

    private readonly ShapedSegment _segment;
    private readonly ImmutableArray<LineRun>.Builder _runs = ImmutableArray.CreateBuilder<LineRun>();
    private readonly ImmutableArray<Glyph>.Builder _glyphs;
    private readonly StringBuilder _text = new();
    private double _origin;
    private double _x;

    private RunBuilder(ShapedSegment segment, int clusters, double left)
    {
        _segment = segment;
        _glyphs = ImmutableArray.CreateBuilder<Glyph>(clusters);
        _x = left;
    }

    /// <summary>The runs of a line.</summary>
    /// <param name="segment">Text and clusters.</param>
    /// <param name="start">First cluster of the line.</param>
    /// <param name="placed">Places of the line's clusters.</param>
    /// <param name="left">x of the first cluster in points.</param>
    public static ImmutableArray<LineRun> Build(ShapedSegment segment, int start, PlacedCluster[] placed, double left)
    {
        var builder = new RunBuilder(segment, placed.Length, left);
        for (var i = 0; i < placed.Length; i++)
        {
            ref readonly var cluster = ref segment.Clusters[start + i];
            if (i > 0 && !builder.SameRun(segment.Clusters[start + i - 1], cluster))
                builder.Flush(segment.Clusters[start + i - 1]);
            builder.Add(cluster, placed[i]);
        }

        builder.Flush(segment.Clusters[start + placed.Length - 1]);
        return builder._runs.ToImmutable();
    }

    private bool SameRun(in Cluster a, in Cluster b) => a.Piece == b.Piece && ReferenceEquals(a.Font, b.Font)
        && (a.Class.IsWide() == b.Class.IsWide() || _segment.Pieces[a.Piece].Style is not { Emphasis: true });

    private void Add(in Cluster cluster, in PlacedCluster place)
    {
        if (_glyphs.Count == 0)
            _origin = _x;
        var pen = _x - _origin + place.Shift;
        for (var g = 0; g < cluster.GlyphCount; g++)
        {
            var glyph = cluster.Word!.Glyphs[cluster.FirstGlyph + g];
            var scale = cluster.Size / cluster.Font!.UnitsPerEm;
            var advance = g == cluster.GlyphCount - 1 ? _x - _origin + place.Advance - pen : glyph.Advance * scale;
            _glyphs.Add(new Glyph(glyph.Id, pen + (glyph.OffsetX * scale), glyph.OffsetY * scale, advance, _text.Length));
            pen += advance;
        }

        for (var i = 0; i < cluster.CharCount; i++)
        {
            if (cluster.Class != CharClass.Gap)
                _text.Append(new Rune(_segment.Chars[cluster.FirstChar + i].CodePoint));
        }

        _x += place.Advance;
    }

    private void Flush(in Cluster last)
    {
        if (_glyphs.Count > 0)
        {
            var piece = _segment.Pieces[last.Piece];
            var style = piece.Style!;
            var run = new GlyphRun(last.Font!, style.Size, style.Color, new Point(_origin, -style.Rise), _glyphs.ToImmutable(), _text.ToString())
            {
                Slant = style.Emphasis && !last.Class.IsWide() ? EmphasisSlant : 0,
            };
            _runs.Add(new LineRun(run, piece.Source) { Style = style });
        }

        _glyphs.Clear();
        _text.Clear();
    }
}
