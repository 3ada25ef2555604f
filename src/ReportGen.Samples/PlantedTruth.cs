using ReportGen.Samples.Truth;

namespace ReportGen.Samples;

/// <summary>
/// What a sample has planted in it: the values that a right measurement finds, up to sampling error, when the account quarter is compared with the
/// quarter before. Fractions, never percent; ratios where the name says so.
/// </summary>
public sealed record PlantedTruth
{
    /// <summary>Growth of all interactions on the week before, by Monday week inside the account quarter.</summary>
    public required IReadOnlyList<double> WeeklyGrowth { get; init; }

    /// <summary>The same in the quarter before; its line begins at the second week.</summary>
    public required IReadOnlyList<double> EarlierWeeklyGrowth { get; init; }

    /// <summary>Videos published: change on the quarter before.</summary>
    public required double VideosPublishedChange { get; init; }

    /// <summary>Share of creators whose interactions per play rose on the quarter before.</summary>
    public required double GrowthGapShare { get; init; }

    /// <summary>Effective comments a video (7 × 24 h), mean over creators: relative change.</summary>
    public required double EffectiveCommentsChange { get; init; }

    /// <summary>Drive-by likes over likes, comments and shares in viewings, before and now.</summary>
    public required double DriveByBefore { get; init; }

    /// <inheritdoc cref="DriveByBefore"/>
    public required double DriveByNow { get; init; }

    /// <summary>Engagement rate of a video that shows a process or a shared scene over the same creator's other videos: ratio.</summary>
    public required double FormatRatio { get; init; }

    /// <summary>
    /// Users whose first response to an anchored creator is a like alone: chance to watch another of the creator's videos within 28 days after an
    /// anchored video over that after a plain one. Ratio.
    /// </summary>
    public required double AnchorReturnRatio { get; init; }

    /// <summary>First-hour rate of mid-tier creators at home with two or more tools over those with none: ratio as a raw comparison shows it.</summary>
    public required double ToolRawRatio { get; init; }

    /// <summary>The part of <see cref="ToolRawRatio"/> that the tools cause; the rest is that better creators take up tools.</summary>
    public required double ToolCausalRatio { get; init; }

    /// <summary>
    /// Part of the mid-tier creators without tools who take up two at once on the account quarter's first day, whatever their rate: against those who go on
    /// without, and against their own rates before, they show <see cref="ToolCausalRatio"/>.
    /// </summary>
    public required double ToolCampaignShare { get; init; }

    /// <summary>Elasticity of a video's plays after the first hour to its first hour's interactions per play, before and now.</summary>
    public required double FitBefore { get; init; }

    /// <inheritdoc cref="FitBefore"/>
    public required double FitNow { get; init; }

    /// <summary>Part of the videos published, in every quarter, on which likes are bought until they outnumber the plays.</summary>
    public required double BoughtOverPlaysShare { get; init; }

    /// <summary>Part of the videos published, in every quarter, whose first hour is bought: two interactions for five plays and more.</summary>
    public required double BoughtFirstHourShare { get; init; }

    /// <summary>Pairs of user and creator that come back within 28 days, by comments and engaged viewings together, before and now.</summary>
    public required double RepeatBefore { get; init; }

    /// <inheritdoc cref="RepeatBefore"/>
    public required double RepeatNow { get; init; }

    /// <summary>The rural-life creator: mean plays of a video in its first 7 days before the split, and the ratios after it.</summary>
    public required double RuralPlaysBefore { get; init; }

    /// <summary>Plays of a video after the split over before: ratio.</summary>
    public required double RuralPlaysRatio { get; init; }

    /// <summary>Comments and shares of a video after the split over before: ratio.</summary>
    public required double RuralResponseRatio { get; init; }

    /// <summary>The knowledge creator's engagement rate after the change of format over before: ratio.</summary>
    public required double KnowledgeRateRatio { get; init; }

    internal static PlantedTruth Of(SampleRequest request)
    {
        var effects = Effects.Of(request.Scenario);
        var curve = new GrowthCurve(request.AccountQuarter, effects);
        return Expected.Of(request.Scenario, effects) with
        {
            WeeklyGrowth = curve.Growths(request.AccountQuarter),
            EarlierWeeklyGrowth = curve.Growths(request.AccountQuarter.Previous),
        };
    }
}
