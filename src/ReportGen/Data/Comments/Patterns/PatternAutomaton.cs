using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ReportGen.Data.Comments;

/// <summary>
/// A pattern that is matched on whole texts, or looked for in them, in time linear in the text: Thompson's construction (1968), all states side by side. Made for long lists: what
/// a repeated choice of thousands of words can begin with is looked up by character, and sets of states met before are remembered. (The runtime's engine without backtracking sets up every pair of
/// characters that a pattern tells apart, which takes it many seconds for lists of Chinese.) Safe for several threads.
/// </summary>
internal sealed class PatternAutomaton
{
    private const int MostRemembered = 200_000;
    private const int MostMarks = 8;
    private const int WordBits = 6;
    private const char Other = '\uFFFD';
    private readonly PatternGraph _graph;
    private readonly Table?[] _tables;
    private readonly ConcurrentDictionary<string, StateSet> _sets = new(StringComparer.Ordinal);
    private readonly ulong[]? _mentioned;
    private readonly StateSet _start;
    private int _remembered;

    private PatternAutomaton(PatternGraph graph)
    {
        (_graph, _tables, _mentioned) = (graph, new Table?[graph.Count], graph.Mentioned());
        _start = new StateSet([PatternGraph.Start], Accepts([PatternGraph.Start]), kept: 256);
    }

    /// <summary>Compiles a pattern (see <see cref="PatternParser"/>); <see cref="NotSupportedException"/> where it is too large.</summary>
    public static PatternAutomaton Compile(string pattern) => new(PatternGraph.Of(PatternParser.Parse(pattern)));

    /// <summary>Compiles patterns any of which is looked for (see <see cref="IsIn"/>).</summary>
    public static PatternAutomaton CompileSearch(IEnumerable<string> patterns) => new(PatternGraph.Of(new PatternNode.Sequence(
    [
        new PatternNode.Repeat(new PatternNode.Of(new CharacterSet([new CharacterRange('\0', char.MaxValue)], IsNegated: false)), 0, null),
        new PatternNode.Choice([.. patterns.Select(pattern => PatternParser.Parse(pattern, PatternUse.Search))]),
    ])));

    /// <summary>Whether the whole text is matched.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        var set = _start;
        foreach (var c in text)
        {
            set = Follow(set, c);
            if (set.States.Length == 0)
                return false;
        }

        return set.Accepts;
    }

    /// <summary>Whether one of the patterns looked for stands in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        var set = FollowMarks(_start, TextEnds.Begin);
        foreach (var c in text)
        {
            if (set.Accepts)
                return true;
            set = Follow(set, c < TextEnds.Begin ? c : Other);
        }

        return set.Accepts || FollowMarks(set, TextEnds.End).Accepts;
    }

    /// <summary>As many marks as the pattern may ask for at one place.</summary>
    private StateSet FollowMarks(StateSet set, char mark)
    {
        for (var marks = 0; marks < MostMarks; marks++)
        {
            var next = Follow(set, mark);
            if (next == set || next.Accepts)
                return next;
            set = next;
        }

        return set;
    }

    /// <summary>Whether a text that is matched can begin with a character.</summary>
    public bool CanBegin(char c) => Next(_start, c).States.Length > 0;

    /// <summary>The set of states after a character. All characters that the pattern does not speak of are one.</summary>
    private StateSet Follow(StateSet set, char c)
    {
        if (_mentioned is not null && (_mentioned[c >> WordBits] >> c & 1) == 0 && c < TextEnds.Begin)
            c = Other;
        var lately = set.Lately[c & (set.Lately.Length - 1)];
        return lately is not null && lately.Character == c ? lately.To : Next(set, c);
    }

    /// <summary>The set of states after a character; remembered, until too many are.</summary>
    private StateSet Next(StateSet set, char c)
    {
        if (set.Next.TryGetValue(c, out var known))
        {
            set.Lately[c & (set.Lately.Length - 1)] = new Way(c, known);
            return known;
        }

        var next = new List<int>();
        Step(set.States, c, next, [], []);
        var states = next.Order().ToArray();
        if (_remembered >= MostRemembered)
            return new StateSet(states, Accepts(states));
        Interlocked.Increment(ref _remembered);
        var found = _sets.GetOrAdd(string.Join(' ', states), _ => new StateSet(states, Accepts(states)));
        return set.Next.GetOrAdd(c, found);
    }

    private bool Accepts(int[] current)
    {
        var (seen, loops) = (new HashSet<int>(), new List<int>());
        foreach (var state in current)
        {
            if (At(state).Accepts || Open(state, seen, loops))
                return true;
        }

        for (var i = 0; i < loops.Count; i++)
        {
            if (At(loops[i]).Accepts || Open(loops[i], seen, loops))
                return true;
        }

        return false;
    }

    /// <summary>A state's table, made when it is first met: of long lists most never are. Two threads may make it at once; both make the same.</summary>
    private Table At(int state) => Volatile.Read(ref _tables[state]) ?? Make(state);

    private Table Make(int state)
    {
        var table = _graph.Table(state);
        Volatile.Write(ref _tables[state], table);
        return table;
    }

    private void Step(int[] current, char c, List<int> next, HashSet<int> seen, List<int> loops)
    {
        next.Clear();
        seen.Clear();
        loops.Clear();
        foreach (var state in current)
        {
            At(state).Follow(c, next, seen);
            Open(state, seen, loops);
        }

        for (var i = 0; i < loops.Count; i++)
        {
            At(loops[i]).Follow(c, next, seen);
            Open(loops[i], seen, loops);
        }
    }

    /// <summary>Adds the loops that a state enters; always false. Loops are kept apart from states by their sign.</summary>
    private bool Open(int state, HashSet<int> seen, List<int> loops)
    {
        foreach (var loop in At(state).Loops)
        {
            if (seen.Add(~loop))
                loops.Add(loop);
        }

        return false;
    }

    /// <summary>States that a text has led to, and where each character leads from them.</summary>
    private sealed class StateSet(int[] states, bool accepts, int kept = 16)
    {
        public int[] States { get; } = states;

        public bool Accepts { get; } = accepts;

        public ConcurrentDictionary<char, StateSet> Next { get; } = new();

        /// <summary>Ways that were asked for lately, by the last bits of the character: a look here costs far less than one in the dictionary. Each is a whole, so threads may mix.</summary>
        public Way?[] Lately { get; } = new Way?[kept];
    }

    /// <summary>Where a character leads.</summary>
    private sealed record Way(char Character, StateSet To);

    /// <summary>What can come after a state, short of the loops it enters.</summary>
    /// <param name="ByCharacter">Next states by character.</param>
    /// <param name="Large">Next states by sets too large to list.</param>
    /// <param name="Loops">Loops entered.</param>
    /// <param name="Accepts">Whether the text may end here.</param>
    internal sealed record Table(FrozenDictionary<char, int[]> ByCharacter, Edge[] Large, int[] Loops, bool Accepts)
    {
        public void Follow(char c, List<int> next, HashSet<int> seen)
        {
            if (ByCharacter.TryGetValue(c, out var states))
            {
                foreach (var state in states)
                {
                    if (seen.Add(state))
                        next.Add(state);
                }
            }

            foreach (var edge in Large)
            {
                if (edge.Set.Contains(c) && seen.Add(edge.To))
                    next.Add(edge.To);
            }
        }
    }

    /// <summary>A character taken on the way to a state.</summary>
    internal readonly record struct Edge(CharacterSet Set, int To);
}
