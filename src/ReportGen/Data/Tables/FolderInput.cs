using System.Collections.Immutable;
using ReportGen.Data.Facts;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>A folder being loaded.</summary>
/// <param name="Index">0 for the current quarter, 1 for the one before.</param>
/// <param name="Facts">What its quarter.yaml says.</param>
/// <param name="Zone">Its clock.</param>
/// <param name="Loads">Its files in the order of tables; a table may have several.</param>
internal sealed record FolderInput(int Index, FolderFacts Facts, ZoneClock Zone, ImmutableArray<FileLoad> Loads)
{
    /// <summary>Days that its rows may lie on.</summary>
    public DayWindow Window => DayWindow.Of(Facts.Quarter);

    /// <summary>The files of a table in the order of reading.</summary>
    public IEnumerable<FileLoad> Of(TableSpec spec) => Loads.Where(load => load.Task.Spec == spec);

    /// <summary>Whether the folder has a file of a table.</summary>
    public bool Has(TableSpec spec) => Of(spec).Any();

    /// <summary>Rejects rows that share a key and differ, each in its file.</summary>
    public void RejectConflicts(IEnumerable<RowPlace> places)
    {
        foreach (var file in places.GroupBy(place => place.File).OrderBy(file => file.Key))
            Loads[file.Key].RejectConflicts([.. file.Select(place => place.Line)]);
    }

    /// <summary>Finds facts and files of a folder; null where it cannot be read at all, with the reason among the faults.</summary>
    public static FolderInput? Open(int index, string folder, FaultSums faults, LoadRequest request)
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

        var files = new TableFiles(folder, facts.Files, faults).Find();
        var parts = TableSpec.All.ToDictionary(spec => spec, _ => new List<FileLoad>());
        ImmutableArray<FileLoad> loads = [.. files.Select((file, number) => new FileLoad(new FileTask(facts.Quarter.ToString(), file.Spec, file.Path, faults, request.Rejects)
        {
            Number = number, IsWide = files.Count(other => other.Path == file.Path) > 1, FeedsPrivate = files.Any(other => other.Path == file.Path && other.Spec.Private),
            Settings = facts.Files.GetValueOrDefault(file.Spec.Name, Formats.FormSettings.None), Columns = facts.Columns.Of(file.Spec),
            Privacy = new Privacy(request.HidesValues, facts.ShowsUsers), Parts = parts[file.Spec],
        }))];
        foreach (var load in loads)
            parts[load.Task.Spec].Add(load);
        return new FolderInput(index, facts, zone, loads);
    }
}
