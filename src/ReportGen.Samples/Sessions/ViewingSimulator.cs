using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Comments;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Sessions;

/// <summary>
/// The viewings of a sampled user, day by day from a quarter's first day. What a user remembers (videos seen, hooks liked) starts afresh with each
/// quarter, so that the first week of a quarter is the same whether it is written as follow-up or as the quarter itself.
/// </summary>
internal sealed class ViewingSimulator(World world, ChannelIndex channels, Users users, CalendarQuarter quarter)
{
    private const double FavouritePart = 0.60;
    private const double AnchorPull = 0.024;
    private const int AnchorDays = 28;

    private readonly Reactions _reactions = new(world);

    public IEnumerable<Viewing> Run(Viewer viewer, int lastDay)
    {
        var random = new RandomStream(world.Seed, StreamKind.Viewings, viewer.Index, quarter.Index);
        var memory = new Memory();
        for (var day = quarter.StartDay; day <= lastDay; day++)
        {
            var times = Times(viewer, day, random);
            foreach (var at in times)
            {
                if (Watch(viewer, at, memory, random) is { } viewing)
                    yield return viewing;
            }
        }
    }

    private Viewing? Watch(Viewer viewer, long at, Memory memory, RandomStream random)
    {
        var day = (int)(at / 86_400);
        var slot = Choose(viewer, day, memory, random);
        var video = channels.Pick(slot, at, random);
        if (video is null || !memory.Seen.Add(video.Key))
        {
            video = channels.Pick(channels.AnySlot(random), at, random);
            if (video is null || !memory.Seen.Add(video.Key))
                return null;
        }
        var favourite = users.Favourites(viewer.Index).Contains(video.Creator.Slot);
        var viewing = _reactions.React(viewer, video, at, favourite, random);
        if (viewing.Liked && video.Anchored)
            memory.Hooks[video.Creator.Slot] = day + AnchorDays;
        return viewing;
    }

    private int Choose(Viewer viewer, int day, Memory memory, RandomStream random)
    {
        var place = random.Unit();
        var pull = random.Unit();
        var any = channels.AnySlot(random);
        var hooks = memory.Hooks.Where(hook => hook.Value >= day).Select(hook => hook.Key).ToList();
        if (hooks.Count > 0 && pull < Math.Max(0.0, AnchorPull * (world.Effects.AnchorReturn - 1.0)) * Math.Min(3, hooks.Count))
            return hooks[(int)(place * hooks.Count)];
        var favourites = users.Favourites(viewer.Index);
        return pull > 1.0 - FavouritePart * world.Trend.Ratio(world.Effects.Regulars, day)
            ? favourites[(int)(Math.Pow(place, 1.6) * favourites.Count)] : any;
    }

    private static long[] Times(Viewer viewer, int day, RandomStream random)
    {
        var weekend = day % 7 >= 5 ? 1.2 : 0.92;
        var times = new long[random.Poisson(viewer.PerDay * weekend)];
        for (var i = 0; i < times.Length; i++)
        {
            var hour = random.Chance(0.6) ? 20.0 + 1.6 * random.Normal() : 7.0 + 16.0 * random.Unit();
            times[i] = day * 86_400L + (long)(3600 * Math.Clamp(hour, 0.5, 23.9)) + random.Below(60);
        }
        Array.Sort(times);
        return times;
    }

    private sealed class Memory
    {
        public HashSet<long> Seen { get; } = [];

        /// <summary>Last day on which a liked hook still draws, by slot, in the order in which they were first liked.</summary>
        public SortedDictionary<int, int> Hooks { get; } = [];
    }
}
