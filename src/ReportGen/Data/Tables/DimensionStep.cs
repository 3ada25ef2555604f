namespace ReportGen.Data.Tables;

/// <summary>Loads creators and videos of both folders: they decide which ids are known.</summary>
internal sealed class DimensionStep(LoadContext context)
{
    private readonly Dictionary<int, IReadOnlyList<PlacedRow<VideoRow>>> _videos = [];

    /// <summary>Videos that stand in both folders.</summary>
    public VideoTwins Twins { get; } = new(context);

    /// <summary>Loads.</summary>
    public void Run()
    {
        var listed = context.Folders.ToDictionary(folder => folder.Index, Creators);
        foreach (var folder in context.Folders)
            Videos(folder, listed[folder.Index]);
        using (var stage = context.Engine.Append("creators_in"))
        {
            foreach (var folder in context.Folders)
                Stage(stage, folder.Index, listed[folder.Index] ?? Derived(folder.Index));
        }

        StageVideos();
        context.Engine.Execute(Engine.EmbeddedSql.Read("dimensions"));
    }

    /// <summary>Creators of a folder; null where it has no file of them.</summary>
    private IReadOnlyList<CreatorRow>? Creators(FolderInput folder)
    {
        if (!folder.Has(TableSpec.Creators))
            return null;
        var taker = new CreatorTaker(context.Dimensions, folder.Facts.Facts);
        foreach (var load in folder.Of(TableSpec.Creators))
            context.Read(folder, load, taker);
        CreatorRow[] rows = [.. taker.Rows.Resolve(folder).Select(kept => kept.Row)];
        foreach (var row in rows)
        {
            context.Dimensions.KnownCreators.Add(row.Creator);
            if (row.Name.Length > 0)
                context.Dimensions.CreatorNames.TryAdd(row.Creator, row.Name);
        }

        return rows;
    }

    private void Videos(FolderInput folder, IReadOnlyList<CreatorRow>? creators)
    {
        _videos[folder.Index] = [];
        var taker = new VideoTaker(context.Dimensions, folder.Window, folder.Zone, creators is not null);
        foreach (var load in folder.Of(TableSpec.Videos))
            context.Read(folder, load, taker);
        var rows = taker.Rows.Resolve(folder);
        _videos[folder.Index] = rows;
        foreach (var (row, place) in rows)
        {
            if (!context.Dimensions.KnownVideos.TryAdd(row))
                Twins.Add(folder.Loads[place.File], place, row, context.Dimensions.KnownVideos.Of(row.Video));
        }
    }

    /// <summary>Where creators are not listed, those of the folder's videos stand in, with nothing known of them.</summary>
    private List<CreatorRow> Derived(int folder) =>
        [.. _videos[folder].Select(video => video.Row.Creator).Distinct().Select(creator => new CreatorRow(creator, "", -1, -1, -1))];

    private static void Stage(Engine.NumberAppender stage, int folder, IReadOnlyList<CreatorRow> creators)
    {
        foreach (var row in creators)
            stage.Append([folder, row.Creator, row.Category, row.Tier, row.Followers]);
    }

    private void StageVideos()
    {
        var videos = context.Dimensions.KnownVideos.Rows;
        using (var stage = context.Engine.Append("videos_in"))
        {
            foreach (var v in videos)
                stage.Append([v.Video, v.Creator, v.PublishedAt, v.PublishedDay, v.Duration, v.Anchor, v.FirstHour.Plays, v.FirstHour.Interactions]);
        }

        using (var stage = context.Engine.Append("video_formats_in"))
        {
            foreach (var video in videos)
                StageList(stage, video.Video, video.Formats);
        }

        using (var stage = context.Engine.Append("video_tools_in"))
        {
            foreach (var video in videos)
                StageList(stage, video.Video, video.Tools);
        }
    }

    private static void StageList(Engine.NumberAppender stage, int video, NumberSet numbers)
    {
        foreach (var number in numbers.Numbers)
            stage.Append([video, number]);
    }
}
