using System.Collections.Immutable;
using ReportGen.Data.Checks;
using ReportGen.Data.Comments;
using ReportGen.Data.Engine;
using ReportGen.Data.Engine.ClickHouse;
using ReportGen.Data.Facts;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data;

/// <summary>The first step of the pipeline: reads the folders of two quarters into a database and says what is wrong with them.</summary>
public static class QuarterLoader
{
    /// <summary>Loads.</summary>
    /// <param name="request">What to load.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Data, unless a fault is an error; dispose them. A user's mistake is a fault, never an exception.</returns>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    public static LoadResult Load(LoadRequest request, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (request.Engine is { } address)
            return new ClusterLoader(request, address, cancellation).Load();
        var faults = new FaultSums();
        var folders = Folders(request, faults);
        if (folders.Length == 0 || folders[0].Index != 0)
        {
            _ = ReadRules.Begin(request).Wait(faults);
            return new LoadResult(null, new LoadReport([], faults.ToFaults()));
        }

        var size = EngineSize.For(EngineSize.TextBytes(folders.SelectMany(folder => folder.Loads).Select(load => load.Task.Path)), request.MemoryLimitMegabytes, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        var engine = Task.Run(() => DuckDbEngine.Create(request.WorkingFolder, size), CancellationToken.None);
        var rules = ReadRules.Begin(request);
        var done = false;
        try
        {
            using var dimensions = new Dimensions();
            var context = new LoadContext(request, faults, engine.GetAwaiter().GetResult(), folders) { Dimensions = dimensions, Rules = rules, Progress = progress, Cancellation = cancellation };
            var result = Load(context);
            done = result.Data is not null;
            return result;
        }
        catch (EngineException lack)
        {
            faults.Add(lack.Fault);
            return new LoadResult(null, new LoadReport([], faults.ToFaults()));
        }
        finally
        {
            if (!done)
                engine.GetAwaiter().GetResult().Dispose();
        }
    }

    private static LoadResult Load(LoadContext context)
    {
        var hashes = new FileHashes(context.Folders.SelectMany(folder => folder.Loads).Select(load => load.Task.Path), context.Cancellation);
        context.Engine.Execute(EmbeddedSql.Read("stage"));
        var known = context.Faults.ToFaults();
        var dimensions = new DimensionStep(context);
        dimensions.Run();
        if (!context.Rules.Wait(context.Faults))
            return new LoadResult(null, new LoadReport([], context.Rules.After(known)));
        using var facts = new FactStep(context);
        facts.Overlap[TableSpec.Videos.Name] = (dimensions.Twins.Shared, dimensions.Twins.Differing);
        facts.Run();
        foreach (var load in context.Folders.SelectMany(folder => folder.Loads))
            load.CheckLimit(context.Request.RejectShareLimit);
        var quarters = context.Folders.Select(folder => Facts(folder)).ToImmutableArray();
        CheckEmpty(context);
        TakeBackUnknownVideos(context);
        var labelled = context.Request.LabelledFile is { } file ? new LabelledReader(context.Judge, context.Faults).Read(file) : null;
        var report = new LoadReport([.. context.Folders.SelectMany(folder => folder.Loads).Select(load => load.Report(hashes.Of(load.Task.Path))), .. Reports(labelled, quarters[0])], [])
        {
            Coverage = [.. context.Folders.SelectMany(folder => CoverageReader.Read(facts.Checks, folder))],
            Checks = [.. context.Folders.SelectMany(folder => new CheckList(context, folder, facts).Run())],
        };
        CheckFaults.Add(context, report.Checks);
        GapFaults.Add(context, quarters, report.Coverage);
        ListFaults.Add(context);
        TextFaults.Add(context);
        WordFaults.Add(context);
        StatedFaults.Add(context);
        ApartFaults.Add(context, facts);
        CheckTwins(context, hashes);
        report = report with { Faults = context.Faults.ToFaults() };
        if (context.Faults.HasErrors)
            return new LoadResult(null, report);
        var data = new LoadedData(context.Engine, quarters[0], quarters.Length > 1 ? quarters[1] : null, context.Dimensions.ToNames(), report)
        {
            CommentRules = context.Judge.Settings, Labelled = labelled,
        };
        return new LoadResult(data, report);
    }

    private static IEnumerable<FileReport> Reports(LabelledComments? labelled, QuarterFacts current) => labelled is null ? []
        : [new FileReport(current.Calendar.Quarter.ToString(), "labelled_comments", labelled.Path, labelled.Sha256) { Read = labelled.Lines.Length, Loaded = labelled.Lines.Length }];

    private static ImmutableArray<FolderInput> Folders(LoadRequest request, FaultSums faults)
    {
        var current = FolderInput.Open(0, request.Folder, faults, request);
        var previous = request.PreviousFolder is { } folder ? FolderInput.Open(1, folder, faults, request) : null;
        CheckPrevious(request, current?.Facts, previous?.Facts, faults);
        return [.. new[] { current, previous }.OfType<FolderInput>()];
    }

    /// <summary>What the folders' quarter.yaml say, the current quarter first; empty where that cannot be told. Tables in the folders are not looked for.</summary>
    internal static ImmutableArray<FolderFacts> Facts(LoadRequest request, FaultSums faults)
    {
        var current = FolderFactsReader.Read(request.Folder, faults);
        var previous = request.PreviousFolder is { } folder ? FolderFactsReader.Read(folder, faults) : null;
        CheckPrevious(request, current, previous, faults);
        return current is null ? [] : [.. new[] { current, previous }.OfType<FolderFacts>()];
    }

    private static void CheckPrevious(LoadRequest request, FolderFacts? current, FolderFacts? previous, FaultSums faults)
    {
        if (request.PreviousFolder is null)
            faults.Add(new Fault("data-no-previous", Severity.Warning));
        else if (current is not null && previous is not null && previous.Quarter != current.Quarter.Previous)
            faults.Add(new Fault("data-previous-wrong", Severity.Error, new SourcePlace(request.PreviousFolder))
                .With("found", previous.Quarter.ToString()).With("expected", current.Quarter.Previous.ToString()));
    }

    /// <summary>The last day of data is as stated, or the last day met. A table of which no row could be used is none: nothing is not 0.</summary>
    private static QuarterFacts Facts(FolderInput folder)
    {
        var until = folder.Facts.DataUntil ?? folder.Of(TableSpec.Daily).Max(load => load.Days?.Last) ?? folder.Facts.Facts.Calendar.LastDay;
        return folder.Facts.Facts with
        {
            Calendar = new QuarterCalendar(folder.Facts.Quarter, until),
            Tables = [.. folder.Loads.Where(load => load.Loaded + load.Merged > 0).Select(load => load.Task.Spec.Name).Distinct()],
        };
    }

    /// <summary>Of parts with the same bytes one stands in place of another, whose rows would be missing.</summary>
    private static void CheckTwins(LoadContext context, FileHashes hashes)
    {
        foreach (var parts in context.Folders.SelectMany(folder => folder.Loads.Where(load => load.Read > 0).GroupBy(load => (folder.Index, load.Task.Spec.Name, hashes.Of(load.Task.Path)))).Where(parts => parts.Count() > 1))
        {
            context.Faults.Add(new Fault("data-file-twice", Severity.Error, new SourcePlace(parts.Last().Task.Path)).With("column", parts.Key.Name)
                .With("found", Path.GetFileName(parts.First().Task.Path)));
        }
    }

    /// <summary>A quarter without rows is at fault, and so is another table whose rows are all set aside, unless the file itself is and that was said.</summary>
    private static void CheckEmpty(LoadContext context)
    {
        foreach (var loads in context.Folders.SelectMany(folder => folder.Loads.Where(load => load.Task.Spec.Required || HasOnlyUnusable(folder, load.Task.Spec)).GroupBy(load => (folder.Index, load.Task.Spec.Name))))
        {
            var first = loads.First().Task;
            if (loads.Any(load => load.Loaded + load.Merged > 0 || context.Faults.HasErrorsIn(load.Task.Path)))
                continue;
            context.Faults.Add(new Fault(first.Spec.Required ? "data-quarter-empty" : "data-table-unusable", Severity.Error, new SourcePlace(first.Path)).With("column", first.Spec.Name).With("found", first.Quarter));
        }
    }

    /// <summary>Whether a table has rows that were set aside, and no other. Where no video is known that is no wonder, and was said.</summary>
    private static bool HasOnlyUnusable(FolderInput folder, TableSpec spec) =>
        folder.Of(TableSpec.Videos).Any(load => load.Loaded > 0) && folder.Of(spec).Any(load => load.SetAside > 0) && folder.Of(spec).All(load => load.Loaded + load.Merged == 0);

    /// <summary>Without a table of videos every video is unknown; that there is no table has been said.</summary>
    private static void TakeBackUnknownVideos(LoadContext context)
    {
        foreach (var load in context.Folders.Where(folder => !folder.Of(TableSpec.Videos).Any(load => load.Loaded > 0)).SelectMany(folder => folder.Loads))
            context.Faults.TakeBack("data-unknown-video", load.Task.Path);
    }
}
