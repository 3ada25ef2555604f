using System.Collections.Immutable;

namespace ReportGen.Diagnostics;

/// <summary>How much a fault matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>The paper can be made; something in it is missing or doubtful.</summary>
    Warning,

    /// <summary>The paper cannot be made.</summary>
    Error,
}

/// <summary>Where a fault lies. Lines and columns count from 1; 0 means not known.</summary>
/// <param name="File">Path as the user knows it.</param>
/// <param name="Line">Physical line.</param>
/// <param name="Column">Column: a character position in templates, a field number in tables.</param>
public sealed record SourcePlace(string File, int Line = 0, int Column = 0);

/// <summary>
/// A user's mistake or a warning, as data. Words for it come from the message catalogue by <paramref name="Code"/>
/// (text and hint in each language, with placeholders such as <c>{found}</c> filled from <see cref="Values"/>).
/// </summary>
/// <param name="Code">Stable, kebab-case, unique over the program: <c>data-not-a-number</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">The first place; null where there is none.</param>
public sealed record Fault(string Code, Severity Severity, SourcePlace? Place = null)
{
    /// <summary>What the placeholders stand for: found, expected, column, field …</summary>
    public ImmutableSortedDictionary<string, string> Values { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How many of the same kind there are; the place is that of the first.</summary>
    public long Count { get; init; } = 1;

    /// <summary>The same fault with one more placeholder value.</summary>
    public Fault With(string name, string value) => this with { Values = Values.SetItem(name, value) };
}
