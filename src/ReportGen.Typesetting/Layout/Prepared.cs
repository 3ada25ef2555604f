using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>A block ready to be laid out, with its part of the structure tree.</summary>
/// <param name="Layout">How it is laid out.</param>
/// <param name="Nodes">Its elements in reading order; none for artifacts.</param>
internal sealed record Prepared(ILayout Layout, ImmutableArray<StructureNode> Nodes)
{
    /// <summary>Space above in points, that of a first child included.</summary>
    public double Before { get; init; }

    /// <summary>Space below in points, that of a last child included.</summary>
    public double After { get; init; }

    /// <summary>Whether the page may not end below it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Whether it may stand at the top of the next page while what follows fills this one.</summary>
    public bool Float { get; init; }

    /// <summary>Whether a chapter begins with it, which no waiting block may pass.</summary>
    public bool Barrier { get; init; }

    /// <summary>Whether it takes no room and goes where its successor goes.</summary>
    public bool Transparent { get; init; }
}
