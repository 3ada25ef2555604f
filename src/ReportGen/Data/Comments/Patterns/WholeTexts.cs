using System.Text.RegularExpressions;

namespace ReportGen.Data.Comments;

/// <summary>Lines of a list, any of which may match a whole text. The expression is run only on texts that hold something it needs.</summary>
internal sealed class WholeTexts(IReadOnlyList<string> lines)
{
    private readonly Regex _pattern = RuleSet.Compile($"^(?:{string.Join('|', lines.Select(line => $"(?:{line})"))})$");
    private readonly TextFilter? _needs = RequiredText.Filter(lines);

    /// <summary>Whether a line matches the text, blanks around it apart.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        var inner = text.Trim();
        return (_needs is null || _needs.IsIn(inner)) && _pattern.IsMatch(inner);
    }
}
