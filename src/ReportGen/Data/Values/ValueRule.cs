using System.Collections.Frozen;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Values;

/// <summary>How the values of a column are written, as far as a setting or its header says so. One rule holds for the whole column.</summary>
internal sealed record ValueRule
{
    private static readonly FrozenDictionary<string, string> NoWords = FrozenDictionary<string, string>.Empty;

    /// <summary>Nothing is said of the column.</summary>
    public static ValueRule Plain { get; } = new();

    /// <summary>What a bare number counts: pieces (10,000 for 万), or milliseconds in a column of lengths; null for the column's own unit.</summary>
    public decimal? Unit { get; init; }

    /// <summary>Which of two numbers before a year is the day.</summary>
    public DateOrder Order { get; init; }

    /// <summary>The clock of times without a zone; null for the folder's.</summary>
    public ZoneClock? Clock { get; init; }

    /// <summary>The mark between the items of a list.</summary>
    public string? ListMark { get; init; }

    /// <summary>The mark before decimals, <c>.</c> or <c>,</c>; 0 where not set.</summary>
    public char DecimalMark { get; init; }

    /// <summary>Words of the file and what stands for each; case does not matter.</summary>
    public FrozenDictionary<string, string> Words { get; init; } = NoWords;

    /// <summary>Whether canonical values may be read without a look at the rule.</summary>
    public bool IsPlain => ReferenceEquals(this, Plain);

    /// <summary>The word that stands for a value; the value itself where none does.</summary>
    public ReadOnlySpan<char> Word(ReadOnlySpan<char> text) =>
        Words.Count > 0 && Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var word) ? word : text;
}
