using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Comments;

/// <summary>What kind a comment is: effective with a probability that rises over time, else one of the kinds that say nothing.</summary>
internal sealed class KindMix(World world)
{
    private static readonly Part[] Plain =
    [
        new(CommentKind.Boilerplate, 0.40), new(CommentKind.Wordless, 0.20), new(CommentKind.Short, 0.13), new(CommentKind.Own, 0.06),
        new(CommentKind.Exchange, 0.05), new(CommentKind.Repeat, 0.05), new(CommentKind.Advert, 0.04), new(CommentKind.Chain, 0.04),
        new(CommentKind.Flood, 0.03),
    ];

    private const double ToolPart = 0.16;
    private const double DinnerShortPart = 0.35;

    public CommentKind Draw(Video video, RandomStream random)
    {
        var share = world.Trend.Between(Effects.EffectiveShareBase, world.Effects.EffectiveShare, video.Day);
        var effective = random.Chance(Math.Clamp(share * video.Creator.EffectiveFactor, 0.2, 0.95));
        var special = random.Unit();
        var left = random.Unit();
        if (effective)
            return CommentKind.Effective;
        if (video.Tools != Tools.None && special < ToolPart)
            return CommentKind.Tool;
        if (video.Anchored && Anchors.AsksForDinner(video.Creator.Anchor) && special < DinnerShortPart)
            return CommentKind.Short;
        foreach (var part in Plain)
        {
            left -= part.Share;
            if (left < 0)
                return part.Kind;
        }
        return CommentKind.Boilerplate;
    }

    private readonly record struct Part(CommentKind Kind, double Share);
}
