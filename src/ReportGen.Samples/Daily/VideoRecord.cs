using ReportGen.Samples.Comments;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>Counts of a video on a day.</summary>
internal readonly record struct DayCounts(int Day, int Plays, int Likes, int Comments, int Shares);

/// <summary>Everything that happened to a video up to the end of follow-up.</summary>
internal sealed record VideoRecord(
    Video Video, IReadOnlyList<DayCounts> Days, IReadOnlyList<Comment> Comments, int FirstHourPlays, int FirstHourInteractions);
