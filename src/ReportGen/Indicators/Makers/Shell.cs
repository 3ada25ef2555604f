using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Common pieces of the makers.</summary>
internal static class Shell
{
    /// <summary>Key of every headline.</summary>
    public const string Headline = "headline";

    /// <summary>Definition version 1 of an indicator.</summary>
    public static Indicator Of(string id, MeasureContext context, params string[] notes) =>
        new(id, new Measure(Headline, ""), id + "/1") { Notes = context.Notes(notes) };

    /// <summary>An indicator whose data are missing.</summary>
    public static IndicatorDraft Missing(string id, string unit, string reason, MeasureContext context) =>
        new(Of(id, context), Draft.Missing(Headline, unit, reason));

    /// <summary>A plain number without interval.</summary>
    public static Draft Plain(string key, string unit, double value, double? previous = null) =>
        double.IsNaN(value) ? new Measure(key, unit) { Status = MeasureStatus.NotDefined, Reason = "zero_base" }
            : new Measure(key, unit) { Current = new Estimate(value), Previous = previous is { } p && !double.IsNaN(p) ? new Estimate(p) : null };

    /// <summary>A plain count with its relative change, no interval.</summary>
    public static Draft Count(string key, double value, double? previous)
    {
        var measure = new Measure(key, "count") { Current = new Estimate(value), Previous = previous is { } p ? new Estimate(p) : null };
        return previous is > 0 ? measure with { Change = new Change(ChangeKind.Relative, (value / previous.Value) - 1, null, null, false) } : measure;
    }

    /// <summary>Interactions (likes + comments + shares) of an activity or fixed-age table.</summary>
    public static double[] Interactions(KeyedTable table, int key = 0) => Columns.Add(table[1, key], table[2, key], table[3, key]);
}
