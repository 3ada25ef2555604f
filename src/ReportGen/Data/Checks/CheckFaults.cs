using ReportGen.Data.Facts;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>Says what the results of checks mean together, where they mean that numbers would be wrong.</summary>
internal static class CheckFaults
{
    private const int LeastVideos = 20;
    private const double NearlyAll = 0.95;

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context, IReadOnlyList<DataCheck> checks)
    {
        foreach (var folder in context.Folders)
        {
            var quarter = folder.Facts.Quarter.ToString();
            DataCheck Of(string code) => checks.First(check => check.Code == code && check.Quarter == quarter);
            if (folder.Facts.Counters == DailyCounters.Unstated && Holds(Of("counters_never_fall")))
                Say(context, folder, TableSpec.Daily, "data-counters-cumulative", Of("counters_never_fall"));
            if (Holds(Of("duration_over_two_hours")))
                Say(context, folder, TableSpec.Videos, "data-durations-unit", Of("duration_over_two_hours"));
            if (Holds(Of("ids_rounded")))
                Say(context, folder, TableSpec.Videos, "data-ids-rounded", Of("ids_rounded"));
        }
    }

    private static bool Holds(DataCheck check) => check.Checked >= LeastVideos && check.Found >= NearlyAll * check.Checked;

    private static void Say(LoadContext context, FolderInput folder, TableSpec table, string code, DataCheck check)
    {
        if (folder.Of(table).FirstOrDefault() is { } load)
            context.Faults.Add(new Fault(code, Severity.Error, new SourcePlace(load.Task.Path)) { Count = check.Found }.With("found", check.Example));
    }
}
