namespace ReportGen.Samples.Population;

/// <summary>The two creators of the published account: what is fixed about them whatever the seed.</summary>
internal static class CaseCreators
{
    /// <summary>Expected plays of the rural creator's video in its first 7 days, before the split.</summary>
    public const double RuralPlays = 200_000;

    /// <summary>Expected comments of the rural creator's video, before the split; the videos lie between 300 and 400.</summary>
    public const double RuralComments = 345;

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
