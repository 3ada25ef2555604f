using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>A laid-out part of a block. Positions are in points from its own top left corner.</summary>
internal sealed record Fragment(double Width, double Height)
{
    /// <summary>What it paints itself, before its children; tagged items and artifacts only.</summary>
    public ImmutableArray<DisplayItem> Items { get; init; } = [];

    /// <summary>Parts it is made of, painted in order.</summary>
    public ImmutableArray<Placement> Children { get; init; } = [];

    /// <summary>Links of its own items.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>Named places at its origin.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    /// <summary>Running texts that it sets.</summary>
    public ImmutableArray<RunningMark> Running { get; init; } = [];

    /// <summary>Footnotes of the fragment and all its children, in order.</summary>
    public ImmutableArray<FootnoteNote> Notes { get; init; } = [];

    /// <summary>Floating blocks met in the fragment and all its children that wait for the next page, in order.</summary>
    public ImmutableArray<Prepared> Floats { get; init; } = [];

    /// <summary>Elements complete once this is painted.</summary>
    public ImmutableArray<ClosedElement> Closes { get; init; } = [];

    /// <summary>What had to be bent here.</summary>
    public ImmutableArray<TypesetWarning> Warnings { get; init; } = [];

    /// <summary>Distance of the first baseline from the top; null without text.</summary>
    public double? Baseline { get; init; }

    /// <summary>How many lines of text it is worth when a heading asks for company.</summary>
    public int Lines { get; init; }

    /// <summary>Whether what overhangs its height is cut off.</summary>
    public bool Clipped { get; init; }

    /// <summary>Nothing, taking no room.</summary>
    public static Fragment Nothing { get; } = new(0, 0);

    /// <summary>Whether it takes no room and paints nothing.</summary>
    public bool IsNothing => Height == 0 && Items.IsEmpty && Children.All(c => c.Fragment.IsNothing);

    /// <summary>The same cut off at a height, with a warning.</summary>
    public Fragment Cut(double height, string? place) => this with
    {
        Height = Math.Min(Height, height),
        Clipped = true,
        Warnings = Warnings.Add(TooTall.Warning(place, Height)),
    };
}

/// <summary>Where a fragment stands in its parent, in points.</summary>
internal sealed record Placement(double X, double Y, Fragment Fragment)
{
    /// <summary>How the fragment is turned about its top left corner; null for upright.</summary>
    public Matrix? Turn { get; init; }
}

/// <summary>An element of which nothing more comes, and the element that it belongs to.</summary>
internal sealed record ClosedElement(int Parent, StructureNode Node);

/// <summary>A named place, with the bookmark that leads to it.</summary>
internal sealed record Anchor(string Name, OutlineMark? Outline);
