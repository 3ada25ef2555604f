namespace ReportGen.Data.Comments;

/// <summary>A pattern taken apart.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>One character.</summary>
    public sealed record Of(CharacterSet Set) : PatternNode;

    /// <summary>One after another.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>One of several.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Items) : PatternNode;

    /// <summary>Again and again.</summary>
    /// <param name="Item">What.</param>
    /// <param name="Least">How often at least.</param>
    /// <param name="Most">How often at most; null for any number.</param>
    public sealed record Repeat(PatternNode Item, int Least, int? Most) : PatternNode;
}

/// <summary>Characters that one place of a pattern takes: ranges, or all but those.</summary>
internal sealed record CharacterSet(IReadOnlyList<CharacterRange> Ranges, bool IsNegated)
{
    private const int MostListed = 64;

    /// <summary>Its characters where they are few; null for a large set.</summary>
    public IEnumerable<char>? Listed => IsNegated || Ranges.Sum(range => range.Last - range.First + 1) > MostListed ? null
        : Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(c => (char)c).Distinct();

    /// <summary>Whether it takes a character.</summary>
    public bool Contains(char c)
    {
        foreach (var range in Ranges)
        {
            if (c >= range.First && c <= range.Last)
                return !IsNegated;
        }

        return IsNegated;
    }
}

/// <summary>Characters from one to another, both with it.</summary>
internal readonly record struct CharacterRange(char First, char Last);
