namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>The steps from all mid-tier creators to the groups of each estimate.</summary>
internal static class UpliftFlow
{
    /// <summary>Makes the flow; without a quarter before, those of newcomers are left out. The stratified groups are those of the cells that hold both.</summary>
    public static Flow Of(ToolUse use, ExposureFirst exposure, Newcomers? newcomers, Stratified? stratified)
    {
        var (videos, raw) = (use.Videos, use.Raw());
        var flow = new Flow(videos.Length);
        flow.Add("mid_tier", i => use.InTier(i, ToolUse.Mid) && videos[i] > 0, videos);
        flow.Add("five_videos", i => use.Eligible(i), videos);
        flow.Add("first_hour", i => use.Eligible(i) && use.FirstHour.Has(i), use.FirstHour.Videos);
        flow.Add("treated", i => raw.Treated[i] && use.FirstHour.Has(i), use.FirstHour.Videos);
        flow.Add("control", i => raw.Control[i] && use.FirstHour.Has(i), use.FirstHour.Videos);
        flow.Add("exposure_three_each", i => exposure.Enough[i] > 0, videos);
        flow.Add("exposure_treated", i => exposure.Arms.Treated[i] && exposure.Response.Has(i), exposure.Response.Videos);
        flow.Add("exposure_control", i => exposure.Arms.Control[i] && exposure.Response.Has(i), exposure.Response.Videos);
        if (newcomers is not null && stratified is not null)
            Add(flow, newcomers, stratified.Matched);
        return flow;
    }

    private static void Add(Flow flow, Newcomers groups, Arms matched)
    {
        var videos = groups.Now.Videos;
        flow.Add("both_quarters", i => groups.Both[i] > 0, videos);
        flow.Add("without_tools_before", i => groups.Without[i] > 0, videos);
        flow.Add("stratified_treated", i => matched.Treated[i], videos);
        flow.Add("stratified_control", i => matched.Control[i], videos);
        flow.Add("difference_treated", i => groups.Never.Treated[i], videos);
        flow.Add("difference_control", i => groups.Never.Control[i], videos);
    }
}
