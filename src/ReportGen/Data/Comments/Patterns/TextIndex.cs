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
    private readonly Dictionary<char, ulong> _single;
    private readonly Dictionary<int, Entry[]> _byStart;

    /// <summary>An index of texts, none of them empty.</summary>
    /// <param name="marks">Texts, each with the bits that stand for it.</param>
    public TextIndex(IEnumerable<KeyValuePair<string, ulong>> marks)
    {
        var entries = marks.GroupBy(mark => mark.Key, mark => mark.Value, StringComparer.Ordinal).Select(text => new Entry(text.Key, text.Aggregate(0UL, (all, bits) => all | bits))).ToArray();
        _single = entries.Where(entry => entry.Text.Length == 1).ToDictionary(entry => entry.Text[0], entry => entry.Marks);
        _byStart = entries.Where(entry => entry.Text.Length > 1).GroupBy(entry => Start(entry.Text[0], entry.Text[1])).ToDictionary(group => group.Key, group => group.ToArray());
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
            var c = comment[at];
            if (!Has(_firsts, c))
                continue;
            if (at + 1 < comment.Length && Has(_pairs, Pair(c, comment[at + 1])))
                found |= Longer(comment[at..]);
            if (Has(_alone, c))
                found |= _single[c];
        }

        return found;
    }

    private ulong Longer(ReadOnlySpan<char> comment)
    {
        if (!_byStart.TryGetValue(Start(comment[0], comment[1]), out var entries))
            return 0;
        var found = 0UL;
        foreach (var entry in entries)
        {
            var text = entry.Text;
            if (text.Length == 2 || (text.Length <= comment.Length && text[2] == comment[2] && comment.StartsWith(text, StringComparison.Ordinal)))
                found |= entry.Marks;
        }

        return found;
    }

    private static int Start(char first, char second) => (first << 16) | second;

    private static int Pair(char first, char second) => (int)((((uint)first * 0x9E3779B1) + ((uint)second * 0x85EBCA77)) >> (32 - PairBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(ulong[] bits, int at) => (bits[at >> WordBits] >> at & 1) != 0;

    private static void Set(ulong[] bits, int at) => bits[at >> WordBits] |= 1UL << at;

    private sealed record Entry(string Text, ulong Marks);
}
