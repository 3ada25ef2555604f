using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>To what painted items belong: an element of the structure, or nothing a reader of the structure needs.</summary>
/// <param name="Element">Id of the element; unused for artifacts.</param>
/// <param name="Role">Its role.</param>
/// <param name="Kind">Kind of artifact; null for an element.</param>
internal sealed record Tag(int Element, StructureRole Role, ArtifactKind? Kind)
{
    /// <summary>Rules, fills and leaders.</summary>
    public static Tag Layout { get; } = Artifact(ArtifactKind.Layout);

    /// <summary>Items outside the structure.</summary>
    public static Tag Artifact(ArtifactKind kind) => new(0, StructureRole.Span, kind);

    /// <summary>Items of an element.</summary>
    public static Tag Of(StructureNode node) => new(node.Id, node.Role, null);

    /// <summary>The items as one marked sequence.</summary>
    public DisplayItem Mark(ImmutableArray<DisplayItem> items) =>
        Kind is { } kind ? new ArtifactItem(kind, items) : new TaggedItem(Element, Role, items);
}
