using System.Globalization;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Indicators.History;
using ReportGen.Stored;

namespace ReportGen;

/// <summary>The steps that run once, whatever the number of languages: load and measure. Where results of the same inputs were kept, neither does any work.</summary>
internal sealed record QuarterSteps(PipelineEnvironment Environment, DataRequest Request, IPipelineObserver Observer, CancellationToken Cancellation)
{
    /// <summary>How to measure.</summary>
    public MeasureSettings Settings { get; init; } = new() { Version = Environment.Version, Threads = Environment.Threads };

    /// <summary>Whether the report says what a server holds (<c>check</c>).</summary>
    public bool Inspects { get; init; }

    /// <summary>Loads, or finds what was kept.</summary>
    public OpenedQuarter Open()
    {
        using var step = StepTimer.Start(Environment.Clock, Observer, PipelineStep.Load);
        Cancellation.ThrowIfCancellationRequested();
        var place = KeptResults.Of(Request, Environment.Version);
        if (place?.Read() is { } known && Served(place, known) is { } report)
            return new OpenedQuarter(report) { Known = known };
        var loaded = LoadRows();
        Garbage.GiveBack();
        return new OpenedQuarter(loaded.Report) { Data = loaded.Data, Place = place };
    }

    /// <summary>Loads.</summary>
    public LoadResult Load()
    {
        using var step = StepTimer.Start(Environment.Clock, Observer, PipelineStep.Load);
        return LoadRows();
    }

    /// <summary>Measures a quarter that can be used, and keeps the results.</summary>
    public MeasuredQuarter Measure(OpenedQuarter opened)
    {
        using var step = StepTimer.Start(Environment.Clock, Observer, PipelineStep.Measure);
        Cancellation.ThrowIfCancellationRequested();
        try
        {
            return WithHistory(opened.Known ?? Measure(opened.Data!, opened.Place));
        }
        catch (EngineException lost)
        {
            return new MeasuredQuarter(null, null, [lost.Fault]);
        }
    }

    private StoredQuarter Measure(LoadedData data, KeptResults? place)
    {
        var results = Measurer.Measure(data, Settings, null, Cancellation);
        var quarter = new StoredQuarter(data.Current, data.Previous, data.Report, results);
        place?.Write(quarter, Request.RejectsFile);
        return quarter;
    }

    private MeasuredQuarter WithHistory(StoredQuarter quarter)
    {
        if (Request.History is not { } folder)
            return new MeasuredQuarter(quarter, quarter.Results, []);
        var history = HistoryFolder.Read(folder, quarter.Current.Calendar.Quarter);
        return new MeasuredQuarter(quarter, HistoryAttacher.Attach(quarter.Results, history.Quarters), history.Faults);
    }

    /// <summary>
    /// What was found when kept results were made, after their rejected rows are where they are wanted now; null where these are not kept. Where there are none,
    /// what an earlier build wrote of them goes.
    /// </summary>
    private LoadReport? Served(KeptResults place, StoredQuarter known)
    {
        if (Request.RejectsFile is not { } path)
            return known.Report;
        if (known.Rejected > 0)
            return place.TryWriteRejects(known, path) ? With(known.Report, Written(path, known.Rejected)) : null;
        new RejectFile(path).Dispose();
        return known.Report;
    }

    private LoadResult LoadRows()
    {
        if (Request.RejectsFile is not { } path)
            return QuarterLoader.Load(Reading(NoRejects.Instance), new LoadWords(Observer), Cancellation);
        var rejects = new RejectFile(path);
        LoadResult loaded;
        using (rejects)
            loaded = QuarterLoader.Load(Reading(rejects), new LoadWords(Observer), Cancellation);
        return WithRejects(loaded, rejects);
    }

    private LoadRequest Reading(IRejectSink rejects) =>
        new(Request.Folder, Request.Previous, Request.RulesFolder, Request.TemporaryFolder) { Rejects = rejects, LabelledFile = Request.LabelledFile, Engine = Request.Engine, HidesValues = Request.HidesValues, Inspects = Inspects, Threads = Environment.Threads };

    /// <summary>Says where the rejected rows are; where they could not be written the data are not used.</summary>
    private static LoadResult WithRejects(LoadResult loaded, RejectFile rejects)
    {
        if (rejects.Problem is { } problem)
        {
            loaded.Data?.Dispose();
            return new LoadResult(null, With(loaded.Report, new Fault("cli-unwritable", Severity.Error).With("path", rejects.Path).With("message", problem)));
        }

        return rejects.Count == 0 ? loaded : loaded with
        {
            Report = With(loaded.Report, Written(rejects.Path, rejects.Count)),
        };
    }

    private static Fault Written(string path, long rows) => new Fault("cli-rejects-written", Severity.Note).With("path", path).With("count", rows.ToString(CultureInfo.InvariantCulture));

    private static LoadReport With(LoadReport report, Fault fault) => report with { Faults = report.Faults.Add(fault) };
}
