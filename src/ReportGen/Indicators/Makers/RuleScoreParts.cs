using System.Collections.Immutable;
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
/// e and f are those of the plain lines where the file tells hard lines from plain ones: hard lines were chosen because they are hard, and f on them is
/// not that of the ordinary stream. The scores are those of all lines.
/// </remarks>
internal sealed class RuleScoreParts
{
    private const int LabelPurpose = 17;
    private const int PlainPurpose = 18;

    /// <summary>Fewer lines of either class make the score a small sample.</summary>
    private const int LeastLines = 30;

    /// <summary>Rules that hardly tell the classes apart cannot be corrected for.</summary>
    private const double LeastInformation = 0.1;

    private static readonly Score[] RuleScores =
    [
        new("rule_kappa", t => t.Kappa), new("rule_precision", t => t.Precision), new("rule_recall", t => t.Recall), new("rule_specificity", t => t.Specificity),
        new("rule_f1", t => t.F1), new("rule_f1_not_effective", t => t.F1NotEffective),
    ];

    private static readonly Score[] PlainScores =
        [new("rule_kappa_plain", t => t.Kappa), new("rule_recall_plain", t => t.Recall), new("rule_specificity_plain", t => t.Specificity)];

    private readonly CommentPair _pair;
    private readonly LabelBootstrap? _labels;
    private readonly LabelBootstrap? _plain;
    private readonly bool _tellsHard;
    private readonly string _missing;

    public RuleScoreParts(CommentPair pair)
    {
        _pair = pair;
        var (labelled, settings) = (pair.Context.Data.Labelled, pair.Context.Settings);
        _missing = labelled is null ? "no_labelled_comments" : "no_lines_set_aside";
        if (labelled is not { SetAside: { Length: > 0 } lines })
            return;
        LabelBootstrap Draw(ImmutableArray<LabelledLine> of, int purpose) => new(of, pair.Context.Bootstrap.Draws, new BootstrapSettings(settings.Seed, purpose, settings.Threads));
        _labels = Draw(lines, LabelPurpose);
        _tellsHard = lines.Any(line => line.Hard is not null);
        ImmutableArray<LabelledLine> plain = [.. lines.Where(line => line.Hard == false)];
        _plain = !_tellsHard ? _labels : plain.IsEmpty ? null : Draw(plain, PlainPurpose);
    }

    /// <summary>Whether the labels belong to sample data: they are made by us, not by readers of real comments.</summary>
    public bool Synthetic => _labels is not null && _pair.Context.Data.Current.IsSynthetic;

    /// <summary>Codes of remarks.</summary>
    public string[] Notes => [.. Synthetic ? ["labels_synthetic"] : (string[])[], .. _tellsHard && _plain is not null ? ["corrected_on_plain_lines"] : (string[])[]];

    /// <summary>Number of lines and the scores on all of them, and on the plain ones; not available without labelled lines.</summary>
    public Draft[] Scores() =>
    [
        _labels is null ? Draft.Missing("labelled", "count", _missing) : Shell.Plain("labelled", "count", _labels.Lines),
        .. RuleScores.Select(score => Part(score.Key, _labels, lines => lines.OfRules(score.Of))),
        Part("labeller_kappa", _labels, lines => lines.OfReaders(t => t.Kappa)),
        _plain is null ? Draft.Missing("labelled_plain", "count", MissingPlain) : Shell.Plain("labelled_plain", "count", _plain.Lines),
        .. PlainScores.Select(score => Part(score.Key, _plain, lines => lines.OfRules(score.Of))),
    ];

    /// <summary>Share and figure per video, corrected, in the form of the headline.</summary>
    public Draft[] Corrected(bool estimated)
    {
        var share = new Label("corrected_share", "fraction", ChangeKind.Points);
        var figure = new Label("corrected_change", CommentPair.Unit, ChangeKind.Relative);
        if (_plain is null)
            return [Draft.Missing(share.Key, share.Unit, MissingPlain), Draft.Missing(figure.Key, figure.Unit, MissingPlain)];
        var correction = new Correction(_plain.OfRules(t => t.Recall), _plain.OfRules(t => t.Specificity));
        Quantity PerVideo(CommentFacts facts, double[] comments) => estimated ? _pair.Estimated(facts, comments) : _pair.Counted(facts, comments, _ => true);
        Quantity Share(CommentFacts facts, double[] comments) => _pair.Context.Calculator.Ratio(comments, facts.Judged);
        return
        [
            Checked(_pair.Compare(share, f => correction.Of(f, Share, x => Math.Clamp(x, 0, 1)))),
            Checked(_pair.Compare(figure, f => correction.Of(f, PerVideo, x => x > 0 ? x : double.NaN))),
        ];
    }

    private string MissingPlain => _labels is null ? _missing : "no_plain_lines";

    private Draft Part(string key, LabelBootstrap? lines, Func<LabelBootstrap, Sampled> of)
    {
        if (lines is null)
            return Draft.Missing(key, "fraction", MissingPlain);
        var score = of(lines);
        if (double.IsNaN(score.Value))
            return new Measure(key, "fraction") { Status = MeasureStatus.NotDefined, Reason = "zero_base" };
        var interval = Percentiles.Interval(score.Draws[..Math.Min(_pair.Context.Settings.Draws, score.Draws.Length)]);
        return Small(new Measure(key, "fraction") { Current = new Estimate(score.Value, interval, new SampleSize(Comments: lines.Lines)) }, lines.Rules);
    }

    private Draft Checked(Draft draft)
    {
        var rules = _plain!.Rules;
        if (!(rules.Recall + rules.Specificity - 1 > LeastInformation))
            return draft.Measure with { Status = MeasureStatus.NotDefined, Reason = "rules_uninformative", Current = null, Previous = null, Change = null };
        return draft with { Measure = Small(draft.Measure, rules) };
    }

    private static Measure Small(Measure measure, TwoByTwo rules)
    {
        var (yes, no) = (rules.BothYes + rules.SecondOnly, rules.FirstOnly + rules.BothNo);
        return measure.Status == MeasureStatus.Ok && Math.Min(yes, no) < LeastLines ? measure with { Status = MeasureStatus.SmallSample, Reason = "few_labelled" } : measure;
    }

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
