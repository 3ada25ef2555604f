using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>
/// Effective comments in the first 7 × 24 hours per eligible video: mean over creators. Counted where the comments file is nearly whole, else
/// estimated from its effective share and the comments that daily counts.
/// </summary>
internal sealed class EffectiveCommentsMaker : IIndicatorMaker
{
    private const string Unit = CommentPair.Unit;
    private const double FullCoverage = 0.95;
    private const double CoverageDrift = 0.02;

    private static readonly string[] PanelKeys = ["same_creators", "median_ratio", "panel_difference"];

    public string Id => "effective_comments";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (!context.Current.Window.Has("comments"))
            return Shell.Missing(Id, Unit, "no_comments_file", context);
        var pair = CommentPair.Read(context);
        var forms = Forms.Of(pair);
        var score = new RuleScoreParts(pair);
        var panel = PanelParts(context, pair);
        var shell = Shell.Of(Id, context, [.. Remarks(context, pair, forms), .. score.Notes]) with
        {
            Definition = Definition(context),
            Weeks = new WeekSeries(Shell.Headline, pair.Weeks(context.Current, pair.Current), pair.Previous is null ? [] : pair.Weeks(context.Previous!, pair.Previous)),
            Flags = Flags([("capped", Capped(pair)), ("estimated", forms.Estimated), ("labels_synthetic", score.Synthetic), ("panel_changed", PanelChanged(panel))]),
        };
        return new IndicatorDraft(shell, Named(forms.Chosen, Shell.Headline))
        {
            Parts = [.. panel, .. Parts(context, pair), forms.Coverage, forms.Counted, forms.FromShares, .. score.Corrected(forms.Estimated), .. score.Scores()],
            Groups = Groups(context, pair),
        };
    }

    /// <summary>Figures judged by two versions of the rules must not be compared, so the version of the rules is part of the definition's.</summary>
    private string Definition(MeasureContext context) =>
        context.Data.CommentRules.Version is var version and not 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}/1-rules-{version}") : Id + "/1";

    private static IEnumerable<string> Remarks(MeasureContext context, CommentPair pair, Forms forms)
    {
        if (forms.LowCoverage)
            yield return "low_coverage";
        if (forms.Estimated)
            yield return "estimated_form";
        if (Capped(pair))
            yield return "capped_export";
        if (context.Previous is not null && pair.Previous is null)
            yield return "no_previous_comments";
    }

    private static bool Capped(CommentPair pair) => pair.Current.Capped || pair.Previous?.Capped == true;

    private static ImmutableSortedDictionary<string, bool> Flags(IEnumerable<(string Key, bool Value)> flags) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, flags.Select(flag => KeyValuePair.Create(flag.Key, flag.Value)));

    private static Draft Named(Draft draft, string key) => draft with { Measure = draft.Measure with { Key = key } };

    private static Draft[] Parts(MeasureContext context, CommentPair pair) =>
    [
        pair.Compare(new Label("ratio_of_sums", Unit, ChangeKind.Relative), f => context.Calculator.Ratio(f.Quarter(CommentFacts.Effective), f.Videos)),
        pair.PerVideo("distinct_commenters", CommentFacts.Commenters, _ => _ => true),
        pair.Compare(new Label("effective_share", "fraction", ChangeKind.Points), f => context.Calculator.Ratio(f.Quarter(CommentFacts.Effective), f.Judged)),
    ];

    private static Draft[] PanelParts(MeasureContext context, CommentPair pair)
    {
        if (pair.Previous is not { } previous)
            return [.. PanelKeys.Select(k => Draft.Missing(k, k == "same_creators" ? Unit : "fraction", "no_previous_quarter"))];
        bool Same(int i) => pair.Current.Videos[i] > 0 && previous.Videos[i] > 0;
        Quantity Of(CommentFacts facts, Func<int, bool> member) => pair.Counted(facts, facts.Quarter(CommentFacts.Effective), member);
        var (now, before, allNow, allBefore) = (Of(pair.Current, Same), Of(previous, Same), Of(pair.Current, _ => true), Of(previous, _ => true));
        var difference = (allNow.Sample / allBefore.Sample) - (now.Sample / before.Sample);
        return
        [
            context.Calculator.Compare(new Label("same_creators", Unit, ChangeKind.Relative), now, before),
            context.Calculator.Contrast(new Label("median_ratio", "fraction", ChangeKind.Relative), pair.MedianRatio(previous, Same)),
            context.Calculator.Contrast(new Label("panel_difference", "fraction", ChangeKind.Points), new Quantity(difference, now.Support.Weaker(before.Support))),
        ];
    }

    private static bool PanelChanged(Draft[] panel) =>
        panel.FirstOrDefault(p => p.Measure.Key == "panel_difference")?.Measure is { Status: MeasureStatus.Ok, Change.Interval: { } interval } && !interval.Contains(0);

    private static GroupDraft[] Groups(MeasureContext context, CommentPair pair) =>
    [
        context.ByCategory((key, of) => pair.PerVideo(key, CommentFacts.Effective, of)),
        context.ByTier((key, of) => pair.PerVideo(key, CommentFacts.Effective, of)),
        new("reason", [.. CommentFacts.Reasons.Select((reason, r) =>
            pair.Compare(new Label(reason, "fraction", ChangeKind.Points), f => context.Calculator.Ratio(f.Quarter(r), f.Judged)))]),
        new("threshold",
        [
            pair.PerVideo("2", CommentFacts.AtTwo, _ => _ => true), pair.PerVideo("3", CommentFacts.AtThree, _ => _ => true),
            pair.PerVideo("4", CommentFacts.Effective, _ => _ => true), pair.PerVideo("6", CommentFacts.AtSix, _ => _ => true),
        ]),
    ];

    /// <summary>The counted and the estimated form, and which of them is the headline.</summary>
    private sealed record Forms(Draft Counted, Draft FromShares, Draft Coverage, bool LowCoverage)
    {
        /// <summary>Whether the headline is the estimated form: the file is too thin, and both quarters can be estimated.</summary>
        public bool Estimated => LowCoverage && FromShares.Measure.Current is not null && (Counted.Measure.Previous is null || FromShares.Measure.Previous is not null);

        public Draft Chosen => Estimated ? FromShares : Counted;

        public static Forms Of(CommentPair pair)
        {
            var coverage = pair.Compare(new Label("coverage", "fraction", ChangeKind.Points), f => pair.Context.Calculator.Ratio(f.Quarter(CommentFacts.InDays), f.DailyComments));
            var estimated = pair.Compare(new Label("estimated", Unit, ChangeKind.Relative), f => pair.Estimated(f, f.Quarter(CommentFacts.Effective)));
            return new Forms(pair.PerVideo("counted", CommentFacts.Effective, _ => _ => true), estimated, coverage, IsLow(coverage.Measure));
        }

        private static bool IsLow(Measure coverage) =>
            coverage.Current?.Value < FullCoverage || coverage.Previous?.Value < FullCoverage || Math.Abs(coverage.Change?.Value ?? 0) > CoverageDrift;
    }
}
