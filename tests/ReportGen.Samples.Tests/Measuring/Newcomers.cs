using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Measuring;

/// <summary>Mid-tier creators at home with no tool before, on at least 3 videos: those at home with two or more now, and those who never used any.</summary>
internal sealed class Newcomers
{
    private const int Bins = 10;

    private readonly Dictionary<string, double> _before;
    private readonly Dictionary<string, double> _now;

    public Newcomers(SampleFolder before, SampleFolder now)
    {
        var earlier = new ToolUse(before, leastVideos: 3);
        var use = new ToolUse(now);
        (_before, _now) = (earlier.NotAtHome, use.All);
        Treated = [.. use.Users.Keys.Where(_before.ContainsKey)];
        Controls = [.. use.NotAtHome.Keys.Where(_before.ContainsKey)];
        Never = [.. use.None.Keys.Where(earlier.None.ContainsKey)];
    }

    public IReadOnlyList<string> Treated { get; }

    public IReadOnlyList<string> Controls { get; }

    public IReadOnlyList<string> Never { get; }

    /// <summary>(A₁ / A₀) / (C₁ / C₀) of mean rates, C the creators who never used any.</summary>
    public double Difference =>
        Treated.Average(c => _now[c]) / Treated.Average(c => _before[c]) / (Never.Average(c => _now[c]) / Never.Average(c => _before[c]));

    /// <summary>Standard error of ln <see cref="Difference"/> by the delta method, creators independent.</summary>
    public double StandardError => Math.Sqrt(Variance(Treated) + Variance(Never));

    /// <summary>Mean rate of the treated over that of controls in the same tenth of the rates before, weighted to the treated.</summary>
    public double Stratified
    {
        get
        {
            var treated = Treated.ToHashSet(StringComparer.Ordinal);
            var ranked = Treated.Concat(Controls).OrderBy(c => _before[c]).ToList();
            var (seen, expected) = (0.0, 0.0);
            foreach (var bin in ranked.Select((creator, rank) => (Creator: creator, Bin: rank * Bins / ranked.Count)).GroupBy(c => c.Bin))
            {
                var (yes, no) = (bin.Where(c => treated.Contains(c.Creator)).ToList(), bin.Where(c => !treated.Contains(c.Creator)).ToList());
                seen += yes.Sum(c => _now[c.Creator]);
                expected += yes.Count * no.Average(c => _now[c.Creator]);
            }
            return seen / expected;
        }
    }

    private double Variance(IReadOnlyList<string> group)
    {
        var (now, before) = (group.Average(c => _now[c]), group.Average(c => _before[c]));
        return group.Average(c => Math.Pow((_now[c] / now) - (_before[c] / before), 2)) / group.Count;
    }
}
