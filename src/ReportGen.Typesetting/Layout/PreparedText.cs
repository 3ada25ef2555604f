using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Inline content with fields filled in, and what each piece belongs to.</summary>
/// <param name="Pieces">What the composer takes; their sources are indices of <paramref name="Segments"/>.</param>
/// <param name="Segments">What runs belong to.</param>
/// <param name="Node">The element of the text; null for artifacts, parts of a greater whole and empty text.</param>
internal sealed record PreparedText(ImmutableArray<TextPiece> Pieces, ImmutableArray<Segment> Segments, StructureNode? Node)
{
    /// <summary>Equal for texts whose pieces are equal, over all passes; null where they depend on the page or the pass.</summary>
    public required object? CacheKey { get; init; }

    /// <summary>The same text as part of something else: no element, links or notes of its own.</summary>
    public PreparedText As(Tag tag) => this with { Segments = [.. Segments.Select(_ => new Segment(tag, null, null))], Node = null };

    /// <summary>The element as a list.</summary>
    public ImmutableArray<StructureNode> Nodes => Node is null ? [] : [Node];
}

/// <summary>A stretch of text of one kind.</summary>
/// <param name="Tag">The element it belongs to.</param>
/// <param name="Link">The link it is; null for none.</param>
/// <param name="Note">The footnote whose mark it is; null for none.</param>
internal sealed record Segment(Tag Tag, LinkInline? Link, FootnoteNote? Note);
