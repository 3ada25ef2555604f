using System.Collections.Immutable;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Display;

/// <summary>A finished page.</summary>
/// <param name="Index">Place in the document, from 0.</param>
/// <param name="Label">The page number as printed; empty on a page without one.</param>
/// <param name="Size">Paper size in points.</param>
/// <param name="Items">What is painted, in order: every item is tagged or an artifact.</param>
public sealed record DisplayPage(int Index, string Label, Size Size, ImmutableArray<DisplayItem> Items)
{
    /// <summary>Areas that lead elsewhere.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>Named places on this page that links, contents and outline lead to.</summary>
    public ImmutableArray<Destination> Destinations { get; init; } = [];
}

/// <summary>A named place.</summary>
public sealed record Destination(string Name, Point Position);

/// <summary>An area of a page that leads elsewhere.</summary>
/// <param name="Area">Where it can be clicked.</param>
/// <param name="Target">A destination's name when <paramref name="External"/> is false, else an absolute address.</param>
/// <param name="External">Whether the target lies outside the document.</param>
/// <param name="Element">The Link or Reference element it belongs to.</param>
/// <param name="Description">What a screen reader says.</param>
public sealed record PageLink(Rect Area, string Target, bool External, int Element, string Description);

/// <summary>A bookmark.</summary>
public sealed record OutlineEntry(string Title, string Destination, ImmutableArray<OutlineEntry> Children);

/// <summary>What a document says of itself.</summary>
/// <param name="Title">The title, shown by viewers.</param>
/// <param name="Language">BCP 47 language of the text.</param>
public sealed record DocumentInfo(string Title, string Language)
{
    /// <summary>Who issues it.</summary>
    public string Author { get; init; } = "";

    /// <summary>What it is about.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The program that made it, with version.</summary>
    public string Creator { get; init; } = "";

    /// <summary>The moment stated as the date of creation; from data or settings, never from the clock.</summary>
    public DateTimeOffset Created { get; init; }
}

/// <summary>Everything that typesetting yields.</summary>
public sealed record TypesetDocument(
    DocumentInfo Info,
    ImmutableArray<DisplayPage> Pages,
    StructureNode Structure,
    ImmutableArray<OutlineEntry> Outline,
    ImmutableArray<TypesetWarning> Warnings);

/// <summary>Something the engine had to bend: a missing glyph, a block shrunk to fit, references that did not settle.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Place">Id of the block, else the page ("p. 12", counted from the first) concerned; empty where none is known.</param>
/// <param name="Detail">The character, size or text concerned.</param>
public sealed record TypesetWarning(string Code, string Place, string Detail);
