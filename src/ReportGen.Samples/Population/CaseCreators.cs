using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Population;

/// <summary>The two creators of the published account: what is fixed about them whatever the seed.</summary>
internal static class CaseCreators
{
    /// <summary>Expected plays of the rural creator's video in its first 7 days, before the split.</summary>
    public const double RuralPlays = 200_000;

    /// <summary>Expected comments of the rural creator's video, before the split; the videos lie between 300 and 400.</summary>
    public const double RuralComments = 345;

    /// <summary>Mean effective comments a video of the other creators in the previous quarter.</summary>
    private const double TypicalEffective = 3.4;

    /// <summary>Part of the rural creator's videos of the account quarter that come before the split.</summary>
    private const double PartBefore = 10.0 / 18.0;

    /// <summary>
    /// The rural creator alone lifts the mean over creators. The others' comments grow by so much less that the planted change holds for the mean of all.
    /// </summary>
    public static double CommentRatioOfOthers(World world)
    {
        var effects = world.Effects;
        if (!world.HasCases)
            return effects.Comments;
        var shareRatio = effects.EffectiveShare / Effects.EffectiveShareBase;
        var weight = RuralComments * Effects.EffectiveShareBase / (world.Creators * TypicalEffective);
        var own = shareRatio * (PartBefore + (1.0 - PartBefore) * effects.RuralResponse);
        var all = shareRatio * effects.Comments;
        return (all * (1.0 + weight) - own * weight) / shareRatio;
    }

    public static Creator Rural(Creator drawn) => drawn with
    {
        Name = "山里的老丁头",
        Category = Categories.Rural,
        Followers = 1_286_000,
        Tier = Tier.Head,
        Case = CaseKind.Rural,
        PublishRate = 0.2,
        Plays = 1.35 * RuralPlays,
        Rate = 0.052,
        ShareMix = 0.10,
        Comments = RuralComments,
        EffectiveFactor = 1.0,
        SharedFormats = 1.0,
        ToolPlaces = [1, 1, 1],
        Anchor = "",
    };

    public static Creator Knowledge(Creator drawn) => drawn with
    {
        Name = "一勺科学",
        Category = Categories.Knowledge,
        Followers = 642_000,
        Tier = Tier.Mid,
        Case = CaseKind.Knowledge,
        PublishRate = 1.0 / 3.0,
        Plays = 30_000,
        Rate = 0.050,
        ShareMix = 0.12,
        Comments = 26,
        EffectiveFactor = 1.0,
        SharedFormats = 1.0,
        ToolPlaces = [1, 1, 1],
        Anchor = "",
    };
}
