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

    /// <summary>Within-creator contrast of each single format.</summary>
    public static Chart DrawFormatContrast(Scene scene) => RowKinds.DrawDots(scene, "format_engagement", "format_contrast");

    private static ImmutableArray<IntervalRow> Rows(Indicator? indicator, string dimension, Func<Measure, IntervalRow?> row) =>
        [.. (indicator?.Group(dimension) ?? []).Select(row).OfType<IntervalRow>()];

    private static Chart Draw(Scene scene, Indicator? indicator, ImmutableArray<IntervalRow> rows, IntervalLook look, string alternateKey, string name = "")
    {
        return rows.IsEmpty ? scene.Unavailable(indicator) : Finish(scene, rows, look, alternateKey, name);
    }

    /// <summary>Draws rows and says them.</summary>
    public static Chart Finish(Scene scene, ImmutableArray<IntervalRow> rows, IntervalLook look, string alternateKey, string name)
    {
        var parts = rows.Select(r => r.Interval is { } i
            ? scene.Phrase("interval.alt-row", r.Label, Text(r.Value), Text(i.Lower), Text(i.Upper))
            : scene.Phrase("dumbbell.alt-row-current", r.Label, Text(r.Value)));
        return new IntervalChart(scene, rows, look).Draw(scene.Phrase(alternateKey, scene.CurrentName, string.Join(scene.Phrase("list-separator"), parts), name));

        string Text(double value) => look.Signed
            ? look.Format.Signed(scene.Language, value) + (look.Format.Percent ? "%" : "")
            : look.Format.Value(scene.Language, value);
    }
}
