using System.Numerics;
using System.Text.RegularExpressions;

namespace ReportGen.Data.Comments;

/// <summary>
/// Lines of a list, any of which may match anywhere in a text. A few lines share an automaton; it is run only on texts that hold something one of them needs (<see cref="RequiredText"/>),
/// which is looked for once for all lists (<see cref="ListIndex"/>).
/// Lines with means that <see cref="PatternParser"/> does not know go to the runtime's linear-time engine, which takes long to set up.
/// </summary>
internal sealed class PatternSearch
{
    /// <summary>Most parts, so that a bit can stand for each.</summary>
    public const int MostParts = 16;

    private readonly IPart[] _parts;
    private readonly ulong _always;

    /// <summary>Compiles the lines.</summary>
    public PatternSearch(IEnumerable<string> lines)
    {
        var list = lines.Select(line => new Line(line, RequiredText.Of(line), IsKnown(line))).ToArray();
        const int MostOfKind = MostParts / 2;
        var together = Math.Max(1, (list.Length + MostOfKind - 1) / MostOfKind);
        var known = list.ToLookup(line => line.IsKnown);
        Line[][] groups = [.. known[true].Chunk(together), .. known[false].Chunk(together)];
        _parts = [.. groups.Select(group => Part([.. group.Select(line => line.Pattern)], group[0].IsKnown))];
        var marks = groups.SelectMany((group, part) => group.Select(line => (line.Needed, Mark: 1UL << part))).ToArray();
        _always = marks.Where(mark => mark.Needed is null).Aggregate(0UL, (all, mark) => all | mark.Mark);
        Needed = [.. marks.SelectMany(mark => mark.Needed ?? [], (mark, text) => KeyValuePair.Create(text, mark.Mark))];
    }

    /// <summary>Texts that parts need, each with the bits of these.</summary>
    public IReadOnlyList<KeyValuePair<string, ulong>> Needed { get; }

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
    /// <param name="text">Where.</param>
    /// <param name="found">The bits of what stands in it of <see cref="Needed"/>; more do no harm.</param>
    public bool IsMatch(ReadOnlySpan<char> text, ulong found)
    {
        for (var parts = found | _always; parts != 0; parts &= parts - 1)
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
