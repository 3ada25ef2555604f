using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Comments;

/// <summary>Who wrote a comment: a regular of the creator, more and more often, or someone who came by.</summary>
internal sealed class Authors(World world, Users users)
{
    private const double RegularPart = 0.655;
    private const double SampledPart = 0.008;

    /// <summary>Regulars per comment that the creator gets in an average quarter.</summary>
    private const double RegularsPerComment = 0.24;

    public long Draw(Video video, RandomStream random)
    {
        var creator = video.Creator;
        var regular = random.Chance(RegularPart * world.Trend.Ratio(world.Effects.Regulars, video.Day));
        var place = random.Unit();
        var sampled = random.Chance(SampledPart);
        if (!regular)
            return users.Anyone(random);
        var admirers = users.Admirers(creator.Slot);
        if (sampled && admirers.Count > 0)
            return admirers[(int)(place * admirers.Count)];
        return users.Regular(creator, (int)(Math.Pow(place, 1.5) * Circle(creator)));
    }

    private static double Circle(Creator creator) => Math.Max(1.0, RegularsPerComment * creator.PublishRate * 91.0 * creator.Comments);
}
