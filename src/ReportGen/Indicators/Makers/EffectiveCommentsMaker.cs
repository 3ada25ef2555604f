using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>Effective comments in the first 7 × 24 hours per eligible video: mean over creators.</summary>
internal sealed class EffectiveCommentsMaker : IIndicatorMaker
{
    private const string Unit = "comments_per_video";
    private const double FullCoverage = 0.95;
    private const double CoverageDrift = 0.02;

    private static readonly string[] PanelKeys = ["same_creators", "median_ratio", "panel_difference"];

    public string Id => "effective_comments";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (!context.Current.Window.Has("comments"))
            return Shell.Missing(Id, Unit, "no_comments_file", context);
        var facts = new Both(context, new CommentFacts(context.Current), context.Previous is { } p && p.Window.Has("comments") ? new CommentFacts(p) : null);
        var headline = facts.PerVideo(Shell.Headline, CommentFacts.Effective, _ => _ => true);
        var coverage = facts.Compare(new Label("coverage", "fraction", ChangeKind.Points), f => context.Calculator.Ratio(f.Quarter[CommentFacts.InDays], f.DailyComments));
        var panel = PanelParts(context, facts);
        var shell = Shell.Of(Id, context, [.. Remarks(coverage.Measure, context, facts)]) with
        {
            Weeks = new WeekSeries(Shell.Headline, facts.Weeks(context.Current, facts.Current), facts.Previous is null ? [] : facts.Weeks(context.Previous!, facts.Previous)),
            Flags = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("capped", facts.Current.Capped), KeyValuePair.Create("panel_changed", PanelChanged(panel))]),
        };
        return new IndicatorDraft(shell, headline) { Parts = [.. panel, .. Parts(context, facts), coverage], Groups = Groups(context, facts) };
    }

    private static IEnumerable<string> Remarks(Measure coverage, MeasureContext context, Both facts)
    {
        if (coverage.Current?.Value < FullCoverage || coverage.Previous?.Value < FullCoverage || Math.Abs(coverage.Change?.Value ?? 0) > CoverageDrift)
            yield return "low_coverage";
        if (facts.Current.Capped || facts.Previous?.Capped == true)
            yield return "capped_export";
        if (context.Previous is not null && facts.Previous is null)
            yield return "no_previous_comments";
    }

    private static Draft[] Parts(MeasureContext context, Both facts) =>
    [
        facts.Compare(new Label("ratio_of_sums", Unit, ChangeKind.Relative), f => context.Calculator.Ratio(f.Quarter[CommentFacts.Effective], f.Videos)),
        facts.PerVideo("distinct_commenters", CommentFacts.Commenters, _ => _ => true),
        facts.Compare(new Label("effective_share", "fraction", ChangeKind.Points), f => context.Calculator.Ratio(f.Quarter[CommentFacts.Effective], f.Judged)),
    ];

    private static Draft[] PanelParts(MeasureContext context, Both facts)
    {
        if (facts.Previous is not { } previous)
            return [.. PanelKeys.Select(k => Draft.Missing(k, k == "same_creators" ? Unit : "fraction", "no_previous_quarter"))];
        bool Same(int i) => facts.Current.Videos[i] > 0 && previous.Videos[i] > 0;
        var (now, before) = (facts.Quantity(facts.Current, CommentFacts.Effective, Same), facts.Quantity(previous, CommentFacts.Effective, Same));
        var (allNow, allBefore) = (facts.Quantity(facts.Current, CommentFacts.Effective, _ => true), facts.Quantity(previous, CommentFacts.Effective, _ => true));
        var difference = (allNow.Sample / allBefore.Sample) - (now.Sample / before.Sample);
        return
        [
            context.Calculator.Compare(new Label("same_creators", Unit, ChangeKind.Relative), now, before),
            context.Calculator.Contrast(new Label("median_ratio", "fraction", ChangeKind.Relative), facts.MedianRatio(previous, Same)),
            context.Calculator.Contrast(new Label("panel_difference", "fraction", ChangeKind.Points), new Quantity(difference, now.Support.Weaker(before.Support))),
        ];
    }

    private static bool PanelChanged(Draft[] panel) =>
        panel.FirstOrDefault(p => p.Measure.Key == "panel_difference")?.Measure is { Status: MeasureStatus.Ok, Change.Interval: { } interval } && !interval.Contains(0);

    private static GroupDraft[] Groups(MeasureContext context, Both facts) =>
    [
        context.ByCategory((key, of) => facts.PerVideo(key, CommentFacts.Effective, of)),
        context.ByTier((key, of) => facts.PerVideo(key, CommentFacts.Effective, of)),
        new("reason", [.. CommentFacts.Reasons.Select((reason, r) =>
            facts.Compare(new Label(reason, "fraction", ChangeKind.Points), f => context.Calculator.Ratio(f.Quarter[r], f.Judged)))]),
        new("threshold",
        [
            facts.PerVideo("2", CommentFacts.AtTwo, _ => _ => true), facts.PerVideo("3", CommentFacts.AtThree, _ => _ => true),
            facts.PerVideo("4", CommentFacts.Effective, _ => _ => true), facts.PerVideo("6", CommentFacts.AtSix, _ => _ => true),
        ]),
    ];

    private sealed record Both(MeasureContext Context, CommentFacts Current, CommentFacts? Previous)
    {
        public Draft Compare(Label label, Func<CommentFacts, Quantity> of) => Context.Calculator.Compare(label, of(Current), Previous is null ? null : of(Previous));

        public Draft PerVideo(string key, int column, Func<QuarterData, Func<int, bool>> member) => Context.Calculator.Compare(
            new Label(key, Unit, ChangeKind.Relative), Quantity(Current, column, member(Context.Current)), Previous is null ? null : Quantity(Previous, column, member(Context.Previous!)));

        public Quantity Quantity(CommentFacts facts, int column, Func<int, bool> member)
        {
            var videos = Columns.Keep(facts.Videos, member);
            var size = new SampleSize(Videos: (long)videos.Sum(), Comments: (long)Columns.Keep(facts.Judged, member).Sum());
            return Context.Calculator.Mean(Columns.Ratio(facts.Quarter[column], videos), Columns.Present(videos), size);
        }

        public Quantity MedianRatio(CommentFacts previous, Func<int, bool> same)
        {
            var now = Columns.Ratio(Current.Quarter[CommentFacts.Effective], Current.Videos);
            var before = Columns.Ratio(previous.Quarter[CommentFacts.Effective], previous.Videos);
            var ratios = Columns.Of(now.Length, i => same(i) && before[i] > 0 ? (now[i] / before[i]) - 1 : double.NaN);
            return new Quantity(Context.Bootstrap.Median(ratios), Support.Of(Columns.Where(ratios.Length, i => !double.IsNaN(ratios[i]))), new SampleSize(Creators: ratios.Count(r => !double.IsNaN(r))));
        }

        public ImmutableArray<WeekValue> Weeks(QuarterData quarter, CommentFacts facts) => Context.Weeks(quarter, 1, w =>
            Context.Calculator.Mean(Columns.Ratio(facts.Weeks[CommentFacts.Effective, w - 1], facts.VideosOfWeek(w)), Columns.Present(facts.VideosOfWeek(w))));
    }
}
