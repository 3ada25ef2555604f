using System.Globalization;

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

    /// <summary>Categories of Unicode that it takes too, a bit each.</summary>
    public int Categories { get; init; }

    /// <summary>Its characters where they are few; null for a large set.</summary>
    public IEnumerable<char>? Listed => IsNegated || Categories != 0 || Ranges.Sum(range => range.Last - range.First + 1) > MostListed ? null
        : Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Select(c => (char)c).Distinct();

    /// <summary>Whether it takes a character. The marks around a text are taken only by name.</summary>
    public bool Contains(char c)
    {
        foreach (var range in Ranges)
        {
            if (c >= range.First && c <= range.Last)
                return !IsNegated;
        }

        return c < TextEnds.Begin && IsNegated != (Categories != 0 && (Categories >> (int)char.GetUnicodeCategory(c) & 1) != 0);
    }

    /// <summary>The bits of a category by its name: <c>Lu</c>, or <c>L</c> for all of its kind; 0 where it is not known.</summary>
    public static int CategoriesOf(string name) => name is ['L' or 'M' or 'N' or 'P' or 'S' or 'Z' or 'C', ..]
        ? Enum.GetValues<UnicodeCategory>().Where(category => CategoryNames[(int)category].StartsWith(name, StringComparison.Ordinal)).Aggregate(0, (bits, category) => bits | (1 << (int)category))
        : 0;

    /// <summary>In the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];
}

/// <summary>Characters from one to another, both with it.</summary>
internal readonly record struct CharacterRange(char First, char Last)
{
    /// <summary>Whether it holds every character.</summary>
    public bool IsAll => First == '\0' && Last == char.MaxValue;
}
