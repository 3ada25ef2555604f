using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Document;

/// <summary>A piece of the document's vertical flow, as wide as its column.</summary>
public abstract record Block
{
    /// <summary>Name that links, references and the outline lead to; unique in the document.</summary>
    public string? Id { get; init; }

    /// <summary>Role in the structure; null for the block's natural one (paragraph P, table Table) or, for containers, none.</summary>
    public StructureRole? Role { get; init; }

    /// <summary>Alternate text, needed where the role is Figure.</summary>
    public string? AlternateText { get; init; }

    /// <summary>Whether the block is page furniture or ornament to a reader of the structure.</summary>
    public bool Artifact { get; init; }

    /// <summary>Space above in points, dropped at the top of a page; of two neighbours' After and Before the larger counts.</summary>
    public double Before { get; init; }

    /// <summary>Space below in points, dropped at the foot of a page.</summary>
    public double After { get; init; }

    /// <summary>Whether the page may not end between this block and (three lines of) the next.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>
    /// Whether it may stand at the top of the next page, text that follows filling this one, where more than a third of the page
    /// would stay empty. Only in the main column; the order of floating blocks is kept, and none passes a page break or the
    /// beginning of a chapter (role H1 or bookmark of level 1).
    /// </summary>
    public bool Float { get; init; }

    /// <summary>Bookmark at this block; null for none.</summary>
    public OutlineMark? Outline { get; init; }
}

/// <summary>A bookmark's title and level (1 is outermost).</summary>
public sealed record OutlineMark(string Title, int Level);

/// <summary>A paragraph or heading. Lines stand <see cref="ParagraphStyle.Leading"/> apart; half-leading places the baseline inside the line.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content, ParagraphStyle Style) : Block;

/// <summary>Blocks one below the other.</summary>
public sealed record Stack(ImmutableArray<Block> Children) : Block
{
    /// <summary>Whether it moves to the next page as a whole rather than break; taller than a page it breaks all the same, with a warning.</summary>
    public bool KeepTogether { get; init; }
}

/// <summary>Text in columns of equal width, filled one after the other; on their last page they are as even as they get.</summary>
/// <param name="Count">Number of columns, at least 1.</param>
/// <param name="Gutter">Space between them in points.</param>
/// <param name="Child">What stands in them.</param>
public sealed record ColumnsBlock(int Count, double Gutter, Block Child) : Block;

/// <summary>Cells side by side, row after row; a row never breaks. Column widths in points.</summary>
public sealed record Grid(ImmutableArray<double> ColumnWidths, ImmutableArray<Block> Cells) : Block
{
    /// <summary>Space between columns in points.</summary>
    public double Gutter { get; init; }

    /// <summary>Space between rows in points.</summary>
    public double RowGap { get; init; }
}

/// <summary>A side head in the rail with the main column beside it. First baselines agree. The main column may break; the rail may not.</summary>
/// <param name="Rail">What stands in the rail; null leaves it empty.</param>
/// <param name="Main">The main column.</param>
/// <param name="RailWidth">Width of the rail in points.</param>
/// <param name="Gutter">Space between them in points.</param>
public sealed record RailBlock(Block? Rail, Block Main, double RailWidth, double Gutter) : Block;

/// <summary>A horizontal line, always an artifact.</summary>
/// <param name="Thickness">In points.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Length in points from the left; null for the whole column.</param>
public sealed record RuleBlock(double Thickness, Color Color, double? Width = null) : Block;

/// <summary>Empty height in points that is kept even at the top of a page.</summary>
public sealed record SpacerBlock(double Height) : Block;

/// <summary>A drawing at its own size; shrunk to the column with a warning where it is wider.</summary>
public sealed record DrawingBlock(Drawing Drawing) : Block
{
    /// <summary>Whether it is a picture without text, which is made as narrow as the column without a warning.</summary>
    public bool FitsColumn { get; init; }
}

/// <summary>A filled box with an optional bar at its left edge.</summary>
public sealed record PanelBlock(Block Child, Color Fill, Padding Padding) : Block
{
    /// <summary>Width of the bar in points, 0 for none.</summary>
    public double BarWidth { get; init; }

    /// <summary>Colour of the bar.</summary>
    public Color BarColor { get; init; }
}

/// <summary>Space inside a box, in points.</summary>
public sealed record Padding(double Horizontal, double Vertical);

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Indent">Where the items' text begins, in points.</param>
/// <param name="Gap">Space between items in points.</param>
public sealed record ListBlock(ImmutableArray<ListEntry> Items, double Indent, double Gap) : Block;

/// <summary>A list item: label at the left edge, body indented; first baselines agree.</summary>
public sealed record ListEntry(ImmutableArray<Inline> Label, ParagraphStyle LabelStyle, Block Body);

/// <summary>A line of a table of contents: number, title, leader dots, page number at the right.</summary>
/// <param name="Number">Number in its own column; empty for none.</param>
/// <param name="NumberWidth">Width of that column in points.</param>
/// <param name="Title">The title.</param>
/// <param name="Target">Id of the block whose page is printed and that the line links to.</param>
/// <param name="PageStyle">Style of the page number.</param>
/// <param name="Leading">Line height in points.</param>
public sealed record ContentsLine(
    ImmutableArray<Inline> Number, double NumberWidth, ImmutableArray<Inline> Title, string Target, TextStyle PageStyle, double Leading) : Block
{
    /// <summary>Dots between title and page number; null for none.</summary>
    public LeaderStyle? Leader { get; init; }
}

/// <summary>Leader dots at a fixed pitch counted from the right edge, so that dots of neighbouring lines form columns.</summary>
/// <param name="Style">Style of the dots.</param>
/// <param name="Pitch">Distance in points.</param>
/// <param name="PageWidth">Width kept at the right for the page number, in points.</param>
public sealed record LeaderStyle(TextStyle Style, double Pitch, double PageWidth);

/// <summary>Ends the page; the next one uses the named master, or the same one.</summary>
public sealed record PageBreak(string? Master = null) : Block;

/// <summary>Sets a running text from here on (see <see cref="RunningInline"/>); takes no room.</summary>
public sealed record RunningMark(string Name, ImmutableArray<Inline> Content) : Block;
