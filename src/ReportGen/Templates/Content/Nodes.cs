using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Content;

/// <summary>A block of a section as written, with its line in the source file.</summary>
internal abstract record Node(int Line);

/// <summary>A heading of level 2 to 6 (level 1 is the section's title).</summary>
internal sealed record HeadingNode(int Level, ImmutableArray<Span> Content, int Line) : Node(Line);

/// <summary>A paragraph.</summary>
internal sealed record ParagraphNode(ImmutableArray<Span> Content, int Line) : Node(Line);

/// <summary>A list.</summary>
/// <param name="Start">Number of the first item, 0 to 999,999,999; 1 for lists without numbers.</param>
/// <param name="Items">The items.</param>
/// <param name="Line">Line in the source file.</param>
internal sealed record ListNode(int Start, ImmutableArray<ListItem> Items, int Line) : Node(Line)
{
    /// <summary>Whether the items are numbered.</summary>
    public bool Ordered { get; init; }

    /// <summary>Whether blank lines stand between the items.</summary>
    public bool Loose { get; init; }
}

/// <summary>An item of a list.</summary>
/// <param name="Body">Its blocks.</param>
/// <param name="Done">Whether a task is done; null for an item that is no task.</param>
internal sealed record ListItem(ImmutableArray<Node> Body, bool? Done);

/// <summary>A block quotation.</summary>
internal sealed record QuoteNode(ImmutableArray<Node> Children, int Line) : Node(Line);

/// <summary>Lines of code, tabs expanded.</summary>
internal sealed record CodeNode(ImmutableArray<string> Lines, int Line) : Node(Line);

/// <summary>A picture of the template's folder that stands alone in its paragraph.</summary>
/// <param name="Source">Path inside the folder.</param>
/// <param name="Alternate">Its alternate text; empty where none is given.</param>
/// <param name="Line">Line in the source file.</param>
internal sealed record PictureNode(string Source, string Alternate, int Line) : Node(Line);

/// <summary>A line across, between two thoughts.</summary>
internal sealed record ThematicBreakNode(int Line) : Node(Line);

/// <summary>A pipe table.</summary>
internal sealed record PipeTableNode(
    ImmutableArray<ImmutableArray<Span>> Head, ImmutableArray<ImmutableArray<ImmutableArray<Span>>> Rows, ImmutableArray<ColumnSide> Sides, int Line)
    : Node(Line);

/// <summary>How a column of a pipe table stands.</summary>
internal enum ColumnSide
{
    /// <summary>Flush left, also where nothing is said.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Flush right.</summary>
    Right,
}

/// <summary>A definition list.</summary>
internal sealed record DefinitionsNode(ImmutableArray<DefinitionEntry> Items, int Line) : Node(Line);

/// <summary>Terms and what they mean; the definitions stand one below the other in the body.</summary>
internal sealed record DefinitionEntry(ImmutableArray<ImmutableArray<Span>> Terms, ImmutableArray<Node> Body);

/// <summary>What stands beside a case: its name, and a line for each fact.</summary>
internal sealed record CaseFactsNode(string Name, ImmutableArray<string> Facts, int Line) : Node(Line);

/// <summary>A fenced block.</summary>
/// <param name="Kind">First word after the fence: chart, table …</param>
/// <param name="Argument">Second word, such as a chart's kind; empty for none.</param>
/// <param name="Id">Id from <c>{#id}</c>; null for none.</param>
/// <param name="Body">Text inside, still protected.</param>
/// <param name="Options">The YAML inside; null for blocks of text.</param>
/// <param name="Line">Line in the source file.</param>
internal sealed record FenceNode(string Kind, string Argument, string? Id, string Body, YamlValue? Options, int Line) : Node(Line)
{
    /// <summary>The options as a map; empty where they are none.</summary>
    public YamlMap Map => Options as YamlMap ?? YamlMap.Empty;

    /// <summary>The blocks inside a callout; empty for others.</summary>
    public ImmutableArray<Node> Children { get; init; } = [];
}

/// <summary>A piece of running text.</summary>
internal abstract record Span;

/// <summary>How characters differ from those round them.</summary>
[Flags]
internal enum SpanLook
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Strong.</summary>
    Strong = 1,

    /// <summary>Emphasised.</summary>
    Emphasis = 2,

    /// <summary>Struck through.</summary>
    Strike = 4,

    /// <summary>Code.</summary>
    Code = 8,
}

/// <summary>Characters.</summary>
internal sealed record TextSpan(string Text, SpanLook Look = SpanLook.None) : Span;

/// <summary>A line end inside a paragraph.</summary>
internal sealed record BreakSpan : Span;

/// <summary>A link to an address.</summary>
/// <param name="Target">The address, or <c>#id</c>.</param>
/// <param name="Content">What is shown.</param>
/// <param name="Line">Line in the source file.</param>
internal sealed record LinkSpan(string Target, ImmutableArray<Span> Content, int Line) : Span
{
    /// <summary>What the link says of itself; empty for nothing.</summary>
    public string Title { get; init; } = "";
}

/// <summary>A picture.</summary>
/// <param name="Target">Where it is, as written.</param>
/// <param name="Alternate">What it shows, in words; empty where nothing is said.</param>
/// <param name="Title">A line to stand below it; empty for none.</param>
/// <param name="Place">Where it is asked for.</param>
internal sealed record ImageSpan(string Target, string Alternate, string Title, SourcePlace Place) : Span
{
    /// <summary>What stands for it where it cannot be shown.</summary>
    public string Words => "[" + (Alternate.Length == 0 ? Target : Alternate) + "]";

    /// <summary>Look of the text round it.</summary>
    public SpanLook Look { get; init; }
}

/// <summary>A reference to a figure, table or section: <c>@fig-weekly</c>.</summary>
internal sealed record ReferenceSpan(string Id, int Line) : Span;

/// <summary>A footnote mark; the note stands with the first mark of its number, and is empty at others.</summary>
internal sealed record FootnoteSpan(int Number, ImmutableArray<Span> Note) : Span;

/// <summary>A section file, read.</summary>
/// <param name="Name">Name of the file without ending.</param>
/// <param name="File">Path as the user knows it.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Body">Its blocks.</param>
internal sealed record SectionContent(string Name, string File, FrontMatter Front, ImmutableArray<Node> Body);

/// <summary>How a section is numbered.</summary>
internal enum SectionNumbering
{
    /// <summary>1, 2, 3 …</summary>
    Chapter,

    /// <summary>A, B …</summary>
    Appendix,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>What stands at the head of a section file.</summary>
/// <param name="Title">The title.</param>
/// <param name="Short">Running head; the title where none is given.</param>
/// <param name="Numbering">How it is numbered.</param>
internal sealed record FrontMatter(string Title, string Short, SectionNumbering Numbering)
{
    /// <summary>What the chapter says, below the title.</summary>
    public ImmutableArray<Span> Lead { get; init; } = [];

    /// <summary>Whether the lead is set small (a note on how to read the page).</summary>
    public bool SmallLead { get; init; }

    /// <summary>Page master: page or cover.</summary>
    public string Master { get; init; } = "page";

    /// <summary>Whether the title stands in the rail, with the section beside it.</summary>
    public bool TitleInRail { get; init; }

    /// <summary>Whether the contents list the section.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Whether the section begins on a new page.</summary>
    public bool NewPage { get; init; } = true;
}
