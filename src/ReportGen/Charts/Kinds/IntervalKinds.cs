using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Rows;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Charts of estimates with intervals: rates by number of tools, by format, the gap by tier.</summary>
internal static class IntervalKinds
{
    /// <summary>First-hour rate by number of tools.</summary>
    public static Chart DrawToolDose(Scene scene)
    {
        var indicator = scene.Find("tool_uplift");
        var rows = Rows(indicator, "dose", m => IntervalRow.Of(scene.Phrase("dose.tools", m.Key), m));
        return Draw(scene, indicator, rows, new IntervalLook(scene.Phrase("rate-head"), scene.Format("rate"), null), "dose.alt");
    }

    /// <summary>Rate by format, the highest first.</summary>
    public static Chart DrawFormatRates(Scene scene)
    {
        var indicator = scene.Find("format_engagement");
        var rows = Rows(indicator, "format", m => IntervalRow.Of(scene.Language.Label("format", m.Key), m));
        rows = [.. rows.OrderByDescending(r => r.Value)];
        return Draw(scene, indicator, rows, new IntervalLook(scene.Phrase("rate-head"), scene.Format("rate"), null), "format.alt");
    }

    /// <summary>Share of creators whose interactions grew faster than plays, by tier, against one half.</summary>
    public static Chart DrawTierGap(Scene scene)
    {
        var indicator = scene.Find("growth_gap");
        var tiers = Rows(indicator, "tier", m => IntervalRow.Of(scene.Language.Label("tier", m.Key), m));
        var all = IntervalRow.Of(scene.Phrase("total"), indicator?.Headline, main: true);
        ImmutableArray<IntervalRow> rows = tiers.IsEmpty || all is null ? tiers : [all, .. tiers];
        return Draw(scene, indicator, rows, new IntervalLook(scene.Phrase("share-head"), scene.Format("fraction"), 0.5), "tier-gap.alt");
    }

    /// <summary>
    /// Members of any group: options <c>indicator</c> and <c>group</c>, <c>reference</c> for a line. Contrasts stand against no difference and in order of
    /// size; others in the order they come.
    /// </summary>
    public static Chart DrawGroup(Scene scene) => Group(scene, "engagement_depth", scene.Option("group", "tier"));

    /// <summary>Within-creator contrast of each single format.</summary>
    public static Chart DrawFormatContrast(Scene scene) => Group(scene, "format_engagement", scene.Option("group", "format_contrast"));

    private static Chart Group(Scene scene, string defaultIndicator, string dimension)
    {
        var indicator = scene.Find(defaultIndicator);
        var members = indicator?.Group(dimension) ?? [];
        var contrast = members.Any(GroupWords.IsContrast);
        var rows = Rows(indicator, dimension, m => IntervalRow.Of(GroupWords.Member(scene, dimension, m.Key), m));
        if (contrast)
            rows = [.. rows.OrderByDescending(r => r.Value)];
        var format = scene.Format(members.FirstOrDefault()?.Unit ?? "fraction");
        var reference = scene.NumberOption("reference", contrast ? 0 : double.NaN);
        var look = new IntervalLook(Head(scene, format, contrast), format, Drawable.IsDrawable(reference) ? reference : null) { Signed = contrast };
        return Draw(scene, indicator, rows, look, "dots.alt", scene.Language.Label("indicator", indicator?.Id ?? ""));
    }

    private static string Head(Scene scene, ValueFormat format, bool contrast) =>
        scene.Phrase((contrast ? "forest.value" : "dots.value") + (format.Percent ? "" : "-plain"));

    private static ImmutableArray<IntervalRow> Rows(Indicator? indicator, string dimension, Func<Measure, IntervalRow?> row) =>
        [.. (indicator?.Group(dimension) ?? []).Select(row).OfType<IntervalRow>()];

    private static Chart Draw(Scene scene, Indicator? indicator, ImmutableArray<IntervalRow> rows, IntervalLook look, string alternateKey, string name = "")
    {
        if (rows.IsEmpty)
            return scene.Unavailable(indicator);
        var parts = rows.Select(r => r.Interval is { } i
            ? scene.Phrase("interval.alt-row", r.Label, Text(r.Value), Text(i.Lower), Text(i.Upper))
            : scene.Phrase("dumbbell.alt-row-current", r.Label, Text(r.Value)));
        return new IntervalChart(scene, rows, look).Draw(scene.Phrase(alternateKey, scene.CurrentName, string.Join(scene.Phrase("list-separator"), parts), name));

        string Text(double value) => look.Signed
            ? look.Format.Signed(scene.Language, value) + (look.Format.Percent ? "%" : "")
            : look.Format.Value(scene.Language, value);
    }
}
