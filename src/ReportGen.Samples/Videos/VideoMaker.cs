using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Videos;

/// <summary>Draws a video: what it is, and what is expected of it.</summary>
internal sealed class VideoMaker(World world)
{
    /// <summary>Spreads of a creator's level in one quarter; a change between quarters has √2 times the spread, 0.2 for rate and comments.</summary>
    private const double RateDrift = 0.14;
    private const double CommentDrift = 0.14;
    private const double PlayDrift = 0.08;

    private const double RateNoise = 0.18;
    private const double PlayNoise = 0.42;
    private const double CommentNoise = 0.35;
    private const double CommentsOnPlays = 0.35;
    private const double CommentsOnRate = 0.2;
    private const double FormatOnComments = 0.5;
    private const double AnchorShare = 0.45;

    private readonly double _commentRatio = CaseCreators.CommentRatioOfOthers(world);
    private readonly ToolAdoption _tools = new(world);
    private readonly CaseVideos _cases = new(world);

    public Video Make(Creator creator, int day)
    {
        var key = Ids.VideoKey(creator.Slot, day);
        var random = new RandomStream(world.Seed, StreamKind.Video, key);
        var second = SecondOfDay(random);
        var formats = DrawFormats(creator, random);
        var tools = _tools.Draw(creator, day, random);
        var formatLog = (formats & (Formats.Process | Formats.Scene)) != 0 ? Math.Log(world.Effects.Format) : 0.0;
        var rateLog = RateNoise * random.Normal();
        var playLog = PlayNoise * random.Normal();
        var drift = new QuarterDrift(world.Seed, creator.Key, CalendarQuarter.Of(day).Index);
        var video = new Video
        {
            Creator = creator,
            Key = key,
            Day = day,
            SecondOfDay = second,
            DurationSeconds = Math.Clamp((int)(Categories.All[creator.Category].MedianSeconds * Math.Exp(0.45 * random.Normal())), 9, 600),
            Formats = formats,
            Tools = tools,
            Anchored = creator.Anchor.Length > 0 && random.Chance(AnchorShare),
            Life = Attention.ShortestLife + (int)((Attention.LongestLife - Attention.ShortestLife + 1) * Math.Pow(random.Unit(), 1.4)),
            Plays = creator.Plays * Math.Exp(playLog + PlayDrift * drift.Plays),
            Rate = creator.Rate * Math.Exp(rateLog + formatLog + RateDrift * drift.Rate),
            ShareMix = creator.ShareMix * world.Trend.Ratio(world.Effects.ShareMix, day),
            Comments = creator.Comments * CommentLine(creator, day)
                * Math.Exp(FormatOnComments * formatLog + CommentsOnRate * (rateLog + formatLog) + CommentsOnPlays * playLog + CommentDrift * drift.Comments) * random.Spread(CommentNoise),
            FirstHourFactor = world.Effects.Tools[System.Numerics.BitOperations.PopCount((uint)tools)],
            FirstHourShare = Math.Clamp(0.12 * random.Spread(0.25) / Attention.FirstDayPart(second), 0.03, 0.5),
            Bought = Bought.Draw(world.Seed, creator, key),
        };
        return creator.Case == CaseKind.None ? video : _cases.Shape(video, random);
    }

    private double CommentLine(Creator creator, int day)
    {
        var momentum = world.Effects.CategorySpread * (Categories.All[creator.Category].Momentum - Categories.MeanMomentum);
        return world.Trend.Ratio(_commentRatio * Math.Exp(momentum), day);
    }

    private static Formats DrawFormats(Creator creator, RandomStream random)
    {
        var shared = random.Chance(creator.SharedFormats);
        var choice = random.Unit();
        var second = random.Unit();
        if (!shared)
            return choice < 0.4 ? Formats.Talk : choice < 0.6 ? Formats.Skit : choice < 0.85 ? Formats.Showcase : Formats.List;
        var formats = choice < 0.45 ? Formats.Process : choice < 0.8 ? Formats.Scene : Formats.Process | Formats.Scene;
        return second < 0.15 ? formats | Formats.Talk : formats;
    }

    /// <summary>Between 6:00 and 22:30, most often around noon and in the evening.</summary>
    private static int SecondOfDay(RandomStream random)
    {
        var kind = random.Unit();
        var z = random.Normal();
        var hour = kind < 0.3 ? 12.0 + 0.9 * z : kind < 0.75 ? 18.6 + 1.4 * z : 6.0 + 16.5 * random.Unit();
        return (int)(3600 * Math.Clamp(hour, 6.0, 22.5)) + random.Below(60);
    }
}

/// <summary>How a creator's level departs from its lasting one in a quarter; three standard normal numbers.</summary>
internal readonly struct QuarterDrift(ulong seed, long creatorKey, int quarter)
{
    public double Rate { get; } = Hash.Normal(seed, StreamKind.Drift, creatorKey, 4L * quarter);

    public double Comments { get; } = Hash.Normal(seed, StreamKind.Drift, creatorKey, 4L * quarter + 1);

    public double Plays { get; } = Hash.Normal(seed, StreamKind.Drift, creatorKey, 4L * quarter + 2);
}
