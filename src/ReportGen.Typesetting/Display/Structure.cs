using System.Collections.Immutable;

namespace ReportGen.Typesetting.Display;

/// <summary>Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that the engine uses; the names are the PDF names.</summary>
public enum StructureRole
{
    /// <summary>The whole document.</summary>
    Document,

    /// <summary>A chapter or section.</summary>
    Sect,

    /// <summary>A generic group.</summary>
    Div,

    /// <summary>Heading of level 1.</summary>
    H1,

    /// <summary>Heading of level 2.</summary>
    H2,

    /// <summary>Heading of level 3.</summary>
    H3,

    /// <summary>Heading of level 4.</summary>
    H4,

    /// <summary>Heading of level 5.</summary>
    H5,

    /// <summary>Heading of level 6.</summary>
    H6,

    /// <summary>A paragraph.</summary>
    P,

    /// <summary>A list.</summary>
    L,

    /// <summary>A list item.</summary>
    LI,

    /// <summary>The label of a list item or note.</summary>
    Lbl,

    /// <summary>The body of a list item.</summary>
    LBody,

    /// <summary>A table.</summary>
    Table,

    /// <summary>The head rows of a table.</summary>
    THead,

    /// <summary>The body rows of a table.</summary>
    TBody,

    /// <summary>A table row.</summary>
    TR,

    /// <summary>A header cell.</summary>
    TH,

    /// <summary>A data cell.</summary>
    TD,

    /// <summary>A figure; must have an alternate text.</summary>
    Figure,

    /// <summary>The caption of a figure or table.</summary>
    Caption,

    /// <summary>A table of contents.</summary>
    TOC,

    /// <summary>An entry of a table of contents.</summary>
    TOCI,

    /// <summary>A reference to another place of the document.</summary>
    Reference,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A footnote.</summary>
    Note,

    /// <summary>A block quotation.</summary>
    BlockQuote,

    /// <summary>A run of text.</summary>
    Span,

    /// <summary>Computer code.</summary>
    Code,

    /// <summary>Stressed text; of PDF 2.0, so mapped to <see cref="Span"/>.</summary>
    Em,

    /// <summary>Text of importance; of PDF 2.0, so mapped to <see cref="Span"/>.</summary>
    Strong,
}

/// <summary>To which cells a header cell applies.</summary>
public enum HeaderScope
{
    /// <summary>Those below it.</summary>
    Column,

    /// <summary>Those beside it.</summary>
    Row,
}

/// <summary>
/// An element of the logical structure. It holds either child elements or marked content (<see cref="TaggedItem"/>s that name
/// its <paramref name="Id"/>), never both, so that reading order needs nothing but the order of the tree.
/// </summary>
/// <param name="Id">Unique in the document.</param>
/// <param name="Role">What it is.</param>
/// <param name="Children">Child elements in reading order.</param>
public sealed record StructureNode(int Id, StructureRole Role, ImmutableArray<StructureNode> Children)
{
    /// <summary>Text that stands for the content when it cannot be seen.</summary>
    public string? AlternateText { get; init; }

    /// <summary>BCP 47 language where it differs from the document's.</summary>
    public string? Language { get; init; }

    /// <summary>Scope of a header cell.</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>Columns that a cell covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows that a cell covers.</summary>
    public int RowSpan { get; init; } = 1;
}
