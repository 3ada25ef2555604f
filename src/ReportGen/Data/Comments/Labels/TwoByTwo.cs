using System.Collections.Immutable;

namespace ReportGen.Data.Comments;

/// <summary>
/// Two judges on the same lines, each saying yes (effective) or no. Scores are those of the first against the second, which is taken as the truth.
/// What has no lines to rest on is NaN.
/// </summary>
/// <param name="BothYes">Lines on which both say yes.</param>
/// <param name="FirstOnly">The first says yes, the second no: false positives.</param>
/// <param name="SecondOnly">The second says yes, the first no: misses.</param>
/// <param name="BothNo">Both say no.</param>
public sealed record TwoByTwo(long BothYes, long FirstOnly, long SecondOnly, long BothNo)
{
    /// <summary>All lines.</summary>
    public long Count => BothYes + FirstOnly + SecondOnly + BothNo;

    /// <summary>Share of lines on which they agree, 0 to 1.</summary>
    public double Agreement => Ratio(BothYes + BothNo, Count);

    /// <summary>Agreement beyond what the margins give by chance (Cohen 1960): (p₀ − pₑ) / (1 − pₑ); at most 1. NaN where both always say the same one thing.</summary>
    public double Kappa
    {
        get
        {
            var chance = (Ratio(BothYes + FirstOnly, Count) * Ratio(BothYes + SecondOnly, Count)) + (Ratio(SecondOnly + BothNo, Count) * Ratio(FirstOnly + BothNo, Count));
            return chance < 1 ? (Agreement - chance) / (1 - chance) : double.NaN;
        }
    }

    /// <summary>Of the lines that the first calls effective, the share that are.</summary>
    public double Precision => Ratio(BothYes, BothYes + FirstOnly);

    /// <summary>Of the effective lines, the share that the first finds (sensitivity).</summary>
    public double Recall => Ratio(BothYes, BothYes + SecondOnly);

    /// <summary>Of the lines that are not effective, the share that the first finds.</summary>
    public double Specificity => Ratio(BothNo, BothNo + FirstOnly);

    /// <summary>Of the lines that the first calls not effective, the share that are not.</summary>
    public double PrecisionNotEffective => Ratio(BothNo, BothNo + SecondOnly);

    /// <summary>Harmonic mean of precision and recall on the effective lines: 2 TP / (2 TP + FP + FN).</summary>
    public double F1 => Ratio(2 * BothYes, (2 * BothYes) + FirstOnly + SecondOnly);

    /// <summary>The same on the lines that are not effective.</summary>
    public double F1NotEffective => Ratio(2 * BothNo, (2 * BothNo) + FirstOnly + SecondOnly);

    /// <summary>Counts pairs of answers; pairs with an answer missing are passed over.</summary>
    public static TwoByTwo Of(IEnumerable<LabelledLine> lines, Func<LabelledLine, bool?> first, Func<LabelledLine, bool?> second)
    {
        Span<long> counts = stackalloc long[4];
        foreach (var line in lines)
        {
            if (first(line) is { } a && second(line) is { } b)
                counts[(a ? 0 : 2) + (b ? 0 : 1)]++;
        }

        return new TwoByTwo(counts[0], counts[1], counts[2], counts[3]);
    }

    /// <summary>The rules against the agreed label.</summary>
    public static TwoByTwo OfRules(IEnumerable<LabelledLine> lines) => Of(lines, line => line.Verdict, line => line.Label);

    /// <summary>The first reader against the second.</summary>
    public static TwoByTwo OfReaders(IEnumerable<LabelledLine> lines) => Of(lines, line => line.First, line => line.Second);

    private static double Ratio(double part, double whole) => whole == 0 ? double.NaN : part / whole;
}

/// <summary>The rules' score on one half of a labelled file, whole and by group.</summary>
/// <param name="Half">tune, test or all.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="Rules">Rules against the agreed label.</param>
/// <param name="Readers">First reader against second.</param>
public sealed record RuleScore(string Half, int Lines, TwoByTwo Rules, TwoByTwo Readers)
{
    /// <summary>By language, in ordinal order.</summary>
    public ImmutableArray<GroupScore> Languages { get; init; } = [];

    /// <summary>Hard lines and plain ones (keys hard, plain).</summary>
    public ImmutableArray<GroupScore> Difficulty { get; init; } = [];

    /// <summary>Lines by the rules' reason in rule order, effective last.</summary>
    public ImmutableArray<ReasonScore> Reasons { get; init; } = [];

    /// <summary>Lines on which the rules and the agreed label differ, in the order of the file.</summary>
    public ImmutableArray<LabelledLine> Misjudged { get; init; } = [];

    /// <summary>Scores lines.</summary>
    public static RuleScore Of(string half, IReadOnlyCollection<LabelledLine> lines) => new(half, lines.Count, TwoByTwo.OfRules(lines), TwoByTwo.OfReaders(lines))
    {
        Languages = Groups(lines.Where(line => line.Language.Length > 0), line => line.Language),
        Difficulty = Groups(lines.Where(line => line.Hard is not null), line => line.Hard == true ? "hard" : "plain"),
        Reasons = [.. Verdict.AllReasons.Select(reason => Reason(lines, reason)).Where(score => score.Effective + score.NotEffective > 0)],
        Misjudged = [.. lines.Where(line => line.Verdict != line.Label).OrderBy(line => line.Line)],
    };

    private static ImmutableArray<GroupScore> Groups(IEnumerable<LabelledLine> lines, Func<LabelledLine, string> key) =>
        [.. lines.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new GroupScore(group.Key, TwoByTwo.OfRules(group), TwoByTwo.OfReaders(group)))];

    private static ReasonScore Reason(IEnumerable<LabelledLine> lines, string reason)
    {
        var found = lines.Where(line => (line.Reason.Length == 0 ? Verdict.Effective : line.Reason) == reason).ToArray();
        return new ReasonScore(reason, found.Count(line => line.Label), found.Count(line => !line.Label));
    }
}

/// <summary>The score of a group of lines.</summary>
public sealed record GroupScore(string Key, TwoByTwo Rules, TwoByTwo Readers);

/// <summary>How the readers labelled the lines of one reason.</summary>
/// <param name="Reason">Reason code, or effective.</param>
/// <param name="Effective">Lines that the readers call effective.</param>
/// <param name="NotEffective">Lines that they do not.</param>
public sealed record ReasonScore(string Reason, int Effective, int NotEffective);
