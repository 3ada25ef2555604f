using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>What holds for a block and all it contains.</summary>
/// <param name="Tag">To what everything belongs; null where blocks make elements of their own.</param>
/// <param name="Fields">Values of page furniture's fields; null in the flow.</param>
internal sealed record Scope(Tag? Tag, FieldValues? Fields)
{
    /// <summary>The flow of the document.</summary>
    public static Scope Flow { get; } = new(null, null);

    /// <summary>What paints rules and fills: layout artifacts, unless they are part of a figure or of furniture.</summary>
    public Tag Ornament => Tag ?? Tag.Layout;
}

/// <summary>Values of the fields on one page.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Count">Number of pages.</param>
/// <param name="Running">Running texts by name.</param>
internal sealed record FieldValues(int Number, int Count, ImmutableDictionary<string, ImmutableArray<Inline>> Running);
