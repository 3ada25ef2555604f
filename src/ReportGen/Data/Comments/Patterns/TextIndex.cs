using System.Runtime.CompilerServices;

namespace ReportGen.Data.Comments;

/// <summary>
/// Says which of many short texts stand in a comment. Nearly every comment holds none: a place is looked at closely only where one of them could begin by its
/// first two characters, which are kept as bits.
/// </summary>
internal sealed class TextIndex
{
    private const int PairBits = 17;
    private const int WordBits = 6;
    private readonly ulong[] _firsts = new ulong[(char.MaxValue + 1) >> WordBits];
    private readonly ulong[] _alone = new ulong[(char.MaxValue + 1) >> WordBits];
    private readonly ulong[] _pairs = new ulong[1 << (PairBits - WordBits)];
    private readonly Dictionary<int, Entry[]> _byStart;

    /// <summary>An index of texts, none of them empty.</summary>
    /// <param name="marks">Texts, each with the bits that stand for it.</param>
    public TextIndex(IEnumerable<KeyValuePair<string, ulong>> marks)
    {
        var entries = marks.GroupBy(mark => mark.Key, mark => mark.Value, StringComparer.Ordinal).Select(text => new Entry(text.Key, text.Aggregate(0UL, (all, bits) => all | bits))).ToArray();
        _byStart = entries.GroupBy(entry => Start(entry.Text)).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var entry in entries)
        {
            Set(_firsts, entry.Text[0]);
            if (entry.Text.Length == 1)
                Set(_alone, entry.Text[0]);
            else
                Set(_pairs, Pair(entry.Text[0], entry.Text[1]));
        }
    }

    /// <summary>The bits of all texts that stand in a comment; 0 where none does.</summary>
    public ulong Find(ReadOnlySpan<char> comment)
    {
        var found = 0UL;
        for (var at = 0; at < comment.Length; at++)
        {
            if (Has(_firsts, comment[at]))
                found |= At(comment[at..]);
        }

        return found;
    }

    private ulong At(ReadOnlySpan<char> comment)
    {
        var found = Has(_alone, comment[0]) ? _byStart[Start(comment[..1])][0].Marks : 0;
        if (comment.Length < 2 || !Has(_pairs, Pair(comment[0], comment[1])) || !_byStart.TryGetValue(Start(comment), out var entries))
            return found;
        foreach (var entry in entries)
        {
            if (comment.StartsWith(entry.Text, StringComparison.Ordinal))
                found |= entry.Marks;
        }

        return found;
    }

    private static int Start(ReadOnlySpan<char> text) => (text[0] << 16) | (text.Length > 1 ? text[1] : 0);

    private static int Pair(char first, char second) => (int)((((uint)first * 0x9E3779B1) + ((uint)second * 0x85EBCA77)) >> (32 - PairBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(ulong[] bits, int at) => (bits[at >> WordBits] >> at & 1) != 0;

    private static void Set(ulong[] bits, int at) => bits[at >> WordBits] |= 1UL << at;

    private sealed record Entry(string Text, ulong Marks);
}
