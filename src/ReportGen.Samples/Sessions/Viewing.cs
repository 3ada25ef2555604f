using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Sessions;

/// <summary>One viewing of a video by a sampled user.</summary>
internal sealed record Viewing(Video Video, long StartedAt, int? WatchSeconds, bool Liked, bool Commented, bool Shared, bool Followed);
