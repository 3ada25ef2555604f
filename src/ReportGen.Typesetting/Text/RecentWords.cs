namespace ReportGen.Typesetting.Text;

/// <summary>
/// Words that were shaped of late, each in the one place that its characters lead to, where the next word of that place takes over: for
/// numbers, of which a long table has no end. Safe for use from many threads.
/// </summary>
internal sealed class RecentWords
{
    private const int Places = 1 << 10;

    private readonly RecentWord?[] _words = new RecentWord?[Places];

    /// <summary>The word, if it is still there.</summary>
    public ShapedWord? Find(ReadOnlySpan<char> text) =>
        Volatile.Read(ref _words[PlaceOf(text)]) is { } found && text.SequenceEqual(found.Text) ? found.Word : null;

    /// <summary>Keeps a word for a while.</summary>
    public void Keep(string text, ShapedWord word) => Volatile.Write(ref _words[PlaceOf(text)], new RecentWord(text, word));

    private static int PlaceOf(ReadOnlySpan<char> text) => string.GetHashCode(text) & (Places - 1);

    private sealed record RecentWord(string Text, ShapedWord Word);
}
