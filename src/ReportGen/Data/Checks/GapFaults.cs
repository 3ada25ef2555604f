using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>Says where a table leaves most of the quarter out: its file is that of another quarter, or parts of it are missing. What is left would look like a quarter.</summary>
internal static class GapFaults
{
    private const int LeastRows = 200;

    /// <summary>Adds the faults.</summary>
    public static void Add(LoadContext context, IReadOnlyList<QuarterFacts> quarters, IReadOnlyList<WeekCoverage> coverage)
    {
        foreach (var (folder, facts) in context.Folders.Zip(quarters).Where(pair => !pair.First.Facts.ExpectsGaps))
        {
            ImmutableArray<int> weeks = [.. facts.Calendar.WeekStarts.Where(week => week + 6 <= facts.Calendar.DataUntil)];
            foreach (var table in TableSpec.Facts)
                Say(context, folder.Of(table).ToArray(), weeks, [.. coverage.Where(week => week.Quarter == facts.Calendar.Quarter.ToString() && week.Table == table.Name).Select(week => week.WeekStart)]);
        }
    }

    private static void Say(LoadContext context, FileLoad[] loads, ImmutableArray<int> weeks, HashSet<int> met)
    {
        var missing = weeks.Count(week => !met.Contains(week));
        if (loads.Sum(load => load.Read) < LeastRows || missing * 2 <= weeks.Length || loads.Any(load => context.Faults.HasErrorsIn(load.Task.Path)))
            return;
        // Comments and viewings may be few; where most of their rows lie elsewhere, they are of another quarter.
        var table = loads[0].Task.Spec;
        if (table != TableSpec.Daily && loads.Sum(load => load.Of("data-day-outside")) <= loads.Sum(load => load.Loaded))
            return;
        context.Faults.Add(new Fault("data-weeks-missing", Severity.Error, new SourcePlace(loads[0].Task.Path)).With("column", table.Name)
            .With("found", missing.ToString(CultureInfo.InvariantCulture)).With("expected", weeks.Length.ToString(CultureInfo.InvariantCulture)));
    }
}
