namespace ReportGen.Samples.Comments;

/// <summary>What a comment was written as. Never written to a file.</summary>
internal enum CommentKind
{
    Effective,
    Wordless,
    Boilerplate,
    Short,
    Tool,
    Advert,
    Exchange,
    Own,
    Repeat,
    Flood,
    Chain,
}

/// <summary>A comment as it was written.</summary>
/// <param name="Serial">Number in the video, by time.</param>
/// <param name="UserId">The author's id.</param>
/// <param name="UserIndex">The author's number among all users; −1 where the creator wrote it.</param>
/// <param name="At">Seconds since day 0, local time.</param>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it was written as.</param>
internal sealed record Comment(int Serial, string UserId, long UserIndex, long At, string Text, CommentKind Kind)
{
    public int Day => (int)(At / 86_400);
}
