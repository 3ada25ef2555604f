using ReportGen.Data.Comments;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>
/// How well the rules judge on the labelled lines that were set aside, and the effective comments corrected for what they misjudge.
/// </summary>
/// <remarks>
/// Rogan and Gladen (1978): of comments on which the words decide, the rules call the share q effective; with sensitivity e and specificity f the true
/// share is (q + f − 1) / (e + f − 1). Multiplied with the comments this is linear, so a mean over creators is corrected by the same numbers:
/// (E − (1 − f) T) / (e + f − 1), E effective and T decided by words, both per video. In the change of two quarters e + f − 1 cancels; f does not.
/// Blank comments, the creator's own, repeats, floods and chains are not decided by words and are taken as judged rightly.
/// </remarks>
internal sealed class RuleScoreParts
{
    private const int LabelPurpose = 17;

    /// <summary>Fewer lines of either class make the score a small sample.</summary>
    private const int LeastLines = 30;

    /// <summary>Rules that hardly tell the classes apart cannot be corrected for.</summary>
    private const double LeastInformation = 0.1;

    private static readonly Score[] RuleScores =
    [
        new("rule_kappa", t => t.Kappa), new("rule_precision", t => t.Precision), new("rule_recall", t => t.Recall), new("rule_specificity", t => t.Specificity),
        new("rule_f1", t => t.F1), new("rule_f1_not_effective", t => t.F1NotEffective),
    ];

    private readonly CommentPair _pair;
    private readonly LabelBootstrap? _labels;
    private readonly string _missing;

    public RuleScoreParts(CommentPair pair)
    {
        _pair = pair;
        var (labelled, settings) = (pair.Context.Data.Labelled, pair.Context.Settings);
        _missing = labelled is null ? "no_labelled_comments" : "no_lines_set_aside";
        if (labelled is { SetAside: { Length: > 0 } lines })
            _labels = new LabelBootstrap(lines, pair.Context.Bootstrap.Draws, new BootstrapSettings(settings.Seed, LabelPurpose, settings.Threads));
    }

    /// <summary>Whether the labels belong to sample data: they are made by us, not by readers of real comments.</summary>
    public bool Synthetic => _labels is not null && SaysSample(_pair.Context.Data.Current.Source);

    /// <summary>Codes of remarks.</summary>
    public string[] Notes => Synthetic ? ["labels_synthetic"] : [];

    /// <summary>Number of lines and the scores; not available without labelled lines.</summary>
    public Draft[] Scores() => _labels is null
        ? [Draft.Missing("labelled", "count", _missing), .. RuleScores.Select(s => Draft.Missing(s.Key, "fraction", _missing)), Draft.Missing("labeller_kappa", "fraction", _missing)]
        : [Shell.Plain("labelled", "count", _labels.Lines), .. RuleScores.Select(s => Part(s.Key, _labels.OfRules(s.Of))), Part("labeller_kappa", _labels.OfReaders(t => t.Kappa))];

    /// <summary>Share and figure per video, corrected, in the form of the headline.</summary>
    public Draft[] Corrected(bool estimated)
    {
        var share = new Label("corrected_share", "fraction", ChangeKind.Points);
        var figure = new Label("corrected_change", CommentPair.Unit, ChangeKind.Relative);
        if (_labels is null)
            return [Draft.Missing(share.Key, share.Unit, _missing), Draft.Missing(figure.Key, figure.Unit, _missing)];
        var correction = new Correction(_labels.OfRules(t => t.Recall), _labels.OfRules(t => t.Specificity));
        Quantity PerVideo(CommentFacts facts, double[] comments) => estimated ? _pair.Estimated(facts, comments) : _pair.Counted(facts, comments, _ => true);
        Quantity Share(CommentFacts facts, double[] comments) => _pair.Context.Calculator.Ratio(comments, facts.Judged);
        return
        [
            Checked(_pair.Compare(share, f => correction.Of(f, Share, x => Math.Clamp(x, 0, 1)))),
            Checked(_pair.Compare(figure, f => correction.Of(f, PerVideo, x => x > 0 ? x : double.NaN))),
        ];
    }

    private Draft Part(string key, Sampled score)
    {
        if (double.IsNaN(score.Value))
            return new Measure(key, "fraction") { Status = MeasureStatus.NotDefined, Reason = "zero_base" };
        var interval = Percentiles.Interval(score.Draws[..Math.Min(_pair.Context.Settings.Draws, score.Draws.Length)]);
        return Small(new Measure(key, "fraction") { Current = new Estimate(score.Value, interval, new SampleSize(Comments: _labels!.Lines)) });
    }

    private Draft Checked(Draft draft)
    {
        if (!(_labels!.Rules.Recall + _labels.Rules.Specificity - 1 > LeastInformation))
            return draft.Measure with { Status = MeasureStatus.NotDefined, Reason = "rules_uninformative", Current = null, Previous = null, Change = null };
        return draft with { Measure = Small(draft.Measure) };
    }

    private Measure Small(Measure measure)
    {
        var (yes, no) = (_labels!.Rules.BothYes + _labels.Rules.SecondOnly, _labels.Rules.FirstOnly + _labels.Rules.BothNo);
        return measure.Status == MeasureStatus.Ok && Math.Min(yes, no) < LeastLines ? measure with { Status = MeasureStatus.SmallSample, Reason = "few_labelled" } : measure;
    }

    private static bool SaysSample(string source) =>
        source.Contains("reportgen sample", StringComparison.OrdinalIgnoreCase) || source.Contains("synthetic", StringComparison.OrdinalIgnoreCase) || source.Contains("合成", StringComparison.Ordinal);

    private sealed record Score(string Key, Func<TwoByTwo, double> Of);

    private sealed record Correction(Sampled Sensitivity, Sampled Specificity)
    {
        public Quantity Of(CommentFacts facts, Func<CommentFacts, double[], Quantity> of, Func<double, double> bound)
        {
            var (effective, decided) = (of(facts, facts.Quarter(CommentFacts.Effective)), of(facts, facts.TextDecided));
            var corrected = Sampled.Of([effective.Sample, decided.Sample, Sensitivity, Specificity], Value);
            return effective with { Sample = corrected.Map(x => double.IsNaN(x) ? x : bound(x)) };
        }

        private static double Value(double[] of)
        {
            var information = of[2] + of[3] - 1;
            return information > LeastInformation ? (of[0] - ((1 - of[3]) * of[1])) / information : double.NaN;
        }
    }
}
