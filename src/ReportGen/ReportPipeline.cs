using System.Collections.Immutable;
using ReportGen.Anonymity;
using ReportGen.Charts;
using ReportGen.Data;
using ReportGen.Data.Engine;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Indicators.History;
using ReportGen.Indicators.Measuring;
using ReportGen.Stored;
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
        var loaded = (Steps(request, observer, cancellation) with { Inspects = true }).Load();
        loaded.Data?.Dispose();
        return loaded.Report;
    }

    /// <summary>Load and measure.</summary>
    public MeasuredResult Indicators(DataRequest request, IPipelineObserver observer, CancellationToken cancellation = default)
    {
        if (MissingHistory(request) is { } missing)
            return new MeasuredResult(null, [missing]);
        var steps = Steps(request, observer, cancellation);
        using var opened = steps.Open();
        if (opened.Current is null)
            return new MeasuredResult(null, opened.Faults);
        var measured = steps.Measure(opened);
        return new MeasuredResult(measured.Results, opened.Faults.AddRange(measured.Faults));
    }

    /// <summary>The whole way, into one paper a language.</summary>
    public BuildResult Build(BuildRequest request, IPaperSink papers, IPipelineObserver observer, CancellationToken cancellation = default) =>
        Run(
            request,
            papers.Prepare,
            input =>
            {
                var setter = new PaperSetter(input, environment.Version);
                foreach (var tag in input.Kit.Languages)
                    setter.Begin(tag);
                return composed => Typeset(setter, composed, new PaperRun(papers, observer, cancellation));
            },
            observer,
            cancellation);

    /// <summary>The same as far as the pages, which are handed over instead of written; the fonts they name live until the call returns.</summary>
    public BuildResult Preview(BuildRequest request, Action<string, TypesetDocument> pages, IPipelineObserver observer, CancellationToken cancellation = default) =>
        Run(request, (_, _, _) => null, _ => composed => composed.SelectMany(paper => Show(paper, pages, observer)), observer, cancellation);

    private BuildResult Run(
        BuildRequest request, Func<QuarterId, string, string, Fault?> prepare, Func<PaperInput, Func<ImmutableArray<ComposedPaper>, IEnumerable<Fault>>> begin, IPipelineObserver observer, CancellationToken cancellation)
    {
        BeginFirsts(request.Data, cancellation);
        using var kit = TemplateKit.Open(request, environment);
        if (!kit.Faults.IsEmpty)
            return new BuildResult(kit.Faults);
        if (MissingHistory(request.Data) is { } missing)
            return new BuildResult([missing]);
        var aliases = request.Paper.AliasFile is { } file ? CreatorAliases.Open(file) : null;
        if (aliases?.Fault is { } broken)
            return new BuildResult([broken]);

        using var end = new LateEnd();
        var measured = Measured(Steps(request.Data, observer, cancellation), end, quarter => kit.Languages.Select(tag => prepare(quarter, kit.Template.Name, tag)).OfType<Fault>());
        var faults = measured.Faults;
        if (measured is not { Results: { } results, Quarter: { } quarter })
            return new BuildResult(faults);
        var input = new PaperInput(request, kit, quarter, results)
        {
            Anonymiser = aliases is null ? null : new Anonymiser(aliases, quarter.Current.Cases),
        };
        var finish = begin(input);
        using var rehearsal = Rehearsal.Begin(request, kit, environment, cancellation);
        var composed = Compose(input, kit.Languages, observer, cancellation);
        faults = faults.AddRange(composed.SelectMany(c => c.Faults).Distinct());
        if (!composed.All(c => c.IsWhole))
            return new BuildResult(faults);
        if (aliases?.Save() is { } unsaved)
            return new BuildResult(faults.Add(unsaved));
        return new BuildResult(faults.AddRange(finish(composed)));
    }

    /// <summary>The first database and the first chart of a process take their time, which goes by beside other work. What goes wrong with them is met again when they are needed.</summary>
    private void BeginFirsts(DataRequest data, CancellationToken cancellation)
    {
        if (data.Engine is null && !KeptResults.MayBe(data))
            _ = Task.Run(DuckDbEngine.OpenFirst, cancellation);
        if (environment.Threads > 1)
            _ = Task.Run(ChartMaker.DrawFirst, cancellation);
    }

    /// <summary>Loads and measures. Papers need results alone, so what was loaded is given up while the first is begun.</summary>
    private static MeasuredQuarter Measured(QuarterSteps steps, LateEnd end, Func<QuarterId, IEnumerable<Fault>> prepare)
    {
        var opened = steps.Open();
        try
        {
            if (opened.Current is not { } current)
                return new MeasuredQuarter(null, null, opened.Faults);
            var unwritable = prepare(current.Calendar.Quarter).ToImmutableArray();
            if (!unwritable.IsEmpty)
                return new MeasuredQuarter(null, null, unwritable);
            var measured = steps.Measure(opened);
            return measured with { Faults = opened.Faults.AddRange(measured.Faults) };
        }
        finally
        {
            end.Of(opened);
        }
    }

    internal static Fault? MissingHistory(DataRequest request) => request.History is { } folder ? HistoryFolder.Missing(folder) : null;

    internal LoadResult Load(DataRequest request, IPipelineObserver observer, CancellationToken cancellation) => Steps(request, observer, cancellation).Load();

    /// <summary>Loads, or finds what was kept; dispose it.</summary>
    internal OpenedQuarter Open(DataRequest request, IPipelineObserver observer, CancellationToken cancellation) => Steps(request, observer, cancellation).Open();

    /// <summary>Measures an opened quarter, and keeps the results.</summary>
    internal MeasuredQuarter Measure(OpenedQuarter opened, DataRequest request, IPipelineObserver observer, CancellationToken cancellation) =>
        Steps(request, observer, cancellation).Measure(opened);

    /// <summary>Measures loaded data; nothing is kept.</summary>
    internal MeasuredResult Measure(LoadedData data, DataRequest request, IPipelineObserver observer, CancellationToken cancellation, MeasureSettings? settings = null)
    {
        var steps = Steps(request, observer, cancellation);
        var measured = (steps with { Settings = settings ?? steps.Settings }).Measure(new OpenedQuarter(data.Report) { Data = data });
        return new MeasuredResult(measured.Results, measured.Faults);
    }

    private QuarterSteps Steps(DataRequest request, IPipelineObserver observer, CancellationToken cancellation) => new(environment, request, observer, cancellation);

    /// <summary>
    /// Composes all languages before any is set, so that all mistakes of the template are said together. Languages are composed side by side, unless letters
    /// stand for names: these are given out in the order of the papers.
    /// </summary>
    internal ImmutableArray<ComposedPaper> Compose(PaperInput input, ImmutableArray<string> tags, IPipelineObserver observer, CancellationToken cancellation) =>
        [.. SideBySide.Run(tags, tag => Compose(input, tag, observer), new SideBySide(input.Anonymiser is null ? environment.Threads : 1, cancellation))];

    private ComposedPaper Compose(PaperInput input, string tag, IPipelineObserver observer)
    {
        var lines = new LineComposer(input.Kit.Fonts!.Library);
        var charts = new TimedCharts(new ChartMaker(), environment.Clock);
        using var step = StepTimer.Start(environment.Clock, observer, PipelineStep.Compose, tag);
        observer.Started(PipelineStep.Plot, tag);
        var asked = input.Request(tag, charts, lines) with { Threads = environment.Threads };
        var result = TemplateComposer.Compose(asked);
        observer.Finished(PipelineStep.Plot, tag, charts.Elapsed);
        step.Without(charts.Elapsed);
        return new ComposedPaper(tag, result, lines, input.Mail(asked));
    }

    /// <summary>Sets papers side by side; they are completed in order.</summary>
    internal ImmutableArray<Fault> Typeset(PaperSetter setter, ImmutableArray<ComposedPaper> papers, PaperRun run)
    {
        var maker = new PaperMaker(setter, run, environment.Clock);
        var set = SideBySide.Run(papers, maker.Set, new SideBySide(environment.Threads, run.Cancellation));
        return [.. set.SelectMany(maker.Complete)];
    }

    private ImmutableArray<Fault> Show(ComposedPaper paper, Action<string, TypesetDocument> pages, IPipelineObserver observer)
    {
        using var step = StepTimer.Start(environment.Clock, observer, PipelineStep.Typeset, paper.Language);
        var document = new Typesetter().Typeset(paper.Result.Document!, paper.Lines);
        pages(paper.Language, document);
        return [.. document.Warnings.Select(w => PaperSetter.Warning(w, paper.Language))];
    }
}
