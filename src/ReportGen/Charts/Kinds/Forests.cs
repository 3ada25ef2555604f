using System.Collections.Immutable;
using ReportGen.Charts.Rows;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Forest plots: the estimates of the uplift, returns through anchors, and any parts and groups of an indicator.</summary>
internal static class Forests
{
    private static readonly ImmutableArray<string> _estimates =
        ["raw", "exposure_first", "stratified", "difference_in_differences", "without_top", "without_tool_texts", "placebo"];

    // The strictest design that could be used is the one the paper quotes; a raw difference never is.
    private static readonly ImmutableArray<string> _mainFirst = ["difference_in_differences", "stratified", "exposure_first"];

    private static readonly ImmutableArray<string> _anchorRatios = ["crude", "interacted", "previous_ratio"];

    /// <summary>
    /// Parts and groups of an indicator: option <c>part</c> and <c>group</c> are comma lists. Without them the uplift's estimates, single tools and tiers.
    /// </summary>
    public static Chart Draw(Scene scene)
    {
        var indicator = scene.Find("tool_uplift");
        if (indicator is null)
            return scene.Unavailable(indicator);
        var uplift = indicator.Id == "tool_uplift";
        var parts = scene.ListOption("part", uplift ? _estimates : []);
        var dimensions = scene.ListOption("group", uplift ? ["tool", "tier"] : []);
        var groups = new List<ForestGroup> { Parts(scene, indicator, parts) };
        groups.AddRange(dimensions.Select(d => Group(scene, indicator, d)));
        return Finish(scene, indicator, groups, scene.Phrase(uplift ? "forest.beyond-tools" : "forest.beyond"));
    }

    /// <summary>Shares back of anchored and plain videos, and of plain videos by the number of videos offered.</summary>
    public static Chart DrawAnchorShares(Scene scene)
    {
        var indicator = scene.Find("anchor_return");
        var shares = Rows(scene, [("anchored", indicator?.Part("anchored")), ("plain", indicator?.Part("plain"))], "part");
        shares = [.. shares.Select(r => r with { Main = r.Estimate is not null && r.Label == scene.Language.Label("part", "anchored") })];
        var offered = (indicator?.Group("offered") ?? []).Select(m => ForestRow.Of(scene, GroupWords.Member(scene, "offered", m.Key), m)).OfType<ForestRow>();
        ImmutableArray<ForestGroup> groups = [.. new[]
        {
            new ForestGroup(scene.Phrase("anchor.shares"), shares), new ForestGroup(scene.Phrase("anchor.offered"), [.. offered]),
        }.Where(g => g.Rows.Any(r => r.Estimate is not null))];
        if (indicator is null || groups.IsEmpty)
            return scene.Unavailable(indicator);
        var look = new ForestLook(CountHead(scene, groups, indicator), scene.Phrase("anchor.share-head"), scene.Format("fraction"));
        return new ForestChart(scene, groups, look).Draw(Alternate(scene, indicator, groups, look, "forest.alt"));
    }

    /// <summary>Ratios of anchored to plain shares, less one: standardised, as counted, with an interaction, and of the quarter before.</summary>
    public static Chart DrawAnchorRatios(Scene scene)
    {
        var indicator = scene.Find("anchor_return");
        if (indicator is null)
            return scene.Unavailable(indicator);
        var headline = ForestRow.Of(scene, scene.Phrase("anchor.standardised"), indicator.Headline);
        var others = Rows(scene, [.. _anchorRatios.Select(k => (k, indicator.Part(k)))], "part");
        ImmutableArray<ForestRow> rows = headline is null ? others : [headline with { Main = headline.Estimate is not null }, .. others];
        return Finish(scene, indicator, [new ForestGroup("", rows)], scene.Phrase("anchor.beyond"));
    }

    private static Chart Finish(Scene scene, Indicator indicator, IEnumerable<ForestGroup> candidates, string beyond)
    {
        ImmutableArray<ForestGroup> groups = [.. candidates.Where(g => !g.Rows.IsEmpty)];
        if (!groups.Any(g => g.Rows.Any(r => r.Estimate is not null)))
            return scene.Unavailable(indicator);
        var unit = indicator.Headline.Unit;
        var look = new ForestLook(CountHead(scene, groups, indicator), scene.Phrase(unit == "fraction" ? "forest.value" : "forest.value-plain"), scene.Format(unit))
        {
            Reference = scene.NumberOption("reference", unit == "ratio" ? 1 : 0), Signed = unit != "ratio",
            ReferenceWords = scene.Phrase("forest.none"), AxisWords = beyond,
        };
        return new ForestChart(scene, groups, look).Draw(Alternate(scene, indicator, groups, look, "forest.alt"));
    }

    private static ForestGroup Parts(Scene scene, Indicator indicator, ImmutableArray<string> keys)
    {
        var main = _mainFirst.FirstOrDefault(k => keys.Contains(k) && indicator.Part(k)?.Current is not null);
        var rows = keys.Select(k => (Key: k, Row: ForestRow.Of(scene, PartName(scene, k, main), indicator.Part(k)))).Where(p => p.Row is not null)
            .Select(p => p.Row! with { Main = p.Key == main && p.Row.Estimate is not null });
        return new ForestGroup(scene.Phrase(indicator.Id == "tool_uplift" ? "forest.estimates" : "forest.parts"), [.. rows]);
    }

    private static string PartName(Scene scene, string key, string? main)
    {
        // Short names where there are any: the column is narrow.
        var name = scene.Language.Label("estimate", key);
        name = name == key ? scene.Language.Label("part", key) : name;
        return key == main ? scene.Phrase("forest.main", name) : name;
    }

    private static ForestGroup Group(Scene scene, Indicator indicator, string dimension)
    {
        var key = indicator.Id == "tool_uplift" && dimension is "tool" or "tier" ? "forest.uplift-" + dimension : "";
        var heading = key.Length > 0 ? scene.Phrase(key) : scene.Language.Label("dimension", dimension);
        var rows = indicator.Group(dimension).Select(m => ForestRow.Of(scene, GroupWords.Member(scene, dimension, m.Key), m)).OfType<ForestRow>();
        return new ForestGroup(heading, [.. rows]);
    }

    private static ImmutableArray<ForestRow> Rows(Scene scene, ImmutableArray<(string Key, Measure? Measure)> measures, string family) =>
        [.. measures.Select(m => ForestRow.Of(scene, scene.Language.Label(family, m.Key), m.Measure)).OfType<ForestRow>()];

    private static string CountHead(Scene scene, ImmutableArray<ForestGroup> groups, Indicator indicator)
    {
        var sizes = groups.SelectMany(g => g.Rows).Select(r => r.Estimate?.N).OfType<SampleSize>().ToList();
        return sizes.Any(n => n.Creators is not null) || indicator.Id == "tool_uplift" ? scene.Phrase("creators")
            : sizes.Any(n => n.Pairs is not null) ? scene.Phrase("pairs")
            : scene.Phrase("videos");
    }

    private static string Alternate(Scene scene, Indicator indicator, ImmutableArray<ForestGroup> groups, ForestLook look, string key)
    {
        string Text(double v) => look.Signed ? look.Format.Signed(scene.Language, v) + (look.Format.Percent ? "%" : "") : look.Format.Value(scene.Language, v);
        var parts = groups.SelectMany(g => g.Rows).Select(r => r switch
        {
            { Estimate: null } => scene.Phrase("forest.alt-none", r.Label, r.Reason),
            { Interval: { } i } => scene.Phrase("interval.alt-row", r.Label, Text(r.Estimate.Value), Text(i.Lower), Text(i.Upper)),
            _ => scene.Phrase("dumbbell.alt-row-current", r.Label, Text(r.Estimate.Value)),
        });
        return scene.Phrase(key, scene.Language.Label("indicator", indicator.Id), scene.CurrentName, string.Join(scene.Phrase("list-separator"), parts));
    }
}
