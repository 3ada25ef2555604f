using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Document;

/// <summary>Part of the text of a paragraph.</summary>
public abstract record Inline;

/// <summary>Characters of one style.</summary>
public sealed record TextInline(string Text, TextStyle Style) : Inline
{
    /// <summary>What it is inside its paragraph, such as code or stressed text; null for plain text. Inside a link the link counts.</summary>
    public StructureRole? Role { get; init; }
}

/// <summary>Ends the line.</summary>
public sealed record LineBreakInline : Inline;

/// <summary>An unbreakable horizontal gap in points; the line may break after it.</summary>
public sealed record GapInline(double Width) : Inline;

/// <summary>Text that leads elsewhere.</summary>
/// <param name="Target">A block's <see cref="Block.Id"/>, or an absolute address when <paramref name="External"/>.</param>
/// <param name="External">Whether the target lies outside the document.</param>
/// <param name="Content">The text.</param>
/// <param name="Description">What a screen reader says of the link.</param>
public sealed record LinkInline(string Target, bool External, ImmutableArray<Inline> Content, string Description) : Inline;

/// <summary>A footnote mark; its text stands at the foot of the page on which the mark falls.</summary>
/// <param name="Mark">The mark, for example "1".</param>
/// <param name="MarkStyle">Its style, with rise.</param>
/// <param name="Note">The note's text.</param>
public sealed record FootnoteInline(string Mark, TextStyle MarkStyle, ImmutableArray<Inline> Note) : Inline;

/// <summary>The printed page number of a block.</summary>
public sealed record PageReferenceInline(string Target, TextStyle Style) : Inline;

/// <summary>In page furniture: the number of the page.</summary>
public sealed record PageNumberInline(TextStyle Style) : Inline;

/// <summary>In page furniture: the number of pages.</summary>
public sealed record PageCountInline(TextStyle Style) : Inline;

/// <summary>In page furniture: the text of the first <see cref="RunningMark"/> of that name on the page, else of the last before it; empty where none is.</summary>
public sealed record RunningInline(string Name) : Inline;
