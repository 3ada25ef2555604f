using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Cli.Commands;

/// <summary>The folders a command works on, or why there are none.</summary>
/// <param name="Current">Folder of the quarter.</param>
/// <param name="Previous">Folder of the quarter before; null where there is none.</param>
/// <param name="Fault">Why they cannot be used; null where they can.</param>
internal sealed record DataFolders(string Current, string? Previous, Fault? Fault)
{
    public static DataFolders Find(CliEnvironment environment, DataSettings settings)
    {
        var given = settings.Data ?? "sample-data";
        var path = Path.Combine(environment.WorkingFolder, given);
        if (!Directory.Exists(path))
            return Failed("cli-no-data", given);
        var current = HoldsQuarter(path) ? path : LatestInside(path);
        if (current is null)
            return Failed("cli-no-quarter", given);
        if (settings.Previous is null)
            return new DataFolders(current, QuarterFolders.FindPrevious(current), null);
        var previous = Path.Combine(environment.WorkingFolder, settings.Previous);
        return Directory.Exists(previous)
            ? new DataFolders(current, previous, null)
            : Failed("cli-no-data", settings.Previous);
    }

    private static DataFolders Failed(string code, string path) =>
        new("", null, new Fault(code, Severity.Error).With("path", path));

    /// <summary>A folder is a quarter when its name or any table says so; what is missing in it is the loader's to say.</summary>
    private static bool HoldsQuarter(string folder) =>
        QuarterFolders.FromName(folder) is not null
        || File.Exists(Path.Combine(folder, "quarter.yaml"))
        || Directory.EnumerateFiles(folder, "videos.*").Any()
        || Directory.EnumerateFiles(folder, "daily.*").Any();

    private static string? LatestInside(string folder) => Directory.EnumerateDirectories(folder)
        .Where(d => QuarterFolders.FromName(d) is not null)
        .OrderDescending(StringComparer.OrdinalIgnoreCase)
        .FirstOrDefault();
}
