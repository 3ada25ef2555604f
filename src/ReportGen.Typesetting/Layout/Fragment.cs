using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>A laid-out part of a block. Positions are in points from its own top left corner.</summary>
internal sealed record Fragment(double Width, double Height)
{
    /// <summary>Nothing is made smaller than this part of itself; a page too low even for that is overrun.</summary>
    private const double LeastScale = 0.02;

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

    /// <summary>Nothing, taking no room.</summary>
    public static Fragment Nothing { get; } = new(0, 0);

    /// <summary>Whether it takes no room and paints nothing.</summary>
    public bool IsNothing => Height == 0 && Items.IsEmpty && Children.All(c => c.Fragment.IsNothing);

    /// <summary>The same, shrunk to a height in points where it is higher, with a warning.</summary>
    public Fragment Shrunk(double height, string? place)
    {
        var warnings = ImmutableArray.Create(TooTall.Warning(place, Height));
        if (Height <= height + Region.Tolerance)
            return this with { Warnings = Warnings.AddRange(warnings) };
        var scale = Math.Max(LeastScale, height / Height);
        return new Fragment(Width * scale, Height * scale)
        {
            Children = [new Placement(0, 0, this) { Turn = new Matrix(scale, 0, 0, scale, 0, 0) }],
            Notes = Notes,
            Floats = Floats,
            Warnings = warnings,
            Baseline = Baseline * scale,
            Lines = Lines,
        };
    }
}

/// <summary>Where a fragment stands in its parent, in points.</summary>
internal sealed record Placement(double X, double Y, Fragment Fragment)
{
    /// <summary>How the fragment is turned or scaled about its top left corner; null for as it is.</summary>
    public Matrix? Turn { get; init; }
}

/// <summary>An element of which nothing more comes, and the element that it belongs to.</summary>
internal sealed record ClosedElement(int Parent, StructureNode Node);

/// <summary>A named place, with the bookmark that leads to it.</summary>
internal sealed record Anchor(string Name, OutlineMark? Outline);
