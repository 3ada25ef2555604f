using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Rows;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Charts of two values of one thing: balance before and after weighting, headlines with and without suspicious videos.</summary>
internal static class Pairs
{
    // Standardised differences under a tenth are held to be small (Austin 2009).
    private const double SmallDifference = 0.1;
    private static readonly ImmutableArray<string> _headlines = ["growth", "rate", "uplift"];

    /// <summary>Standardised differences of treated and control, before and after weighting.</summary>
    public static Chart DrawBalance(Scene scene)
    {
        var indicator = scene.Find("tool_uplift");
        var before = indicator?.Group("balance_difference") ?? [];
        var after = indicator?.Group("balance_difference_weighted") ?? [];
        var keys = before.Concat(after).Select(m => m.Key).Distinct(StringComparer.Ordinal);
        var rows = keys.Select(k => new PairedRow(GroupWords.Member(scene, "balance_difference", k), Value(before, k), Value(after, k)));
        var look = new PairedLook(scene.Phrase("balance.before"), scene.Phrase("balance.after"), scene.Format("sd"))
        {
            Reference = 0, Limits = [-SmallDifference, SmallDifference], Signed = true,
        };
        return Draw(scene, indicator, [.. rows], look, "balance.alt");
    }

    /// <summary>Changes of the headlines with all videos and without suspicious ones.</summary>
    public static Chart DrawWithout(Scene scene)
    {
        var indicator = scene.Find("suspicious_interactions");
        var format = scene.Format("fraction");
        var rows = _headlines.Select(k => WithoutRow(scene, indicator, k, format));
        var look = new PairedLook(scene.Phrase("without.all"), scene.Phrase("without.rest"), format)
        {
            ThirdHead = scene.Phrase("without.difference"), Reference = 0, Signed = true,
        };
        return Draw(scene, indicator, [.. rows], look, "without.alt");
    }

    private static PairedRow WithoutRow(Scene scene, Indicator? indicator, string key, ValueFormat format)
    {
        var all = PairedRow.Usable(indicator?.Part(key + "_with")?.Change?.Value);
        var rest = PairedRow.Usable(indicator?.Part(key + "_without")?.Change?.Value);
        return new PairedRow(scene.Phrase("without." + key), all, rest)
        {
            Third = all is { } a && rest is { } r ? format.Signed(scene.Language, r - a) : "–",
        };
    }

    private static double? Value(ImmutableArray<Measure> members, string key) => PairedRow.Usable(members.FirstOrDefault(m => m.Key == key)?.Current?.Value);

    private static Chart Draw(Scene scene, Indicator? indicator, ImmutableArray<PairedRow> candidates, PairedLook look, string alternateKey)
    {
        ImmutableArray<PairedRow> rows = [.. candidates.Where(r => r.Values.Any())];
        if (rows.IsEmpty)
            return scene.Unavailable(indicator);
        var parts = rows.Select(r => scene.Phrase("pair.alt-row", r.Label, look.FirstHead, Text(r.First), look.SecondHead, Text(r.Second)));
        return new PairedChart(scene, rows, look).Draw(scene.Phrase(alternateKey, scene.CurrentName, string.Join(scene.Phrase("list-separator"), parts)));

        string Text(double? value) => value is { } v ? look.Format.Signed(scene.Language, v) + (look.Format.Percent ? "%" : "") : "–";
    }
}
