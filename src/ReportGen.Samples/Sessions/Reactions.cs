using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Sessions;

/// <summary>What a user does while watching: how long, and whether a like, share or follow comes of it. Comments come from the comments file.</summary>
internal sealed class Reactions(World world)
{
    /// <summary>Likes that come alone make up this part of all interactions in viewings; the drive-by share is planted over all interactions.</summary>
    private const double LoneLikes = 0.768;

    private const double TypicalRate = 0.068;
    private const double FavouriteLift = 1.9;
    private const double MissingWatch = 0.015;
    private const int DriveBySeconds = 3;

    public Viewing React(Viewer viewer, Video video, long at, bool favourite, RandomStream random)
    {
        var day = (int)(at / 86_400);
        var appeal = Math.Pow(video.Rate / TypicalRate, 0.7) * world.Trend.Ratio(world.Effects.Rate, day);
        var lift = favourite ? FavouriteLift : 1.0;
        var liked = random.Chance(Math.Min(0.9, viewer.Like * appeal * lift));
        var shared = random.Chance(Math.Min(0.5, viewer.Share * appeal * lift * (liked ? 4.0 : 0.7)));
        var followed = random.Chance(favourite ? 0.0004 : liked ? 0.012 : 0.0008);
        var driveBy = random.Chance(DriveByChance(viewer, day)) && liked && !shared && !followed;
        var watch = driveBy ? 1 + random.Below(DriveBySeconds) : Watch(video, liked || shared || followed, random);
        var missing = random.Chance(MissingWatch);
        return new Viewing(video, at, missing ? null : watch, liked, false, shared, followed);
    }

    /// <summary>The viewing in which a sampled user wrote a comment.</summary>
    public static Viewing Comment(Video video, long at, RandomStream random)
    {
        var watch = Watch(video, true, random);
        var liked = random.Chance(0.35);
        return new Viewing(video, Math.Max(video.PublishedAt, at - watch - 4), watch, liked, true, random.Chance(0.05), false);
    }

    private double DriveByChance(Viewer viewer, int day)
    {
        var share = world.Trend.Between(Effects.DriveByBase, world.Effects.DriveBy, day);
        return Math.Min(0.95, share / (LoneLikes * world.Trend.Ratio(world.Effects.LoneLikes, day)) * (viewer.Heavy ? 1.15 : 0.96));
    }

    private static int Watch(Video video, bool engaged, RandomStream random)
    {
        var part = Math.Exp(0.7 * random.Normal()) * (engaged ? 0.62 : 0.30);
        var swiped = random.Chance(0.28);
        if (!engaged && swiped)
            return random.Below(4);
        return Math.Clamp((int)(video.DurationSeconds * part), engaged ? DriveBySeconds + 1 : 1, 3 * video.DurationSeconds);
    }
}
