using ReportGen.Samples.Comments;
using ReportGen.Samples.Daily;
using ReportGen.Samples.Population;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Writing;

/// <summary>A comment by a user whose viewings are sampled too.</summary>
internal readonly record struct SampledComment(Video Video, Comment Comment);

/// <summary>What the session pass has to know of the video pass.</summary>
/// <param name="Videos">Keys of the videos in the folder.</param>
/// <param name="Comments">Comments of sampled users by user.</param>
internal sealed record VideoPassResult(HashSet<long> Videos, ILookup<long, SampledComment> Comments);

/// <summary>Draws and writes every video of the folder: published in the quarter, or earlier and still played in it.</summary>
internal sealed class VideoPass(World world, Panel panel, VideoLibrary library, Users users, FolderWriter writer)
{
    private readonly VideoSimulator _simulator = new(world, new Demand(world, library), new CommentMaker(world, users));
    private readonly HashSet<long> _written = [];
    private readonly List<SampledComment> _sampled = [];

    public VideoPassResult Run(CancellationToken cancellation)
    {
        foreach (var channel in library.Channels)
        {
            cancellation.ThrowIfCancellationRequested();
            var records = channel.Videos.Where(video => video.Day <= library.Quarter.EndDay)
                .Select(video => _simulator.Run(video, library.FirstDay, library.LastDay)).Where(InFolder).ToList();
            if (records.Count > 0 || InPanel(channel.Creator))
                writer.Creator(channel.Creator);
            records.ForEach(Write);
        }
        return new VideoPassResult(_written, _sampled.ToLookup(sampled => sampled.Comment.UserIndex));
    }

    private bool InFolder(VideoRecord record) =>
        record.Video.Day >= library.FirstDay || record.Days.Any(day => day.Day <= library.Quarter.EndDay);

    private bool InPanel(Creator creator) => panel.Holder(creator.Slot, library.Quarter.Index).JoinQuarter == creator.JoinQuarter;

    private void Write(VideoRecord record)
    {
        writer.Video(record);
        _written.Add(record.Video.Key);
        foreach (var comment in record.Comments.Where(comment => comment.Day >= library.FirstDay && comment.Day <= library.LastDay))
        {
            writer.Comment(record.Video, comment);
            if (comment.UserIndex >= 0 && comment.UserIndex < users.Sampled)
                _sampled.Add(new SampledComment(record.Video, comment));
        }
    }
}
