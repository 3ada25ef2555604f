using System.Globalization;
using ReportGen.Data.Engine;
using ReportGen.Data.Facts;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Turns counters that count since publication into what each day added, for folders whose <c>quarter.yaml</c> says <c>counters: cumulative</c>.</summary>
internal sealed class CumulativeDays(LoadContext context)
{
    /// <summary>Whether a folder has such counters.</summary>
    public bool Is => context.Folders.Any(folder => folder.Facts.Counters == DailyCounters.Cumulative);

    /// <summary>
    /// Days that daily rows of a folder may lie on. In the earliest folder the day before its quarter belongs to them where counters go on from day to day: what the
    /// first day added is told from it. With a folder before it that day is the other's.
    /// </summary>
    public DayWindow Window(FolderInput folder) =>
        folder.Index == context.Folders[^1].Index && folder.Facts.Counters == DailyCounters.Cumulative ? folder.Window with { First = folder.Window.First - 1 } : folder.Window;

    /// <summary>Makes the table of days; to be run while the rows as read are still there.</summary>
    public void Run()
    {
        var folders = context.Folders.Where(folder => folder.Facts.Counters == DailyCounters.Cumulative).Select(folder => folder.Index).ToArray();
        var sql = EmbeddedSql.Read("cumulative").Replace("{from}", $"{folders.Min()}", StringComparison.Ordinal).Replace("{to}", $"{folders.Max()}", StringComparison.Ordinal)
            .Replace("{first}", context.Folders[^1].Window.First.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        context.Engine.Execute(sql);
        foreach (var (kind, folder, place) in context.Engine.Query(EmbeddedSql.Read("cumulative_counts"), new Dictionary<string, long>(StringComparer.Ordinal),
            row => (Kind: row.Int(0), Folder: (int)row.Int(1), Place: RowPlace.Of(row.Int(2))), context.Cancellation))
        {
            var load = context.Folders.First(input => input.Index == folder).Loads[place.File];
            if (kind == 0)
                load.PutAside("data-counter-begins");
            context.Faults.Add(new Fault(kind == 0 ? "data-counter-begins" : "data-counter-fell", Severity.Note, new SourcePlace(load.Task.Path, place.Line)));
        }

        context.Engine.Execute("DROP TABLE daily_highest; DROP TABLE daily_added;");
    }
}
