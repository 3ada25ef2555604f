using ReportGen.Indicators.Makers.Uplift;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Suspicious;

/// <summary>Growth, rate and raw uplift with and without suspicious videos, in pairs.</summary>
internal sealed class HeadlinesWithout(MeasureContext context, SuspiciousVideos now, SuspiciousVideos? before)
{
    /// <summary>The pairs, with before without.</summary>
    public Draft[] Drafts() => [Growth("growth_with", false), Growth("growth_without", true), Rate("rate_with", false), Rate("rate_without", true), Uplift("uplift_with", false), Uplift("uplift_without", true)];

    /// <summary>Whether each pair has one sign and one answer to whether a direction may be claimed.</summary>
    public static bool Hold(IReadOnlyList<Draft> pairs)
    {
        var finished = Family.Finish(pairs, widen: false);
        return Enumerable.Range(0, finished.Length / 2).All(k => Same(finished[2 * k].Change, finished[(2 * k) + 1].Change));
    }

    /// <summary>Whether any pair has two values to compare.</summary>
    public static bool Compared(IReadOnlyList<Draft> pairs) => pairs.Chunk(2).Any(p => p.All(d => d.Measure.Change is not null));

    private static bool Same(Change? with, Change? without) =>
        with?.Significant == without?.Significant && (with is null || without is null || Math.Sign(with.Value) == Math.Sign(without.Value));

    /// <summary>Interactions a day, quarter on quarter.</summary>
    private Draft Growth(string key, bool without)
    {
        if (before is null)
            return Draft.Missing(key, "fraction", "no_previous_quarter");
        var (i1, i0) = (now.InteractionsOf(without), before.InteractionsOf(without));
        var sums = context.Bootstrap.Sums(i1, i0);
        var perDay = sums[0] / sums[1] * ((double)before.Quarter.Window.Days / now.Quarter.Window.Days);
        var support = Support.Of(i1).Weaker(Support.Of(i0));
        return context.Calculator.Contrast(new Label(key, "fraction", ChangeKind.Relative), new Quantity(perDay - 1, support, new SampleSize(Creators: support.Creators)));
    }

    private Draft Rate(string key, bool without)
    {
        Quantity Of(SuspiciousVideos q) => context.Calculator.Ratio(q.InteractionsOf(without), q.PlaysOf(without));
        return context.Calculator.Compare(new Label(key, "rate", ChangeKind.Relative), Of(now), before is null ? null : Of(before));
    }

    private Draft Uplift(string key, bool without) => context.Names.Tools.Length == 0 ? Draft.Missing(key, "fraction", "no_tools")
        : new Contrasts(context.Calculator).OfMeans(key, now.FirstHourOf(without), new ToolUse(context, now.Quarter).Raw());
}
