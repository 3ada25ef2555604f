using System.Collections.Immutable;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Templates.Parameters;

namespace ReportGen.Editions;

/// <summary>One row of a list of editions: values of template parameters under a name.</summary>
/// <param name="Name">From the column <c>name</c>, else the number of the row with leading zeros.</param>
/// <param name="Values">Values by parameter, with their places.</param>
public sealed record EditionRow(string Name, ImmutableSortedDictionary<string, ParameterValue> Values);

/// <summary>A paper of several made from the same data: of a segment, with a row of parameters, or both.</summary>
/// <param name="Segment">Whose data it tells of; null for all.</param>
/// <param name="Row">Its parameters; null where there is no list.</param>
public sealed record Edition(Segment? Segment, EditionRow? Row);

/// <summary>Which editions to make.</summary>
/// <param name="Build">What is common to all.</param>
public sealed record EditionRequest(BuildRequest Build)
{
    /// <summary>By what the data are divided; null for not at all.</summary>
    public SegmentKind? Segment { get; init; }

    /// <summary>Keys or names of the segments wanted; empty for all.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Only so many segments, those with the most interactions; null for all.</summary>
    public int? Top { get; init; }

    /// <summary>Rows of parameters; empty for none.</summary>
    public ImmutableArray<EditionRow> Rows { get; init; } = [];
}

/// <summary>Gives every edition a place for its papers.</summary>
public interface IEditionPlaces
{
    /// <summary>Sees all editions before any is made.</summary>
    /// <returns>Why they cannot all have a place; null where they can.</returns>
    Fault? Prepare(ImmutableArray<Edition> editions) => null;

    /// <summary>The place of an edition. Called from several threads, each place used by one.</summary>
    IPaperSink Open(Edition edition);
}
