namespace ReportGen.Samples.Tests.Support;

internal sealed record CreatorRow(string Id, string Name, string Category, string Tier, long Followers);

internal sealed record VideoRow(
    string Id, string Creator, DateTime PublishedAt, int Duration, string Formats, string Tools, string Anchor, int FirstHourPlays, int FirstHourInteractions);

internal sealed record DayRow(DateOnly Date, string Video, int Plays, int Likes, int Comments, int Shares)
{
    public int Interactions => Likes + Comments + Shares;
}

internal sealed record CommentRow(string Id, string Video, string User, DateTime At, string Text, string Kind);

internal sealed record SessionRow(string User, string Video, DateTime At, int? Watch, bool Liked, bool Commented, bool Shared, bool Followed)
{
    public bool Engaged => Liked || Commented || Shared;
}
