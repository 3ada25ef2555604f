using System.Collections.Immutable;
using ReportGen.Data.Comments;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A bootstrap over labelled lines: each draw takes as many lines as there are, with replacement, and counts them anew, so that a score and what is made of
/// several scores carry the chance of which lines were labelled. Draws stand side by side with those over creators and are independent of them.
/// </summary>
internal sealed class LabelBootstrap
{
    private readonly TwoByTwo[] _rules;
    private readonly TwoByTwo[] _readers;

    public LabelBootstrap(ImmutableArray<LabelledLine> lines, int draws, BootstrapSettings settings)
    {
        Lines = lines.Length;
        _rules = new TwoByTwo[draws + 1];
        _readers = new TwoByTwo[draws + 1];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, settings.Threads) };
        Parallel.For(0, draws + 1, options, (int draw) =>
        {
            LabelledLine[] taken = draw == 0 ? [.. lines] : Draw(lines, CounterRandom.Of(settings.Seed, settings.Purpose, draw));
            _rules[draw] = TwoByTwo.OfRules(taken);
            _readers[draw] = TwoByTwo.OfReaders(taken);
        });
    }

    /// <summary>Number of lines.</summary>
    public int Lines { get; }

    /// <summary>Rules against the agreed label, as labelled.</summary>
    public TwoByTwo Rules => _rules[0];

    /// <summary>A score of the rules with its draws.</summary>
    public Sampled OfRules(Func<TwoByTwo, double> score) => new([.. _rules.Select(score)]);

    /// <summary>A score of the readers with its draws.</summary>
    public Sampled OfReaders(Func<TwoByTwo, double> score) => new([.. _readers.Select(score)]);

    private static LabelledLine[] Draw(ImmutableArray<LabelledLine> lines, CounterRandom random)
    {
        var taken = new LabelledLine[lines.Length];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = lines[random.Below(lines.Length)];
        return taken;
    }
}
