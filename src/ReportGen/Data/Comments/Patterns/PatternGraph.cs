using System.Collections.Frozen;
using System.Globalization;

namespace ReportGen.Data.Comments;

/// <summary>States and the ways between them, while an automaton is built.</summary>
internal sealed class PatternGraph
{
    /// <summary>The state before the text.</summary>
    public const int Start = 0;

    private const int MostStates = 100_000;
    private const int BitsOfWord = 64;
    private const int MostOfRange = 1_000;
    private static readonly FrozenDictionary<char, int[]> None = FrozenDictionary<char, int[]>.Empty;
    private readonly List<State> _states = [];
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
        foreach (var set in _states.SelectMany(state => state.Edges).Select(edge => edge.Set))
        {
            if (set.Categories != 0 || set.Ranges.Any(range => range.Last - range.First > MostOfRange && !range.IsAll))
                return null;
            foreach (var range in set.Ranges.Where(range => !range.IsAll))
            {
                for (int c = range.First; c <= range.Last; c++)
                    mentioned[c / BitsOfWord] |= 1UL << (c % BitsOfWord);
            }
        }

        return mentioned;
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
            _states[from].Free.Add(loop);
            _states[Build(repeat.Item, loop)].Free.Add(loop);
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
        _states[from].Edges.Add(new PatternAutomaton.Edge(set, to));
        return to;
    }

    /// <summary>A new state that is reached from others without a character.</summary>
    private int Join(params ReadOnlySpan<int> from)
    {
        var to = Add(isLoop: false);
        foreach (var state in from)
            _states[state].Free.Add(to);
        return to;
    }

    private int Add(bool isLoop)
    {
        if (_states.Count == MostStates)
            throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"More than {MostStates} states."));
        _states.Add(new State(isLoop));
        return _states.Count - 1;
    }

    /// <summary>What can come after a state. The graph does not change any more, so any thread may ask.</summary>
    public PatternAutomaton.Table Table(int of)
    {
        var (seen, open) = (new HashSet<int> { of }, new List<int> { of });
        var (edges, loops) = (new List<PatternAutomaton.Edge>(), new List<int>());
        for (var i = 0; i < open.Count; i++)
        {
            edges.AddRange(_states[open[i]].Edges);
            foreach (var free in _states[open[i]].Free.Where(seen.Add))
                (_states[free].IsLoop ? loops : open).Add(free);
        }

        var listed = edges.Where(edge => edge.Set.Listed is not null).SelectMany(edge => edge.Set.Listed!, (edge, c) => (Character: c, edge.To)).ToArray();
        return new PatternAutomaton.Table(
            listed.Length == 0 ? None : listed.GroupBy(pair => pair.Character).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.To).Distinct().ToArray()),
            [.. edges.Where(edge => edge.Set.Listed is null)], [.. loops], open.Contains(_end));
    }

    private sealed record State(bool IsLoop)
    {
        public List<PatternAutomaton.Edge> Edges { get; } = [];

        public List<int> Free { get; } = [];
    }
}
