using System.Collections.Immutable;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Content;

/// <summary>A block of a section as written, with its line in the source file.</summary>
internal abstract record Node(int Line);

/// <summary>A heading of level 2 or 3 (level 1 is the section's title).</summary>
internal sealed record HeadingNode(int Level, ImmutableArray<Span> Content, int Line) : Node(Line);

/// <summary>A paragraph.</summary>
internal sealed record ParagraphNode(ImmutableArray<Span> Content, int Line) : Node(Line);

/// <summary>A list.</summary>
internal sealed record ListNode(bool Ordered, int Start, ImmutableArray<ImmutableArray<Node>> Items, int Line) : Node(Line);

/// <summary>A pipe table.</summary>
internal sealed record PipeTableNode(ImmutableArray<ImmutableArray<Span>> Head, ImmutableArray<ImmutableArray<ImmutableArray<Span>>> Rows, ImmutableArray<bool> Right, int Line)
    : Node(Line);

/// <summary>A definition list.</summary>
internal sealed record DefinitionsNode(ImmutableArray<DefinitionEntry> Items, int Line) : Node(Line);

/// <summary>A term and what it means.</summary>
internal sealed record DefinitionEntry(ImmutableArray<Span> Term, ImmutableArray<Node> Body);

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

/// <summary>Characters.</summary>
internal sealed record TextSpan(string Text, bool Bold = false, bool Code = false) : Span;

/// <summary>A line end inside a paragraph.</summary>
internal sealed record BreakSpan : Span;

/// <summary>A link to an address.</summary>
internal sealed record LinkSpan(string Target, ImmutableArray<Span> Content) : Span;

/// <summary>A reference to a figure, table or section: <c>@fig-weekly</c>.</summary>
internal sealed record ReferenceSpan(string Id, int Line) : Span;

/// <summary>A footnote mark.</summary>
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
