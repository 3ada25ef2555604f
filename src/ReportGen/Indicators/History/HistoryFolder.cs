using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Files;

namespace ReportGen.Indicators.History;

/// <summary>What a history folder holds for a quarter.</summary>
/// <param name="Quarters">One entry an earlier quarter, in quarter order.</param>
/// <param name="Faults">What was left out, and why: warnings and notes.</param>
public sealed record HistoryReading(ImmutableArray<KeptQuarter> Quarters, ImmutableArray<Fault> Faults);

/// <summary>A folder of earlier results: every <c>*.json</c> in it and in folders below it.</summary>
public static class HistoryFolder
{
    private const long LargestFile = 256L << 20; // a results file has some megabytes

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>A fault where there is no such folder; null where there is.</summary>
    public static Fault? Missing(string folder) => Directory.Exists(folder) ? null : new Fault("history-no-folder", Severity.Error).With("path", folder);

    /// <summary>Reads the folder. Files of the given quarter or a later one are passed over with a note; the order of the files on disk does not matter.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="current">The quarter that is measured.</param>
    public static HistoryReading Read(string folder, QuarterId current)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var earlier = new List<KeptQuarter>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", Everywhere).OrderBy(p => p.Replace('\\', '/'), StringComparer.Ordinal))
        {
            var read = ReadFile(path);
            if (read.Fault is { } fault)
                faults.Add(fault);
            else if (read.Quarter is { } kept && IsBefore(kept.Quarter, current))
                earlier.Add(kept);
            else
                faults.Add(new Fault("history-not-earlier", Severity.Note, new SourcePlace(path)).With("quarter", read.Quarter!.Quarter.ToString()).With("current", current.ToString()));
        }

        var quarters = earlier.GroupBy(k => k.Quarter).OrderBy(g => g.Key.Year).ThenBy(g => g.Key.Number)
            .Select(g => SameQuarter.Choose([.. g], faults)).OfType<KeptQuarter>().ToImmutableArray();
        if (quarters.IsEmpty)
            faults.Add(new Fault("history-empty", Severity.Warning).With("path", folder).With("current", current.ToString()));
        return new HistoryReading(quarters, faults.ToImmutable());
    }

    private static bool IsBefore(QuarterId quarter, QuarterId other) => (quarter.Year, quarter.Number).CompareTo((other.Year, other.Number)) < 0;

    private static KeptRead ReadFile(string path)
    {
        try
        {
            PlainFile.Require(path);
            return new FileInfo(path).Length > LargestFile
                ? new KeptRead(null, new Fault("history-too-large", Severity.Warning, new SourcePlace(path)))
                : KeptQuarterReader.Read(path, File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new KeptRead(null, new Fault("history-unreadable", Severity.Warning, new SourcePlace(path)).With("message", problem.Message));
        }
    }
}
