using ReportGen.Samples.Comments;
using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Sessions;

/// <summary>What can be watched in one quarter: the holders of its slots, by popularity, and what each has out on a day.</summary>
internal sealed class ChannelIndex
{
    private readonly Channel?[] _bySlot;
    private readonly WeightedSlots _popular;

    public ChannelIndex(World world, Panel panel, VideoLibrary library, CalendarQuarter quarter)
    {
        _bySlot = new Channel?[world.Creators];
        foreach (var channel in library.Channels)
        {
            if (panel.Holder(channel.Creator.Slot, quarter.Index).JoinQuarter == channel.Creator.JoinQuarter)
                _bySlot[channel.Creator.Slot] = channel;
        }
        _popular = new WeightedSlots(panel.In(quarter).Select(creator => creator.Popularity));
    }

    public int AnySlot(RandomStream random) => _popular.At(random.Unit());

    /// <summary>A video of the slot that is out and still played at a time, newer ones likelier; null when there is none.</summary>
    public Video? Pick(int slot, long at, RandomStream random)
    {
        var unit = random.Unit();
        if (_bySlot[slot] is not { } channel)
            return null;
        var day = (int)(at / 86_400);
        var total = channel.Videos.Sum(video => Weight(video, day, at));
        var left = unit * total;
        foreach (var video in channel.Videos)
        {
            var weight = Weight(video, day, at);
            left -= weight;
            if (weight > 0 && left < 0)
                return video;
        }
        return null;
    }

    private static double Weight(Video video, int day, long at) =>
        video.PublishedAt > at || video.LastDay < day ? 0.0 : Attention.PlayShare(day - video.Day, video.Life, video.SecondOfDay);
}
