using System.Collections.Immutable;

namespace ReportGen.Data.Segments;

/// <summary>A part of the creators.</summary>
/// <param name="Kind">By what they were divided.</param>
/// <param name="Key">The category, the tier (head, mid, tail), or the creator's id.</param>
/// <param name="Creators">Dense numbers of the creators, of both quarters, ascending.</param>
public sealed record Segment(SegmentKind Kind, string Key, ImmutableArray<int> Creators)
{
    /// <summary>Name of the creator; empty for other kinds, whose words come from the language.</summary>
    public string Name { get; init; } = "";
}
