using ReportGen.Samples.Population;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Videos;

/// <summary>A creator's videos in order of publication.</summary>
internal sealed record Channel(Creator Creator, IReadOnlyList<Video> Videos);

/// <summary>
/// All videos that can be played in a quarter or the week after it. Memory grows with the number of videos, not with plays, comments or viewings.
/// </summary>
internal sealed class VideoLibrary
{
    /// <summary>Days after the quarter that are written as follow-up.</summary>
    public const int FollowUpDays = 7;

    private VideoLibrary(CalendarQuarter quarter, IReadOnlyList<Channel> channels)
    {
        Quarter = quarter;
        Channels = channels;
    }

    public CalendarQuarter Quarter { get; }

    /// <summary>Channels in slot order; a slot that changed hands has one for each holder.</summary>
    public IReadOnlyList<Channel> Channels { get; }

    public int FirstDay => Quarter.StartDay;

    /// <summary>Last day of follow-up.</summary>
    public int LastDay => Quarter.EndDay + FollowUpDays;

    public static VideoLibrary Build(World world, Panel panel, CalendarQuarter quarter, CancellationToken cancellation)
    {
        var plan = new PublishingPlan(world);
        var maker = new VideoMaker(world);
        var channels = new List<Channel>();
        var spans = Spans(quarter);
        for (var slot = 0; slot < world.Creators; slot++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var held in spans.GroupBy(span => panel.Holder(slot, span.Quarter)))
            {
                var videos = held.SelectMany(span => Enumerable.Range(span.First, span.Last - span.First + 1))
                    .Where(day => plan.Publishes(held.Key, day)).Select(day => maker.Make(held.Key, day));
                channels.Add(new Channel(held.Key, [.. videos]));
            }
        }
        return new VideoLibrary(quarter, channels);
    }

    private static List<Span> Spans(CalendarQuarter quarter)
    {
        var first = quarter.StartDay - Attention.LongestLife + 1;
        return
        [
            new(quarter.Previous.Index, first, quarter.StartDay - 1),
            new(quarter.Index, quarter.StartDay, quarter.EndDay),
            new(quarter.Next.Index, quarter.EndDay + 1, quarter.EndDay + FollowUpDays),
        ];
    }

    private readonly record struct Span(int Quarter, int First, int Last);
}
