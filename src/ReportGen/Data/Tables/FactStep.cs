using System.Collections.Immutable;
using ReportGen.Data.Checks;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Tables;

/// <summary>Loads days, comments and viewings, and merges the two folders.</summary>
internal sealed class FactStep(LoadContext context) : IDisposable
{
    private const int MostReaders = 3;

    /// <summary>Rows of the previous folder that the current one holds with other values, by table.</summary>
    public Dictionary<string, (long Shared, long Differing)> Overlap { get; } = new(StringComparer.Ordinal);

    /// <summary>How many users the current folder's comments and what was read before them have; users with higher numbers are met in the previous folder alone.</summary>
    public int UsersOfCurrent { get; private set; }

    /// <summary>What is asked of the tables for the checks, some of it while later tables are read.</summary>
    public CheckQueries Checks { get; } = new(context);

    /// <inheritdoc/>
    public void Dispose() => Checks.Dispose();

    /// <summary>Loads.</summary>
    public void Run()
    {
        var owners = new VideoOwners(context.Dimensions);
        foreach (var spec in TableSpec.Facts)
        {
            using var seen = new SeenKeys();
            using var prints = new RowPrints(context.Engine.File(spec.Name + ".prints"), context.Engine.Room);
            var keys = new RowKeys(seen, owners, new RowRuns(), prints);
            ReadAll(spec, keys);
            Resolve(spec, keys);
            Finish(spec);
            Checks.Loaded(spec);
        }
    }

    private void ReadAll(TableSpec spec, RowKeys keys)
    {
        using var marks = new MetComments(spec == TableSpec.Comments ? TextBytes(spec) : 0, context.Judge.Settings);
        var comments = new CommentReading(new RunningNumber(), marks);
        // The engine's threads would only be waited for, by one that looks for their work all the while: readers have the cores.
        using (new SparedMemory(context.Engine))
        using (new OneThread(context.Engine))
        {
            foreach (var (folder, load) in context.Folders.SelectMany(folder => folder.Of(spec).Select(load => (folder, load))))
            {
                Read(folder, load, keys, comments);
                if (spec == TableSpec.Comments && folder.Index == 0)
                    UsersOfCurrent = context.Dimensions.Users.Count;
            }
        }

        if (spec == TableSpec.Comments)
            context.Engine.Execute(EmbeddedSql.Read("comments_met"));
    }

    /// <summary>Where there are two cores they are both at work then, and taking in order is what limits where there are more.</summary>
    private int Readers => Math.Clamp(context.Request.Threads, 1, MostReaders);

    private long TextBytes(TableSpec spec) => EngineSize.TextBytes(context.Folders.SelectMany(folder => folder.Of(spec)).Select(load => load.Task.Path));

    private void Read(FolderInput folder, FileLoad load, RowKeys keys, CommentReading comments)
    {
        using var stage = context.Engine.Append(load.Task.Spec.Name + "_in");
        var setting = new FactSetting(context.Dimensions, load.Task.Spec == TableSpec.Daily ? new CumulativeDays(context).Window(folder) : folder.Window, folder.Zone, folder.Index, load, stage, keys) { Readers = Readers };
        IRowTaker taker = load.Task.Spec.Name switch
        {
            "daily" => new DailyTaker(setting),
            "comments" => new CommentTaker(setting, context.Judge, comments),
            _ => new SessionTaker(setting),
        };
        context.Read(folder, load, taker);
    }

    /// <summary>Keys that stand more than once are merged or rejected. Where reading met none, there is nothing to do.</summary>
    private void Resolve(TableSpec spec, RowKeys keys)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var counters = new CumulativeDays(context);
        var isCumulative = spec == TableSpec.Daily && counters.Is;
        if (context.Folders.Any(folder => folder.Index == 1 && folder.Has(spec)))
            Overlap[spec.Name] = (0, 0);
        if (keys.Seen.Suspects.Count == 0 && !isCumulative)
            return;
        Stage(keys);
        if (spec == TableSpec.Comments)
            StagePrints(keys);
        context.Engine.Execute(Sql("resolve", spec));
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

        if (isCumulative)
            counters.Run();
        else
            context.Engine.Execute(Sql("resolve_delete", spec));
        context.Engine.Execute(Sql("resolve_drop", spec));
    }

    private void Stage(RowKeys keys)
    {
        using (var stage = context.Engine.Append("suspects"))
        {
            foreach (var (key1, key2) in keys.Seen.Suspects)
                stage.Append([key1, key2]);
        }

        using var places = context.Engine.Append("row_places");
        foreach (var run in keys.Runs.All)
            places.Append([run.First, run.Folder, run.Place.Number]);
    }

    /// <summary>Of few keys only their rows; of many all, among which the engine looks.</summary>
    private void StagePrints(RowKeys keys)
    {
        const int MostKept = 1_000_000;
        var wanted = keys.Seen.Suspects.Take(MostKept + 1).Select(suspect => suspect.Key1).ToHashSet();
        using var stage = context.Engine.Append("comment_prints");
        var row = 0L;
        foreach (var (key, print) in keys.Prints.Read())
        {
            if (wanted.Count > MostKept || wanted.Contains(key))
                stage.Append([row, key, print]);
            row++;
        }
    }

    /// <summary>The rows as read become the table, unless it was made from them.</summary>
    private void Finish(TableSpec spec)
    {
        if (spec == TableSpec.Daily && new CumulativeDays(context).Is)
            context.Engine.Execute(EmbeddedSql.Read("finish_made"));
        else
            context.Engine.Execute(EmbeddedSql.Read("finish_" + spec.Name));
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
