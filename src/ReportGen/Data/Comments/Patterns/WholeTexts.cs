namespace ReportGen.Data.Comments;

/// <summary>Lines of a list, any of which may match a whole text. They are looked at only in texts that hold something they need.</summary>
internal sealed class WholeTexts(IReadOnlyList<string> lines)
{
    private readonly PatternSearch _search = new([.. lines.Select(line => $"^(?:{line})$")]);

    /// <summary>See <see cref="PatternSearch.Needed"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, ulong>> Needed => _search.Needed;

    /// <summary>Whether a line matches the text, blanks around it apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The bits of what stands in it of <see cref="Needed"/>.</param>
    public bool IsMatch(ReadOnlySpan<char> text, ulong found) => _search.IsMatch(text.Trim(), found);
}
