namespace ReportGen.Samples.Truth;

/// <summary>
/// The planted values that follow from the effects through the whole generator and have no closed form (what selection adds to a raw ratio, how often
/// pairs come back). They were read off panels of 20,000 creators over several seeds.
/// </summary>
internal static class Expected
{
    public static PlantedTruth Of(SampleScenario scenario, Effects effects)
    {
        var common = new PlantedTruth
        {
            WeeklyGrowth = [],
            EarlierWeeklyGrowth = [],
            VideosPublishedChange = effects.Publishing - 1.0,
            GrowthGapShare = 0.5,
            EffectiveCommentsChange = effects.Comments * effects.EffectiveShare / Effects.EffectiveShareBase - 1.0,
            DriveByBefore = Effects.DriveByBase,
            DriveByNow = effects.DriveBy,
            FormatRatio = effects.Format,
            AnchorReturnRatio = 1.0,
            ToolRawRatio = 1.0,
            ToolCausalRatio = 1.0,
            ToolCampaignShare = effects.ToolCampaign[(int)Population.Tier.Mid],
            FitBefore = Effects.FitBase,
            FitNow = effects.Fit,
            BoughtOverPlaysShare = Videos.Bought.OverPlaysPart,
            BoughtFirstHourShare = Videos.Bought.FirstHourPart,
            RepeatBefore = 0.20,
            RepeatNow = 0.20,
            RuralPlaysBefore = Population.CaseCreators.RuralPlays,
            RuralPlaysRatio = effects.RuralPlays,
            RuralResponseRatio = effects.RuralResponse,
            KnowledgeRateRatio = effects.KnowledgeRate,
        };
        return scenario switch
        {
            SampleScenario.Account => common with
            {
                EffectiveCommentsChange = 0.187, FormatRatio = 1.15, GrowthGapShare = 0.58, AnchorReturnRatio = 1.5,
                ToolRawRatio = 1.25, ToolCausalRatio = 1.14, RepeatBefore = 0.20, RepeatNow = 0.22,
            },
            SampleScenario.Fall => common with { GrowthGapShare = 0.38, ToolRawRatio = 0.90, ToolCausalRatio = 0.90, RepeatNow = 0.18 },
            _ => common,
        };
    }
}
