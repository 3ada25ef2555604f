using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>What a stretch of text is.</summary>
internal enum SegmentKind
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A link.</summary>
    Link,

    /// <summary>The mark of a footnote.</summary>
    Footnote,
}

/// <summary>A stretch of text before it has an element.</summary>
internal sealed record FlatSegment(SegmentKind Kind, LinkInline? Link, FootnoteInline? Footnote)
{
    /// <summary>What plain text is inside its paragraph; null for nothing special.</summary>
    public StructureRole? Role { get; init; }
}

/// <summary>Gathers pieces and the segments they belong to while inline content is walked.</summary>
internal sealed class FlatText
{
    private bool _open;

    /// <summary>The pieces so far.</summary>
    public List<TextPiece> Pieces { get; } = [];

    /// <summary>The segments so far; a piece's source is an index of this list.</summary>
    public List<FlatSegment> Segments { get; } = [];

    /// <summary>Whether the text depends on the page or the pass.</summary>
    public bool HasFields { get; set; }

    /// <summary>Ends the current segment.</summary>
    public void StartSegment() => _open = false;

    /// <summary>Adds characters; nothing for an empty text.</summary>
    public void AddText(string text, TextStyle style, LinkInline? link, StructureRole? role = null)
    {
        if (text.Length > 0)
            Add(new TextPiece(TextPieceKind.Text, text, style, 0, 0), link, link is null ? role : null);
    }

    /// <summary>Adds a gap or a line end to the current segment.</summary>
    public void Add(TextPiece piece, LinkInline? link) => Add(piece, link, _open ? Segments[^1].Role : null);

    private void Add(TextPiece piece, LinkInline? link, StructureRole? role)
    {
        if (!_open || Segments[^1].Role != role)
        {
            Segments.Add(new FlatSegment(link is null ? SegmentKind.Plain : SegmentKind.Link, link, null) { Role = role });
            _open = true;
        }

        Pieces.Add(piece with { Source = Segments.Count - 1 });
    }

    /// <summary>Adds a footnote mark, a segment by itself.</summary>
    public void AddMark(FootnoteInline footnote)
    {
        Segments.Add(new FlatSegment(SegmentKind.Footnote, null, footnote));
        Pieces.Add(new TextPiece(TextPieceKind.Mark, footnote.Mark, footnote.MarkStyle, 0, Segments.Count - 1));
        _open = false;
    }

    /// <summary>The finished text.</summary>
    public PreparedText ToText(
        ImmutableArray<Inline> content, ImmutableArray<Segment> segments, Display.StructureNode? node) =>
        new([.. Pieces], segments, node) { CacheKey = HasFields ? null : content };
}
