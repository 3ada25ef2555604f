using System.Text.RegularExpressions;

namespace ReportGen.Data.Comments;

/// <summary>
/// Lines of a list, any of which may match anywhere in a text. Several patterns share the lines, as the runtime limits the size of one; a pattern is run
/// only on texts that hold something it needs (<see cref="RequiredText"/>).
/// </summary>
internal sealed class PatternSearch
{
    private const int LinesTogether = 10;
    private readonly TextFilter? _any;
    private readonly Part[] _parts;

    /// <summary>Compiles the lines.</summary>
    public PatternSearch(IEnumerable<string> lines)
    {
        var list = lines.ToArray();
        _any = RequiredText.Filter(list);
        _parts = [.. list.Chunk(LinesTogether).Select(chunk => new Part(RuleSet.Compile(string.Join('|', chunk.Select(line => $"(?:{line})"))), RequiredText.Filter(chunk)))];
    }

    /// <summary>Whether a line matches somewhere.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (_any is not null && !_any.IsIn(text))
            return false;
        foreach (var part in _parts)
        {
            if ((part.Needs is null || part.Needs.IsIn(text)) && part.Pattern.IsMatch(text))
                return true;
        }

        return false;
    }

    private sealed record Part(Regex Pattern, TextFilter? Needs);
}
