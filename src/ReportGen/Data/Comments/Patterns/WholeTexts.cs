namespace ReportGen.Data.Comments;

/// <summary>Lines of a list, any of which may match a whole text. They are looked at only in texts that hold something they need.</summary>
internal sealed class WholeTexts(IReadOnlyList<string> lines)
{
    private readonly PatternSearch _search = new([.. lines.Select(line => $"^(?:{line})$")]);

    /// <summary>What each line needs.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>?> Needed => _search.Needed;

    /// <summary>Whether a line matches the text, blanks around it apart.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => _search.IsMatch(text.Trim());
}
