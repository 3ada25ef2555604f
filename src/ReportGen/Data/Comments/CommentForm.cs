namespace ReportGen.Data.Comments;

/// <summary>What the rules see of a comment: the parts of <see cref="NormalComment"/>, in memory that is used again for the next one.</summary>
internal readonly ref struct CommentForm(ReadOnlySpan<char> text, ReadOnlySpan<char> reduced, int units, bool hasWord)
{
    /// <summary>See <see cref="NormalComment.Text"/>.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>See <see cref="NormalComment.Reduced"/>.</summary>
    public ReadOnlySpan<char> Reduced { get; } = reduced;

    /// <summary>See <see cref="NormalComment.Units"/>.</summary>
    public int Units { get; } = units;

    /// <summary>See <see cref="NormalComment.HasWord"/>.</summary>
    public bool HasWord { get; } = hasWord;
}
