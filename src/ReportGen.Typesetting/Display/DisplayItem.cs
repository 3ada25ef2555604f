using System.Collections.Immutable;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Display;

/// <summary>Something that marks the page. Positions are in points from the top left corner of the page (or drawing).</summary>
public abstract record DisplayItem;

/// <summary>One shaped glyph of a run.</summary>
/// <param name="Id">The glyph's index in its font.</param>
/// <param name="X">Distance of its origin from the run's origin, in points.</param>
/// <param name="Y">Rise above the baseline in points (up is positive).</param>
/// <param name="Advance">Its advance in points, justification included.</param>
/// <param name="Cluster">Index into <see cref="GlyphRun.Text"/> of the first UTF-16 unit it stands for; not decreasing in a run.</param>
public readonly record struct Glyph(uint Id, double X, double Y, double Advance, int Cluster);

/// <summary>Shaped text of one font, size and colour on one baseline, left to right.</summary>
/// <param name="Font">The font that holds the glyphs.</param>
/// <param name="Size">The font size in points.</param>
/// <param name="Color">Fill colour.</param>
/// <param name="Origin">Left end of the baseline.</param>
/// <param name="Glyphs">The glyphs in text order.</param>
/// <param name="Text">The source text of the run, for copying and searching; never read back from glyphs.</param>
public sealed record GlyphRun(FontFace Font, double Size, Color Color, Point Origin, ImmutableArray<Glyph> Glyphs, string Text) : DisplayItem
{
    /// <summary>Tangent of the angle by which the glyphs lean to the right; 0 for upright ones.</summary>
    public double Slant { get; init; }
}

/// <summary>A path that is filled, stroked or both (fill first).</summary>
public sealed record PathItem(PathData Path, Color? Fill, Stroke? Stroke) : DisplayItem
{
    /// <summary>Whether the even-odd rule decides what is inside; otherwise non-zero winding.</summary>
    public bool EvenOdd { get; init; }
}

/// <summary>Items under a common transform and clip.</summary>
/// <param name="Transform">Maps the items' coordinates to the parent's.</param>
/// <param name="Clip">Limits what shows, in the items' coordinates; null for no limit.</param>
/// <param name="Items">The items, painted in order.</param>
public sealed record GroupItem(Matrix Transform, PathData? Clip, ImmutableArray<DisplayItem> Items) : DisplayItem;

/// <summary>Text of a drawing that is not shaped yet. The layout engine replaces it by glyph runs; it never reaches a page.</summary>
/// <param name="Text">One line of text.</param>
/// <param name="Style">Font, size and colour.</param>
/// <param name="Anchor">The point of the baseline that <paramref name="Align"/> names.</param>
/// <param name="Align">Which part of the text stands at the anchor.</param>
public sealed record LabelItem(string Text, TextStyle Style, Point Anchor, LabelAlign Align) : DisplayItem;

/// <summary>Which part of a label stands at its anchor.</summary>
public enum LabelAlign
{
    /// <summary>The left end.</summary>
    Left,

    /// <summary>The middle.</summary>
    Center,

    /// <summary>The right end.</summary>
    Right,
}

/// <summary>Items that belong to an element of the document's structure.</summary>
/// <param name="Element">The <see cref="StructureNode.Id"/> of that element.</param>
/// <param name="Role">The element's role, repeated here because pages are written before the tree is complete.</param>
/// <param name="Items">The items; no nested <see cref="TaggedItem"/> or <see cref="ArtifactItem"/>.</param>
public sealed record TaggedItem(int Element, StructureRole Role, ImmutableArray<DisplayItem> Items) : DisplayItem;

/// <summary>Items that a reader of the structure skips.</summary>
public sealed record ArtifactItem(ArtifactKind Kind, ImmutableArray<DisplayItem> Items) : DisplayItem;

/// <summary>Why something is an artifact.</summary>
public enum ArtifactKind
{
    /// <summary>Rules, fills, leaders.</summary>
    Layout,

    /// <summary>Running head.</summary>
    Header,

    /// <summary>Running foot, page number.</summary>
    Footer,

    /// <summary>A repeated table head or continued caption.</summary>
    Repeated,

    /// <summary>A word across the page under its content.</summary>
    Watermark,
}

/// <summary>A picture made of vectors and labels, ready to be placed by the layout engine.</summary>
/// <param name="Size">Its extent; items are positioned from its top left corner.</param>
/// <param name="Items">Paths, groups and labels, painted in order.</param>
public sealed record Drawing(Size Size, ImmutableArray<DisplayItem> Items);
