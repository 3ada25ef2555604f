using System.Runtime.CompilerServices;

namespace ReportGen.Data.Comments;

/// <summary>
/// What an automaton has found out: sets of states, numbered, and where a character leads from each. Asking needs no lock and looks at one place in memory, for a way is one number of 64 bits;
/// one thread at a time adds.
/// </summary>
internal sealed class PatternMemory
{
    /// <summary>Most ways that are remembered, unless told otherwise: 16 MiB.</summary>
    public const int MostWays = 1 << 20;

    private const int FirstWays = 64;
    private const int MostSets = 200_000;
    private readonly List<int[]> _sets = [];
    private readonly Dictionary<string, PatternWay> _ways = new(StringComparer.Ordinal);
    private readonly Func<int[], bool> _accepts;
    private readonly int _most;
    private ulong[] _slots = new ulong[FirstWays];
    private int _count;

    /// <summary>Knows the sets that a match begins with.</summary>
    /// <param name="accepts">Whether a text may end in a set of states.</param>
    /// <param name="start">The first set.</param>
    /// <param name="most">Most ways to remember.</param>
    public PatternMemory(Func<int[], bool> accepts, int[] start, int most)
    {
        (_accepts, _most) = (accepts, most);
        Start = Of(start);
    }

    /// <summary>The way to the set of states before a text.</summary>
    public PatternWay Start { get; }

    /// <summary>Whether another memory is to take its place.</summary>
    public bool IsFull => _count >= _most || _sets.Count >= MostSets;

    /// <summary>The states that a way led to.</summary>
    public int[] States(PatternWay way) => _sets[way.Set];

    /// <summary>Where a character leads; not known where nobody went there before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PatternWay Find(PatternWay from, char c)
    {
        var slots = _slots; // a larger table may take its place meanwhile; this one stays good
        var key = from.Key(c);
        for (var at = PatternWay.Place(key, slots.Length); ; at = (at + 1) & (slots.Length - 1))
        {
            var way = new PatternWay(slots[at]);
            if (!way.IsKnown || way.Has(key))
                return way;
        }
    }

    /// <summary>Remembers where a character leads.</summary>
    public PatternWay Add(PatternWay from, char c, int[] to)
    {
        var way = Of(to).By(from.Key(c));
        if (++_count * 2 > _slots.Length)
            Grow();
        Put(_slots, way);
        return way;
    }

    /// <summary>The way to a set of states from nowhere.</summary>
    public PatternWay Of(int[] states)
    {
        var name = string.Join(' ', states);
        if (_ways.TryGetValue(name, out var known))
            return known;
        _sets.Add(states);
        return _ways[name] = PatternWay.To(_sets.Count - 1, _accepts(states), states.Length == 0);
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot != 0)
                Put(larger, new PatternWay(slot));
        }

        Volatile.Write(ref _slots, larger);
    }

    private static void Put(ulong[] slots, PatternWay way)
    {
        var at = PatternWay.Place(way.Bits >> PatternWay.KeyShift, slots.Length);
        while (slots[at] != 0)
            at = (at + 1) & (slots.Length - 1);
        Volatile.Write(ref slots[at], way.Bits);
    }
}

/// <summary>
/// A way from one set of states to another: from the highest bit on 20 bits for the set it comes from and 16 for the character, 20 for the set it leads to, then what is to be known of that one; 0 where it is not known.
/// </summary>
internal readonly record struct PatternWay(ulong Bits)
{
    /// <summary>Bits below the set it comes from and the character.</summary>
    public const int KeyShift = 28;

    private const int SetShift = 8;
    private const int SetMask = (1 << 20) - 1;
    private const int CharacterBits = 16;
    private const ulong Known = 1, Accepting = 2, Dead = 4;

    /// <summary>Whether it is known.</summary>
    public bool IsKnown => Bits != 0;

    /// <summary>Whether a text may end where it leads.</summary>
    public bool Accepts => (Bits & Accepting) != 0;

    /// <summary>Whether nothing can match any more.</summary>
    public bool IsDead => (Bits & Dead) != 0;

    /// <summary>Number of the set it leads to.</summary>
    public int Set => (int)(Bits >> SetShift) & SetMask;

    /// <summary>A way without a beginning.</summary>
    public static PatternWay To(int set, bool accepts, bool isDead) => new(((ulong)set << SetShift) | (accepts ? Accepting : 0) | (isDead ? Dead : 0) | Known);

    /// <summary>The same end by another beginning.</summary>
    public PatternWay By(ulong key) => new((Bits & ((1UL << KeyShift) - 1)) | (key << KeyShift));

    /// <summary>What a way is known by that goes on from here.</summary>
    public ulong Key(char c) => ((ulong)Set << CharacterBits) | c;

    /// <summary>Whether it is known by this.</summary>
    public bool Has(ulong key) => Bits >> KeyShift == key;

    /// <summary>Where a key is looked for first in a table whose length is a power of two.</summary>
    public static int Place(ulong key, int length) => (int)((key * 0x9E3779B97F4A7C15) >> 40) & (length - 1);
}
