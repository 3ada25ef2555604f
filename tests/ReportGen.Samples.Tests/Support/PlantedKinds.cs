using ReportGen.Samples.Comments;
using ReportGen.Samples.Population;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Tests.Support;

/// <summary>The comments of a folder that were written as effective ones, by id: known to the generator alone, in no file.</summary>
internal static class PlantedKinds
{
    public static Dictionary<string, CommentKind> Of(SampleRequest request)
    {
        var world = new World(request);
        var panel = new Panel(world);
        var library = VideoLibrary.Build(world, panel, request.Quarter, TestContext.Current.CancellationToken);
        var maker = new CommentMaker(world, new Users(world, panel));
        return library.Channels.SelectMany(channel => channel.Videos)
            .SelectMany(video => maker.Write(video), (video, comment) => (Id: Ids.Comment(video.Key, comment.Serial), comment.Kind))
            .ToDictionary(pair => pair.Id, pair => pair.Kind, StringComparer.Ordinal);
    }
}
