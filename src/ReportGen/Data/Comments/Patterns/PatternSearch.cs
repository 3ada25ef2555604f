using System.Text.RegularExpressions;

namespace ReportGen.Data.Comments;

/// <summary>Lines of a list, any of which may match anywhere in a text. Several patterns share the lines, as the runtime limits the size of one.</summary>
internal sealed class PatternSearch(IEnumerable<string> lines)
{
    private const int LinesTogether = 10;
    private readonly Regex[] _patterns = [.. lines.Chunk(LinesTogether).Select(chunk => RuleSet.Compile(string.Join('|', chunk.Select(line => $"(?:{line})"))))];

    /// <summary>Whether a line matches somewhere.</summary>
    public bool IsMatch(string text)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatch(text))
                return true;
        }

        return false;
    }
}
