using ReportGen.Samples.Population;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>
/// The platform shows a video to more people the better its first viewers responded: plays after the first hour follow the likes and shares of the first
/// hour per play with the planted elasticity. What counts is what was seen, chance included; of too few first plays nothing is concluded.
/// </summary>
internal sealed class Recommendation
{
    /// <summary>Likes and shares per play that leave a video's plays as they are.</summary>
    private const double UsualRate = 0.068;

    private const int LeastPlays = 30;
    private const double MostLog = 1.5;

    private readonly Dictionary<long, float> _factors = [];

    public Recommendation(World world, VideoLibrary library, RateLine rates)
    {
        var firstHour = new FirstHour(world, rates);
        foreach (var video in library.Channels.SelectMany(channel => channel.Videos))
            _factors[video.Key] = (float)Math.Exp(Elasticity(world, video.Day) * Response(video, firstHour, rates));
    }

    /// <summary>Factor on a video's plays after the first hour; 1 for the case creators, whose plays are planted.</summary>
    public double Factor(Video video) => _factors[video.Key];

    private static double Elasticity(World world, int day) => world.Trend.Between(Effects.FitBase, world.Effects.Fit, day);

    /// <summary>Natural log of the first hour's rate over the usual one of its day.</summary>
    private static double Response(Video video, FirstHour firstHour, RateLine rates)
    {
        if (video.Creator.Case != CaseKind.None || video.Bought.Any)
            return 0.0;
        var seen = firstHour.Draw(video);
        return seen.Plays < LeastPlays ? 0.0
            : Math.Clamp(Math.Log((seen.Likes + seen.Shares + 0.5) / (seen.Plays + 1.0) / (UsualRate * rates.On(video.Day))), -MostLog, MostLog);
    }
}
