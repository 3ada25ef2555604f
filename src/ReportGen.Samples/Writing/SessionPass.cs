using ReportGen.Samples.Comments;
using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Sessions;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Writing;

/// <summary>Draws and writes the viewings of the sampled users, of the quarter and of the follow-up.</summary>
internal sealed class SessionPass(World world, Panel panel, VideoLibrary library, Users users)
{
    public void Run(VideoPassResult folder, FolderWriter writer, CancellationToken cancellation)
    {
        var quarter = library.Quarter;
        var now = new ViewingSimulator(world, new ChannelIndex(world, panel, library, quarter), users, quarter);
        var next = new ViewingSimulator(world, new ChannelIndex(world, panel, library, quarter.Next), users, quarter.Next);
        writer.Sessions(Enumerable.Range(0, users.Sampled).Select(user =>
        {
            cancellation.ThrowIfCancellationRequested();
            var viewer = new Viewer(world.Seed, user);
            var viewings = now.Run(viewer, quarter.EndDay).Concat(next.Run(viewer, library.LastDay))
                .Where(viewing => folder.Videos.Contains(viewing.Video.Key))
                .Concat(folder.Comments[user].Select(Commented));
            return KeyValuePair.Create(user, (IReadOnlyList<Viewing>)[.. viewings.OrderBy(viewing => viewing.StartedAt).ThenBy(viewing => viewing.Video.Key)]);
        }));
    }

    private Viewing Commented(SampledComment sampled) => Reactions.Comment(
        sampled.Video, sampled.Comment.At, new RandomStream(world.Seed, StreamKind.Viewings, -1 - sampled.Video.Key, sampled.Comment.Serial));
}
