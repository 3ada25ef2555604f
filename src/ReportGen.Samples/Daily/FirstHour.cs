using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>Plays, likes and shares of a video's first hour; comments are written elsewhere.</summary>
internal readonly record struct Opening(int Plays, int Likes, int Shares);

/// <summary>The first hour. It does not depend on the day's demand, so that a video reads the same in the folder of every quarter that holds it.</summary>
internal sealed class FirstHour(World world, RateLine rates)
{
    /// <summary>Expected plays, on a fixed part of the first day's weight.</summary>
    public static double Plays(Video video) => video.Plays * video.FirstHourShare * Attention.PlayShare(0, video.Life, video.SecondOfDay);

    /// <summary>Expected likes and shares per play without bought ones.</summary>
    public double Rate(Video video) => rates.Of(video, video.Day) * video.FirstHourFactor;

    /// <summary>What the first hour brought: the same however often it is asked for.</summary>
    public Opening Draw(Video video)
    {
        var random = new RandomStream(world.Seed, StreamKind.Counts, video.Key);
        var plays = Math.Max(1, random.Poisson(Plays(video)));
        var rate = Rate(video);
        var likes = Math.Min(plays, random.Poisson(plays * rate * (1.0 - video.ShareMix)));
        var shares = Math.Min(plays - likes, random.Poisson(plays * rate * video.ShareMix));
        var bought = Math.Min(plays - likes - shares, (int)(plays * video.Bought.FirstHour));
        return new Opening(plays, likes + bought, shares);
    }
}
