using System.Text.RegularExpressions;

namespace ReportGen.Data.Comments;

/// <summary>
/// Lines of a list, any of which may match anywhere in a text. Some lines share an automaton; it is run only on texts that hold something it needs (<see cref="RequiredText"/>).
/// Lines with means that <see cref="PatternParser"/> does not know go to the runtime's linear-time engine, which takes long to set up.
/// </summary>
internal sealed class PatternSearch
{
    private const int LinesTogether = 10;
    private readonly TextFilter? _any;
    private readonly IPart[] _parts;

    /// <summary>Compiles the lines.</summary>
    public PatternSearch(IEnumerable<string> lines)
    {
        var list = lines.Select(line => new Line(line, RequiredText.Of(line))).ToArray();
        Needed = [.. list.Select(line => line.Needed)];
        _any = RequiredText.Filter(Needed);
        var known = list.ToLookup(line => IsKnown(line.Pattern));
        _parts =
        [
            .. known[true].Chunk(LinesTogether).Select(chunk => new AutomatonPart(PatternAutomaton.CompileSearch(chunk.Select(line => line.Pattern)), Filter(chunk))),
            .. known[false].Chunk(LinesTogether).Select(chunk => new RegexPart(RuleSet.Compile(string.Join('|', chunk.Select(line => $"(?:{line.Pattern})"))), Filter(chunk))),
        ];
    }

    /// <summary>What each line needs.</summary>
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
        if (_any is not null && !_any.IsIn(text))
            return false;
        foreach (var part in _parts)
        {
            if ((part.Needs is null || part.Needs.IsIn(text)) && part.IsIn(text))
                return true;
        }

        return false;
    }

    private static TextFilter? Filter(Line[] lines) => RequiredText.Filter(lines.Select(line => line.Needed));

    private sealed record Line(string Pattern, IReadOnlyCollection<string>? Needed);

    private interface IPart
    {
        TextFilter? Needs { get; }

        bool IsIn(ReadOnlySpan<char> text);
    }

    private sealed record AutomatonPart(PatternAutomaton Automaton, TextFilter? Needs) : IPart
    {
        public bool IsIn(ReadOnlySpan<char> text) => Automaton.IsIn(text);
    }

    private sealed record RegexPart(Regex Pattern, TextFilter? Needs) : IPart
    {
        public bool IsIn(ReadOnlySpan<char> text) => Pattern.IsMatch(text);
    }
}
