using ReportGen.Samples.Comments;
using ReportGen.Samples.Daily;
using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Sessions;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;
using ReportGen.Samples.Writing;

namespace ReportGen.Samples;

/// <summary>Rows written, and plays inside the quarter.</summary>
public sealed record SampleCounts(long Creators, long Videos, long Days, long Comments, long Sessions, long Plays);

/// <summary>What was written and what was planted in it.</summary>
public sealed record SampleResult(SampleCounts Counts, PlantedTruth Truth);

/// <summary>Generates a quarter's folder in the canonical form, with a truth planted in it that is written nowhere in the data.</summary>
public static class SampleQuarter
{
    /// <summary>
    /// Writes creators.csv, videos.csv.gz, daily.csv.gz, comments.csv.gz, sessions.csv.gz and quarter.yaml. Same request, same text, in any
    /// culture and time zone; folders of different quarters with the same creators and seed agree on every row they share.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one creator, or more than a million.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; files may be incomplete.</exception>
    public static SampleResult Write(SampleRequest request, ISampleFiles files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Creators, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Creators, 1_000_000);
        return new SampleResult(Write(new World(request), files, cancellation), PlantedTruth.Of(request));
    }

    internal static SampleCounts Write(World world, ISampleFiles files, CancellationToken cancellation)
    {
        var request = world.Request;
        var panel = new Panel(world);
        var library = VideoLibrary.Build(world, panel, request.Quarter, cancellation);
        var users = new Users(world, panel);
        using var writer = new FolderWriter(files, request.Quarter, request.Seed);
        var sampled = new VideoPass(world, panel, library, users, writer).Run(cancellation);
        new SessionPass(world, panel, library, users).Run(sampled, writer, cancellation);
        QuarterYaml.Write(world, panel, Share(writer.Counts), files);
        return writer.Counts;
    }

    private static double Share(SampleCounts counts) => counts.Plays == 0 ? 0.0 : Math.Min(1.0, counts.Sessions / (double)counts.Plays);
}
