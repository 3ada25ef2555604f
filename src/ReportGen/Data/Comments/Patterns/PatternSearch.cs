using System.Numerics;
using System.Text.RegularExpressions;

namespace ReportGen.Data.Comments;

/// <summary>
/// Lines of a list, any of which may match anywhere in a text. A few lines share an automaton; it is run only on texts that hold something one of them needs (<see cref="RequiredText"/>).
/// Lines with means that <see cref="PatternParser"/> does not know go to the runtime's linear-time engine, which takes long to set up.
/// </summary>
internal sealed class PatternSearch
{
    private const int MostParts = 31; // of each kind, so that a bit can stand for each
    private readonly IPart[] _parts;
    private readonly TextIndex _index;
    private readonly ulong _always;

    /// <summary>Compiles the lines.</summary>
    public PatternSearch(IEnumerable<string> lines)
    {
        var list = lines.Select(line => new Line(line, RequiredText.Of(line), IsKnown(line))).ToArray();
        var together = Math.Max(1, (list.Length + MostParts - 1) / MostParts);
        var known = list.ToLookup(line => line.IsKnown);
        Line[][] groups = [.. known[true].Chunk(together), .. known[false].Chunk(together)];
        _parts = [.. groups.Select(group => Part([.. group.Select(line => line.Pattern)], group[0].IsKnown))];
        var marks = groups.SelectMany((group, part) => group.Select(line => (line.Needed, Mark: 1UL << part))).ToArray();
        _always = marks.Where(mark => mark.Needed is null).Aggregate(0UL, (all, mark) => all | mark.Mark);
        _index = new TextIndex(marks.SelectMany(mark => mark.Needed ?? [], (mark, text) => KeyValuePair.Create(text, mark.Mark)));
        Needed = [.. list.Select(line => line.Needed)];
    }

    /// <summary>What each line needs; null where it needs nothing in particular.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>?> Needed { get; }

    /// <summary>Whether a line is one that needs no engine of the runtime.</summary>
    public static bool IsKnown(string line)
    {
        try
        {
            PatternParser.Parse(line, PatternUse.Search);
            return true;
        }
        catch (Exception fault) when (fault is NotSupportedException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether a line matches somewhere.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        for (var parts = _index.Find(text) | _always; parts != 0; parts &= parts - 1)
        {
            if (_parts[BitOperations.TrailingZeroCount(parts)].IsIn(text))
                return true;
        }

        return false;
    }

    private static IPart Part(string[] lines, bool isKnown) => isKnown
        ? new AutomatonPart(PatternAutomaton.CompileSearch(lines)) : new RegexPart(RuleSet.Compile(string.Join('|', lines.Select(line => $"(?:{line})"))));

    private sealed record Line(string Pattern, IReadOnlyCollection<string>? Needed, bool IsKnown);

    private interface IPart
    {
        bool IsIn(ReadOnlySpan<char> text);
    }

    private sealed record AutomatonPart(PatternAutomaton Automaton) : IPart
    {
        public bool IsIn(ReadOnlySpan<char> text) => Automaton.IsIn(text);
    }

    private sealed record RegexPart(Regex Pattern) : IPart
    {
        public bool IsIn(ReadOnlySpan<char> text) => Pattern.IsMatch(text);
    }
}
