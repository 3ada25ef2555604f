using System.Collections.Immutable;
using ReportGen.Anonymity;
using ReportGen.Charts;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Indicators.History;
using ReportGen.Templates;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>Results of measuring with what was found on the way.</summary>
/// <param name="Results">Null where the data cannot be used.</param>
/// <param name="Faults">All faults of the data.</param>
public sealed record MeasuredResult(IndicatorSet? Results, ImmutableArray<Fault> Faults);

/// <summary>
/// load → measure → plot → compose → typeset. The first two run once, the others once a language. A user's mistake ends it with faults;
/// an exception is a fault of the program (or a cancellation).
/// </summary>
public sealed class ReportPipeline(PipelineEnvironment environment)
{
    /// <summary>Load alone: what is in the folders and what is wrong with it. Nothing is kept.</summary>
    public LoadReport Check(DataRequest request, IPipelineObserver observer, CancellationToken cancellation = default)
    {
        var loaded = Load(request, observer, cancellation);
        loaded.Data?.Dispose();
        return loaded.Report;
    }

    /// <summary>Load and measure.</summary>
    public MeasuredResult Indicators(DataRequest request, IPipelineObserver observer, CancellationToken cancellation = default)
    {
        if (MissingHistory(request) is { } missing)
            return new MeasuredResult(null, [missing]);
        var loaded = Load(request, observer, cancellation);
        using var data = loaded.Data;
        if (data is null)
            return new MeasuredResult(null, loaded.Faults);
        var measured = Measure(data, request, observer, cancellation);
        return measured with { Faults = loaded.Faults.AddRange(measured.Faults) };
    }

    /// <summary>The whole way, into one paper a language.</summary>
    public BuildResult Build(BuildRequest request, IPaperSink papers, IPipelineObserver observer, CancellationToken cancellation = default) =>
        Run(
            request,
            papers.Prepare,
            (input, paper) => Typeset(new PaperSetter(input, environment.Version), paper, new PaperRun(papers, observer, cancellation)),
            observer,
            cancellation);

    /// <summary>The same as far as the pages, which are handed over instead of written; the fonts they name live until the call returns.</summary>
    public BuildResult Preview(BuildRequest request, Action<string, TypesetDocument> pages, IPipelineObserver observer, CancellationToken cancellation = default) =>
        Run(request, (_, _, _) => null, (_, paper) => Show(paper, pages, observer), observer, cancellation);

    private BuildResult Run(
        BuildRequest request, Func<QuarterId, string, string, Fault?> prepare, Func<PaperInput, ComposedPaper, IEnumerable<Fault>> finish, IPipelineObserver observer, CancellationToken cancellation)
    {
        using var kit = TemplateKit.Open(request, environment);
        if (!kit.Faults.IsEmpty)
            return new BuildResult(kit.Faults);
        if (MissingHistory(request.Data) is { } missing)
            return new BuildResult([missing]);
        var aliases = request.Paper.AliasFile is { } file ? CreatorAliases.Open(file) : null;
        if (aliases?.Fault is { } broken)
            return new BuildResult([broken]);

        var loaded = Load(request.Data, observer, cancellation);
        using var data = loaded.Data;
        if (data is null)
            return new BuildResult(loaded.Faults);
        var unwritable = kit.Languages.Select(tag => prepare(data.Current.Calendar.Quarter, kit.Template.Name, tag)).OfType<Fault>().ToImmutableArray();
        if (!unwritable.IsEmpty)
            return new BuildResult(unwritable);

        var measured = Measure(data, request.Data, observer, cancellation);
        var faults = loaded.Faults.AddRange(measured.Faults);
        if (measured.Results is not { } results)
            return new BuildResult(faults);
        var input = new PaperInput(request, kit, data, results)
        {
            Anonymiser = aliases is null ? null : new Anonymiser(aliases, data.Current.Cases),
        };
        var composed = Compose(input, kit.Languages, observer, cancellation);
        faults = faults.AddRange(composed.SelectMany(c => c.Result.Faults.Concat(c.Mail?.Faults ?? [])).Distinct());
        if (composed.Any(c => c.Result.Document is null || c.Mail is { Text: null }))
            return new BuildResult(faults);
        if (aliases?.Save() is { } unsaved)
            return new BuildResult(faults.Add(unsaved));
        return new BuildResult(faults.AddRange(composed.SelectMany(paper => finish(input, paper))));
    }

    internal LoadResult Load(DataRequest request, IPipelineObserver observer, CancellationToken cancellation)
    {
        using var step = StepTimer.Start(environment.Clock, observer, PipelineStep.Load);
        if (request.RejectsFile is not { } path)
            return QuarterLoader.Load(Reading(request, NoRejects.Instance), new LoadWords(observer), cancellation);
        var rejects = new RejectFile(path);
        LoadResult loaded;
        using (rejects)
            loaded = QuarterLoader.Load(Reading(request, rejects), new LoadWords(observer), cancellation);
        return WithRejects(loaded, rejects);
    }

    private static LoadRequest Reading(DataRequest request, IRejectSink rejects) =>
        new(request.Folder, request.Previous, request.RulesFolder, request.TemporaryFolder) { Rejects = rejects, LabelledFile = request.LabelledFile, Engine = request.Engine, HidesValues = request.HidesValues };

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
            Report = With(loaded.Report, new Fault("cli-rejects-written", Severity.Note)
                .With("path", rejects.Path).With("count", rejects.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        };
    }

    private static LoadReport With(LoadReport report, Fault fault) => report with { Faults = report.Faults.Add(fault) };

    internal static Fault? MissingHistory(DataRequest request) => request.History is { } folder ? HistoryFolder.Missing(folder) : null;

    internal MeasuredResult Measure(LoadedData data, DataRequest request, IPipelineObserver observer, CancellationToken cancellation, MeasureSettings? settings = null)
    {
        using var step = StepTimer.Start(environment.Clock, observer, PipelineStep.Measure);
        IndicatorSet results;
        try
        {
            results = Measurer.Measure(data, settings ?? new MeasureSettings { Version = environment.Version, Threads = environment.Threads }, null, cancellation);
        }
        catch (EngineException lost)
        {
            return new MeasuredResult(null, [lost.Fault]);
        }

        if (request.History is not { } folder)
            return new MeasuredResult(results, []);
        var history = HistoryFolder.Read(folder, data.Current.Calendar.Quarter);
        return new MeasuredResult(HistoryAttacher.Attach(results, history.Quarters), history.Faults);
    }

    /// <summary>Composes all languages before any is set, so that all mistakes of the template are said together.</summary>
    internal List<ComposedPaper> Compose(PaperInput input, ImmutableArray<string> tags, IPipelineObserver observer, CancellationToken cancellation)
    {
        var papers = new List<ComposedPaper>();
        foreach (var tag in tags)
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = new LineComposer(input.Kit.Fonts!.Library);
            var charts = new TimedCharts(new ChartMaker(), environment.Clock);
            using var step = StepTimer.Start(environment.Clock, observer, PipelineStep.Compose, tag);
            observer.Started(PipelineStep.Plot, tag);
            var asked = input.Request(tag, charts, lines);
            var result = TemplateComposer.Compose(asked);
            observer.Finished(PipelineStep.Plot, tag, charts.Elapsed);
            step.Without(charts.Elapsed);
            papers.Add(new ComposedPaper(tag, result, lines, input.Mail(asked)));
        }

        return papers;
    }

    internal IReadOnlyList<Fault> Typeset(PaperSetter setter, ComposedPaper paper, PaperRun run)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        using var step = StepTimer.Start(environment.Clock, run.Observer, PipelineStep.Typeset, paper.Language);
        try
        {
            var set = setter.Write(paper, run.Papers.Stream(paper.Language), run.Cancellation);
            foreach (var companion in set.Companions)
                run.Papers.Beside(paper.Language, companion.Kind, companion.Content);
            run.Papers.Complete(paper.Language, set.Pages);
            return set.Faults;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [new Fault("cli-unwritable", Severity.Error).With("path", run.Papers.Name(paper.Language)).With("message", fault.Message)];
        }
    }

    private ImmutableArray<Fault> Show(ComposedPaper paper, Action<string, TypesetDocument> pages, IPipelineObserver observer)
    {
        using var step = StepTimer.Start(environment.Clock, observer, PipelineStep.Typeset, paper.Language);
        var document = new Typesetter().Typeset(paper.Result.Document!, paper.Lines);
        pages(paper.Language, document);
        return [.. document.Warnings.Select(w => PaperSetter.Warning(w, paper.Language))];
    }
}

/// <summary>Where the papers of a run go and who is told.</summary>
internal sealed record PaperRun(IPaperSink Papers, IPipelineObserver Observer, CancellationToken Cancellation);
