using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>
/// Videos that stand in both folders. The current folder's row takes the other's place, which changes nothing where both say the same; where they differ, the
/// quarter before is measured by other values than its own folder holds.
/// </summary>
internal sealed class VideoTwins(LoadContext context)
{
    /// <summary>How many there are.</summary>
    public long Shared { get; private set; }

    /// <summary>How many of them differ.</summary>
    public long Differing { get; private set; }

    /// <summary>Takes one more.</summary>
    /// <param name="load">The file of the row that goes.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="gone">The row that goes.</param>
    /// <param name="stays">The row that stays.</param>
    public void Add(FileLoad load, RowPlace place, in VideoRow gone, in VideoRow stays)
    {
        load.Supersede(1);
        Shared++;
        if (Difference(gone, stays) is not { } column)
            return;
        Differing++;
        context.Faults.Add(new Fault("data-video-differs", Severity.Warning, new SourcePlace(load.Task.Path, place.Line))
            .With("column", column).With("found", context.Request.HidesValues ? Masking.Hidden : context.Dimensions.Videos.Ids[stays.Video]));
    }

    /// <summary>The first column that holds two values; what one of the folders does not know is none.</summary>
    private static string? Difference(in VideoRow one, in VideoRow other)
    {
        if (one.Creator != other.Creator)
            return "creator_id";
        if (one.PublishedAt != other.PublishedAt)
            return "published_at";
        if (Differ(one.Duration, other.Duration))
            return "duration_seconds";
        if (Differ(one.Formats, other.Formats))
            return "formats";
        if (Differ(one.Tools, other.Tools))
            return "tools";
        if (Differ(one.Anchor, other.Anchor))
            return "anchor";
        if (Differ(one.FirstHour.Plays, other.FirstHour.Plays))
            return "first_hour_plays";
        return Differ(one.FirstHour.Interactions, other.FirstHour.Interactions) ? "first_hour_interactions" : null;
    }

    private static bool Differ(long one, long other) => one >= 0 && other >= 0 && one != other;

    private static bool Differ(NumberSet one, NumberSet other) => !one.Numbers.IsEmpty && !other.Numbers.IsEmpty && !one.Equals(other);
}
