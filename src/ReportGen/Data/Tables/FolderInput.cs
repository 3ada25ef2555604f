using System.Collections.Immutable;
using ReportGen.Data.Facts;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>A folder being loaded.</summary>
/// <param name="Index">0 for the current quarter, 1 for the one before.</param>
/// <param name="Facts">What its quarter.yaml says.</param>
/// <param name="Zone">Its clock.</param>
/// <param name="Loads">Its files by table, in the order of tables.</param>
internal sealed record FolderInput(int Index, FolderFacts Facts, ZoneClock Zone, ImmutableArray<FileLoad> Loads)
{
    /// <summary>Days that its rows may lie on.</summary>
    public DayWindow Window => DayWindow.Of(Facts.Quarter);

    /// <summary>The file of a table; null where the folder has none.</summary>
    public FileLoad? Of(TableSpec spec) => Loads.FirstOrDefault(load => load.Task.Spec == spec);

    /// <summary>Finds facts and files of a folder; null where it cannot be read at all, with the reason among the faults.</summary>
    public static FolderInput? Open(int index, string folder, FaultSums faults, IRejectSink rejects)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(new Fault("data-folder-missing", Severity.Error, new SourcePlace(folder)));
            return null;
        }

        if (FolderFactsReader.Read(folder, faults) is not { } facts)
            return null;
        if (ZoneClock.Find(facts.Facts.TimeZone) is not { } zone)
        {
            faults.Add(new Fault("data-timezone-unknown", Severity.Error, new SourcePlace(Path.Combine(folder, "quarter.yaml"))).With("found", facts.Facts.TimeZone));
            return null;
        }

        var loads = TableSpec.All
            .Select(spec => (Spec: spec, Path: TableFiles.Find(folder, spec, faults)))
            .Where(pair => pair.Path is not null)
            .Select(pair => new FileLoad(new FileTask(facts.Quarter.ToString(), pair.Spec, pair.Path!, faults, rejects)));
        return new FolderInput(index, facts, zone, [.. loads]);
    }
}
