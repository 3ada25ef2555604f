using System.Collections.Frozen;

namespace ReportGen.Data.Comments;

/// <summary>
/// A pattern that is matched on whole texts, or looked for in them, in time linear in the text: Thompson's construction (1968), all states side by side. Made for long lists: what
/// a repeated choice of thousands of words can begin with is looked up by character, and sets of states met before are remembered (<see cref="PatternMemory"/>). (The runtime's engine without backtracking sets up every pair of
/// characters that a pattern tells apart, which takes it many seconds for lists of Chinese.) Safe for several threads.
/// </summary>
internal sealed class PatternAutomaton
{
    private const int MostMarks = 8;
    private const int WordBits = 6;
    private const char Other = '\uFFFD';
    private readonly PatternGraph _graph;
    private readonly Table?[] _tables;
    private readonly ulong[]? _mentioned;
    private readonly Lock _learning = new();
    private readonly int _most;
    private PatternMemory _memory;

    private PatternAutomaton(PatternGraph graph, int most)
    {
        _most = most;
        (_graph, _tables, _mentioned) = (graph, new Table?[graph.Count], graph.Mentioned());
        _memory = NewMemory();
    }

    /// <summary>Compiles a pattern (see <see cref="PatternParser"/>); <see cref="NotSupportedException"/> where it is too large.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="most">Ways from state to state to remember before all are forgotten.</param>
    public static PatternAutomaton Compile(string pattern, int most = PatternMemory.MostWays) => new(PatternGraph.Of(PatternParser.Parse(pattern)), most);

    /// <summary>Compiles patterns any of which is looked for (see <see cref="IsIn"/>).</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="most">Ways from state to state to remember before all are forgotten.</param>
    public static PatternAutomaton CompileSearch(IEnumerable<string> patterns, int most = PatternMemory.MostWays) => new(PatternGraph.Of(new PatternNode.Sequence(
    [
        new PatternNode.Repeat(new PatternNode.Of(new CharacterSet([new CharacterRange('\0', char.MaxValue)], IsNegated: false)), 0, null),
        new PatternNode.Choice([.. patterns.Select(pattern => PatternParser.Parse(pattern, PatternUse.Search))]),
    ])), most);

    /// <summary>Whether the whole text is matched.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        var memory = Volatile.Read(ref _memory);
        var way = memory.Start;
        foreach (var c in text)
        {
            way = Follow(ref memory, way, c < TextEnds.Begin && !IsMentioned(c) ? Other : c);
            if (way.IsDead)
                return false;
        }

        return way.Accepts;
    }

    /// <summary>Whether one of the patterns looked for stands in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        var memory = Volatile.Read(ref _memory);
        var way = FollowMarks(ref memory, memory.Start, TextEnds.Begin);
        foreach (var c in text)
        {
            if (way.Accepts)
                return true;
            way = Follow(ref memory, way, c < TextEnds.Begin && IsMentioned(c) ? c : Other);
        }

        return way.Accepts || FollowMarks(ref memory, way, TextEnds.End).Accepts;
    }

    /// <summary>As many marks as the pattern may ask for at one place.</summary>
    private PatternWay FollowMarks(ref PatternMemory memory, PatternWay way, char mark)
    {
        for (var marks = 0; marks < MostMarks; marks++)
        {
            var numbering = memory;
            var next = Follow(ref memory, way, mark);
            if (next.Accepts || (memory == numbering && next.Set == way.Set))
                return next;
            way = next;
        }

        return way;
    }

    /// <summary>Whether a text that is matched can begin with a character.</summary>
    public bool CanBegin(char c)
    {
        var memory = Volatile.Read(ref _memory);
        return !Follow(ref memory, memory.Start, c).IsDead;
    }

    /// <summary>Whether the pattern speaks of a character. All others are one.</summary>
    private bool IsMentioned(char c) => _mentioned is null || (_mentioned[c >> WordBits] >> c & 1) != 0;

    private PatternWay Follow(ref PatternMemory memory, PatternWay way, char c)
    {
        var next = memory.Find(way, c);
        return next.IsKnown ? next : Learn(ref memory, way, c);
    }

    /// <summary>Finds out where a character leads. A full memory is left for a new one, so that no text can fill the machine's.</summary>
    private PatternWay Learn(ref PatternMemory memory, PatternWay way, char c)
    {
        lock (_learning)
        {
            var states = memory.States(way);
            if (_memory.IsFull)
                Volatile.Write(ref _memory, NewMemory());
            if (_memory != memory)
            {
                memory = _memory;
                way = memory.Of(states);
            }

            if (memory.Find(way, c) is { IsKnown: true } known)
                return known;
            var next = new List<int>();
            Step(states, c, next, [], []);
            return memory.Add(way, c, [.. next.Order()]);
        }
    }

    private PatternMemory NewMemory() => new(Accepts, [PatternGraph.Start], _most);

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
