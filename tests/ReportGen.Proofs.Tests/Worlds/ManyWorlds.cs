using System.Collections.Immutable;
using ReportGen.Indicators;

namespace ReportGen.Proofs.Tests.Worlds;

/// <summary>Measures many worlds of a plan side by side.</summary>
internal static class ManyWorlds
{
    /// <summary>What a function takes from each world, in the order of the seeds.</summary>
    public static T[] Of<T>(WorldPlan plan, Asked asked, Func<World, IndicatorSet, T> take)
    {
        var worlds = asked.Worlds;
        var settings = new MeasureSettings(1) { Draws = asked.Draws, PDraws = asked.PDraws, Threads = 1, Only = asked.Indicators };
        var taken = new T[worlds];
        var options = new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, worlds, options, () => new FactTables(), (seed, _, tables) =>
        {
            var world = World.Draw(plan, 1000 + seed, tables);
            taken[seed] = take(world, world.Measure(settings));
            return tables;
        }, tables => tables.Dispose());
        return taken;
    }

    /// <summary>Mean of the values that are numbers, and its standard error.</summary>
    public static MeanOfWorlds Mean(IEnumerable<double> values)
    {
        var kept = values.Where(v => !double.IsNaN(v)).ToArray();
        var mean = kept.Average();
        return new MeanOfWorlds(mean, Math.Sqrt(kept.Sum(v => (v - mean) * (v - mean)) / (kept.Length - 1) / kept.Length));
    }
}

/// <summary>What is asked of worlds.</summary>
/// <param name="Worlds">How many worlds.</param>
/// <param name="Indicators">Which indicators.</param>
internal sealed record Asked(int Worlds, params ImmutableArray<string> Indicators)
{
    /// <summary>Draws for intervals: 400 know an end to about 0.13 standard errors.</summary>
    public int Draws { get; init; } = 400;

    /// <summary>Draws for p-values.</summary>
    public int PDraws { get; init; } = 400;
}

/// <summary>A mean over worlds and its standard error.</summary>
internal sealed record MeanOfWorlds(double Value, double Error)
{
    /// <summary>Whether a truth lies within 3.5 standard errors: it fails by chance once in 2,000.</summary>
    public bool Meets(double truth) => Math.Abs(Value - truth) < 3.5 * Error;
}
