using System.Collections.Frozen;

namespace ReportGen.Data.Comments;

/// <summary>
/// A pattern that is matched on whole texts, in time linear in the text: Thompson's construction (1968), all states side by side. Made for long lists: what
/// a repeated choice of thousands of words can begin with is looked up by character. (The runtime's engine without backtracking sets up every pair of
/// characters that a pattern tells apart, which takes it many seconds for lists of Chinese.) Safe for several threads.
/// </summary>
internal sealed class PatternAutomaton
{
    private readonly PatternGraph _graph;
    private readonly Table?[] _tables;

    private PatternAutomaton(PatternGraph graph) => (_graph, _tables) = (graph, new Table?[graph.Count]);

    /// <summary>Compiles a pattern (see <see cref="PatternParser"/>); <see cref="NotSupportedException"/> where it is too large.</summary>
    public static PatternAutomaton Compile(string pattern) => new(PatternGraph.Of(PatternParser.Parse(pattern)));

    /// <summary>Whether the whole text is matched.</summary>
    public bool IsMatch(string text)
    {
        var (current, next) = (new List<int> { PatternGraph.Start }, new List<int>());
        var (seen, loops) = (new HashSet<int>(), new List<int>());
        foreach (var c in text)
        {
            Step(current, c, next, seen, loops);
            if (next.Count == 0)
                return false;
            (current, next) = (next, current);
        }

        loops.Clear();
        seen.Clear();
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

    private void Step(List<int> current, char c, List<int> next, HashSet<int> seen, List<int> loops)
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
