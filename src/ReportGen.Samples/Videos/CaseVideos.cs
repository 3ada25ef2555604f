using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Videos;

/// <summary>The videos of the two case creators, whose levels before and after their split are those of the published account.</summary>
internal sealed class CaseVideos(World world)
{
    private const double RuralPlayNoise = 0.06;
    private const double KnowledgeRateNoise = 0.05;

    private readonly int _ruralSplit = Splits.Rural(world.Request.AccountQuarter).DayNumber;
    private readonly int _knowledgeSplit = Splits.Knowledge(world.Request.AccountQuarter).DayNumber;
    private readonly int _end = world.Request.AccountQuarter.EndDay;

    public Video Shape(Video video, RandomStream random) =>
        video.Creator.Case == CaseKind.Rural ? Rural(video, random) : Knowledge(video, random);

    /// <summary>
    /// Shares double with the comments. Per play that is the response over the play ratio; likes go half that way, so that the engagement rate rises
    /// by less than shares and comments do.
    /// </summary>
    private Video Rural(Video video, RandomStream random)
    {
        var creator = video.Creator;
        var after = video.Day >= _ruralSplit;
        var playRatio = after ? world.Effects.RuralPlays : 1.0;
        var response = after ? world.Effects.RuralResponse : 1.0;
        var sharesPerPlay = creator.ShareMix * response / playRatio;
        var likesPerPlay = (1.0 - creator.ShareMix) * (1.0 + 0.2 * (response / playRatio - 1.0));
        var spread = after ? random.Spread(0.13) : 0.89 + 0.23 * random.Unit();
        return video with
        {
            Formats = Formats.Process,
            DurationSeconds = 70 + random.Below(60),
            Plays = CaseCreators.RuralPlays * playRatio * random.Spread(RuralPlayNoise) / Attention.FirstWeekShare(video.Life, video.SecondOfDay),
            Rate = creator.Rate * (sharesPerPlay + likesPerPlay) * random.Spread(0.06),
            ShareMix = sharesPerPlay / (sharesPerPlay + likesPerPlay),
            Comments = CaseCreators.RuralComments * response * spread / Attention.CommentsBefore(7 * 24, video.LifeHours),
        };
    }

    /// <summary>From the split on the videos show a process; the rate is then higher by the planted factor on average, a little less at first and more at the end; what rises for everyone is no part of it.</summary>
    private Video Knowledge(Video video, RandomStream random)
    {
        var creator = video.Creator;
        var after = video.Day >= _knowledgeSplit;
        var progress = Math.Clamp((video.Day - _knowledgeSplit) / (double)(_end - _knowledgeSplit), 0.0, 1.0);
        var others = world.Trend.Ratio(world.Effects.Rate, video.Day) / world.Trend.Ratio(world.Effects.Rate, _knowledgeSplit);
        var factor = after ? (1.0 + (world.Effects.KnowledgeRate - 1.0) * (0.8 + 0.4 * progress)) / others : 1.0;
        return video with
        {
            Formats = after ? Formats.Process | Formats.Scene : Formats.Talk,
            DurationSeconds = 90 + random.Below(70),
            Plays = creator.Plays * random.Spread(0.25),
            Rate = creator.Rate * factor * random.Spread(KnowledgeRateNoise),
            Comments = creator.Comments * factor * random.Spread(0.25),
        };
    }
}
