namespace ReportGen.Samples.Randomness;

/// <summary>What a random stream is for. Each purpose draws from its own stream, so that drawing more for one leaves the others as they were.</summary>
internal enum StreamKind
{
    Turnover = 1,
    Creator,
    Drift,
    Publishing,
    Video,
    DayNoise,
    Counts,
    CommentTimes,
    CommentTexts,
    Authors,
    FanPool,
    UserTraits,
    Favourites,
    Viewings,
    TierGap,
    SignatureText,
    Campaign,
    CampaignUse,
    Bought,
}
