namespace ReportGen.Data.Formats;

/// <summary>What <c>quarter.yaml</c> says of the files of a table; what is null is found out.</summary>
/// <param name="Paths">Paths or globs inside the folder; empty for the usual names.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="Separator">Between fields.</param>
/// <param name="Sheet">Name of the sheet.</param>
internal sealed record FormSettings(System.Collections.Immutable.ImmutableArray<string> Paths, string? Encoding, char? Separator, string? Sheet)
{
    /// <summary>Whether quotes hold fields together; without them each line is a row, and a quote is text.</summary>
    public bool HasQuotes { get; init; } = true;

    /// <summary>Nothing is said.</summary>
    public static FormSettings None { get; } = new([], null, null, null);
}
