using System.Buffers;

namespace ReportGen.Data.Comments;

/// <summary>
/// Whether a text holds any of many short ones. Nearly every comment holds none: a place is looked at closely only where one of them could begin by its
/// first two characters, which are kept as bits.
/// </summary>
internal sealed class TextFilter
{
    private const int PairBits = 17;
    private const int WordBits = 6;
    private readonly SearchValues<string> _exact;
    private readonly ulong[] _firsts = new ulong[(char.MaxValue + 1) >> WordBits];
    private readonly ulong[] _alone = new ulong[(char.MaxValue + 1) >> WordBits];
    private readonly ulong[] _pairs = new ulong[1 << (PairBits - WordBits)];

    /// <summary>A filter for texts, none of them empty.</summary>
    public TextFilter(IReadOnlyCollection<string> texts)
    {
        _exact = SearchValues.Create([.. texts], StringComparison.Ordinal);
        foreach (var text in texts)
        {
            Set(_firsts, text[0]);
            if (text.Length == 1)
                Set(_alone, text[0]);
            else
                Set(_pairs, Pair(text[0], text[1]));
        }
    }

    /// <summary>Whether one of the texts stands in it.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => FirstPlace(text) is var at and >= 0 && text[at..].ContainsAny(_exact);

    /// <summary>Whether one of the texts may stand in it: a place begins as one of them does.</summary>
    public bool MayHold(ReadOnlySpan<char> text) => FirstPlace(text) >= 0;

    private int FirstPlace(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Has(_firsts, text[i]) && (Has(_alone, text[i]) || (i + 1 < text.Length && Has(_pairs, Pair(text[i], text[i + 1])))))
                return i;
        }

        return -1;
    }

    private static int Pair(char first, char second) => (int)((((uint)first * 0x9E3779B1) + ((uint)second * 0x85EBCA77)) >> (32 - PairBits));

    private static bool Has(ulong[] bits, int at) => (bits[at >> WordBits] >> at & 1) != 0;

    private static void Set(ulong[] bits, int at) => bits[at >> WordBits] |= 1UL << at;
}
