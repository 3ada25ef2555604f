using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Document;

/// <summary>A document before it is set.</summary>
/// <param name="Info">What it says of itself.</param>
/// <param name="Masters">Page masters; the first is used until a <see cref="PageBreak"/> names another.</param>
/// <param name="Body">The flow.</param>
/// <param name="Footnotes">How footnotes look.</param>
public sealed record DocumentModel(
    DocumentInfo Info, ImmutableArray<PageMaster> Masters, ImmutableArray<Block> Body, FootnoteStyle Footnotes);

/// <summary>Paper, frame and furniture of a kind of page.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Paper">Paper size in points.</param>
/// <param name="Frame">Where the flow stands.</param>
/// <param name="Furniture">What every such page shows besides, as artifacts.</param>
public sealed record PageMaster(string Name, Size Paper, Rect Frame, ImmutableArray<FurnitureItem> Furniture)
{
    /// <summary>Whether a page number is printed (pages count in any case).</summary>
    public bool Numbered { get; init; } = true;
}

/// <summary>A block at a fixed place of the page; fields (<see cref="PageNumberInline"/> …) are filled in.</summary>
public sealed record FurnitureItem(Block Content, Rect Area, ArtifactKind Kind);

/// <summary>How footnotes look.</summary>
/// <param name="Style">Lines of a note.</param>
/// <param name="Rule">Line above the notes.</param>
/// <param name="RuleWidth">Its length in points.</param>
/// <param name="Hang">Indent of a note's text from its mark, in points.</param>
/// <param name="Gap">Space between flow, rule and notes, in points.</param>
public sealed record FootnoteStyle(ParagraphStyle Style, Stroke Rule, double RuleWidth, double Hang, double Gap);
