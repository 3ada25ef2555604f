using System.Collections.Immutable;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Tables;

/// <summary>Loads days, comments and viewings, and merges the two folders.</summary>
internal sealed class FactStep(LoadContext context)
{
    private static readonly ImmutableArray<(TableSpec Spec, string Columns)> Tables =
    [
        (TableSpec.Daily, "video, day, plays, likes, comments, shares, saves"),
        (TableSpec.Comments, "comment, video, user_id, ts, day, CAST(verdict AS INTEGER) AS verdict, hash, hash2, CAST(units AS INTEGER) AS units"),
        (TableSpec.Sessions, "user_id, video, ts, day, watch_ms, CAST(liked AS INTEGER) AS liked, CAST(commented AS INTEGER) AS commented, CAST(shared AS INTEGER) AS shared, CAST(followed AS INTEGER) AS followed"),
    ];

    private readonly RunningNumber _order = new();

    /// <summary>Rows of the previous folder that the current one holds with other values, by table.</summary>
    public Dictionary<string, (long Shared, long Differing)> Overlap { get; } = new(StringComparer.Ordinal);

    /// <summary>Loads.</summary>
    public void Run()
    {
        foreach (var (spec, columns) in Tables)
        {
            foreach (var folder in context.Folders)
            {
                foreach (var load in folder.Of(spec))
                    Read(folder, load);
            }

            Resolve(spec, columns);
        }
    }

    private void Read(FolderInput folder, FileLoad load)
    {
        using var stage = context.Engine.Append(load.Task.Spec.Name + "_in");
        var setting = new FactSetting(context.Dimensions, folder.Window, folder.Zone, folder.Index, load, stage);
        IRowTaker taker = load.Task.Spec.Name switch
        {
            "daily" => new DailyTaker(setting),
            "comments" => new CommentTaker(setting, context.Judge, _order),
            _ => new SessionTaker(setting),
        };
        context.Read(folder, load, taker);
    }

    private void Resolve(TableSpec spec, string columns)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        context.Engine.Execute(Sql("resolve", spec).Replace("{columns}", columns, StringComparison.Ordinal));
        var counts = context.Engine.Query(Sql("resolve_counts", spec), ImmutableDictionary<string, long>.Empty,
            row => new Count((int)row.Int(0), (int)row.Int(1), row.Int(2), RowPlace.Of(row.Int(3))) { Shared = row.Int(4), Differing = row.Int(5) }, context.Cancellation);
        foreach (var count in counts)
        {
            var load = context.Folders.First(folder => folder.Index == count.Folder).Loads[count.File];
            load.Merge(count.Merged, count.First.Line);
            load.Supersede(count.Shared);
        }

        foreach (var folder in context.Folders.Where(folder => folder.Has(spec)))
            folder.RejectConflicts(Conflicts(spec, folder.Index));
        if (context.Folders.Any(folder => folder.Index == 1 && folder.Has(spec)))
            Overlap[spec.Name] = (counts.Sum(count => count.Shared), counts.Sum(count => count.Differing));

        if (spec == TableSpec.Daily)
            new CumulativeDays(context).Run();
        context.Engine.Execute(Sql("resolve_drop", spec));
    }

    private IEnumerable<RowPlace> Conflicts(TableSpec spec, int folder) =>
        context.Engine.Query(Sql("resolve_conflicts", spec), new Dictionary<string, long>(StringComparer.Ordinal) { ["folder"] = folder },
            row => RowPlace.Of(row.Int(0)), context.Cancellation);

    private sealed record Count(int Folder, int File, long Merged, RowPlace First)
    {
        public long Shared { get; init; }

        public long Differing { get; init; }
    }

    private static string Sql(string name, TableSpec spec) => EmbeddedSql.Read(name).Replace("{table}", spec.Name, StringComparison.Ordinal);
}
