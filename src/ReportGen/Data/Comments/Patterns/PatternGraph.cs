using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ReportGen.Data.Comments;

/// <summary>States and the ways between them, while an automaton is built. They lie in two lists: there are tens of thousands of each.</summary>
internal sealed class PatternGraph
{
    /// <summary>The state before the text.</summary>
    public const int Start = 0;

    private const int MostStates = 100_000;
    private const int BitsOfWord = 64;
    private const int MostOfRange = 1_000;
    private const int NoWay = -1;
    private static readonly FrozenDictionary<char, int[]> None = FrozenDictionary<char, int[]>.Empty;
    private readonly List<State> _states = [];
    private readonly List<Way> _ways = [];
    private int _end;

    private PatternGraph()
    {
    }

    /// <summary>Builds the states of a pattern.</summary>
    public static PatternGraph Of(PatternNode pattern)
    {
        var graph = new PatternGraph();
        graph._end = graph.Build(pattern, graph.Add(isLoop: false));
        return graph;
    }

    /// <summary>
    /// The characters that the pattern speaks of, a bit each; all others lead the same ways. Null where that cannot be said by single characters.
    /// </summary>
    public ulong[]? Mentioned()
    {
        var mentioned = new ulong[(char.MaxValue + 1) / BitsOfWord];
        foreach (ref readonly var way in CollectionsMarshal.AsSpan(_ways))
        {
            if (way.Set is { } set && !Mention(set, mentioned))
                return null;
        }

        return mentioned;
    }

    private static bool Mention(CharacterSet set, ulong[] mentioned)
    {
        if (set.Categories != 0)
            return false;
        for (var i = 0; i < set.Ranges.Count; i++)
        {
            var range = set.Ranges[i];
            if (range.IsAll)
                continue;
            if (range.Last - range.First > MostOfRange)
                return false;
            for (int c = range.First; c <= range.Last; c++)
                mentioned[c / BitsOfWord] |= 1UL << (c % BitsOfWord);
        }

        return true;
    }

    /// <summary>Number of states.</summary>
    public int Count => _states.Count;

    private int Build(PatternNode node, int from) => node switch
    {
        PatternNode.Of of => Take(from, of.Set),
        PatternNode.Sequence sequence => sequence.Items.Aggregate(from, (at, item) => Build(item, at)),
        PatternNode.Choice choice => Join(choice.Items.Select(item => Build(item, from)).ToArray()),
        PatternNode.Repeat repeat => Again(repeat, from),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private int Again(PatternNode.Repeat repeat, int from)
    {
        for (var i = 0; i < repeat.Least; i++)
            from = Build(repeat.Item, from);
        if (repeat.Most is not { } most)
        {
            var loop = Add(isLoop: true);
            Lead(from, null, loop);
            Lead(Build(repeat.Item, loop), null, loop);
            return Join(loop);
        }

        var ends = new List<int> { from };
        for (var i = repeat.Least; i < most; i++)
            ends.Add(from = Build(repeat.Item, Join(from)));
        return ends.Count == 1 ? from : Join([.. ends]);
    }

    private int Take(int from, CharacterSet set)
    {
        var to = Add(isLoop: false);
        Lead(from, set, to);
        return to;
    }

    /// <summary>A new state that is reached from others without a character.</summary>
    private int Join(params ReadOnlySpan<int> from)
    {
        var to = Add(isLoop: false);
        foreach (var state in from)
            Lead(state, null, to);
        return to;
    }

    /// <summary>A way from a state behind those it has.</summary>
    private void Lead(int from, CharacterSet? set, int to)
    {
        var (state, way) = (_states[from], _ways.Count);
        _ways.Add(new Way(set, to, NoWay));
        if (state.Last != NoWay)
            _ways[state.Last] = _ways[state.Last] with { Next = way };
        _states[from] = state with { First = state.First == NoWay ? way : state.First, Last = way };
    }

    private int Add(bool isLoop)
    {
        if (_states.Count == MostStates)
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"More than {MostStates} states."));
        _states.Add(new State(isLoop, NoWay, NoWay));
        return _states.Count - 1;
    }

    /// <summary>What can come after a state. The graph does not change any more, so any thread may ask.</summary>
    public PatternAutomaton.Table Table(int of)
    {
        var (seen, open) = (new HashSet<int> { of }, new List<int> { of });
        var (edges, loops) = (new List<PatternAutomaton.Edge>(), new List<int>());
        for (var i = 0; i < open.Count; i++)
        {
            for (var at = _states[open[i]].First; at != NoWay; at = _ways[at].Next)
            {
                var way = _ways[at];
                if (way.Set is { } set)
                    edges.Add(new PatternAutomaton.Edge(set, way.To));
                else if (seen.Add(way.To))
                    (_states[way.To].IsLoop ? loops : open).Add(way.To);
            }
        }

        var listed = edges.Where(edge => edge.Set.Listed is not null).SelectMany(edge => edge.Set.Listed!, (edge, c) => (Character: c, edge.To)).ToArray();
        return new PatternAutomaton.Table(
            listed.Length == 0 ? None : listed.GroupBy(pair => pair.Character).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.To).Distinct().ToArray()),
            [.. edges.Where(edge => edge.Set.Listed is null)], [.. loops], open.Contains(_end));
    }

    /// <summary>A state with its first and last way.</summary>
    private readonly record struct State(bool IsLoop, int First, int Last);

    /// <summary>A way to a state, by a character of a set or, where that is null, by none, and the next of the state it comes from.</summary>
    private readonly record struct Way(CharacterSet? Set, int To, int Next);
}
