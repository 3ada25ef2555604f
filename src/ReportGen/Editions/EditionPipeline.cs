using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates;

namespace ReportGen.Editions;

/// <summary>Makes several papers from data that are loaded once. Editions are made side by side; one that fails does not stop the others.</summary>
public sealed class EditionPipeline(PipelineEnvironment environment)
{
    private readonly ReportPipeline _pipeline = new(environment);

    /// <summary>Loads, divides, measures and sets all editions in all languages asked for.</summary>
    /// <param name="request">Which editions.</param>
    /// <param name="places">Where they go.</param>
    /// <param name="observer">Told of steps, from several threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public EditionResult Build(EditionRequest request, IEditionPlaces places, IPipelineObserver observer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(places);
        using var kit = TemplateKit.Open(request.Build, environment);
        if (!kit.Faults.IsEmpty)
            return new EditionResult(kit.Faults, []);
        if (ReportPipeline.MissingHistory(request.Build.Data) is { } missing)
            return new EditionResult([missing], []);
        if (Unfit(request, kit.Template) is { } unfit)
            return new EditionResult([unfit], []);
        var calm = new CalmObserver(observer);
        using var opened = Open(request, calm, cancellation);
        if (opened.Current is null)
            return new EditionResult(opened.Faults, []);
        EditionPlan plan;
        try
        {
            plan = EditionPlan.Of(request, opened.Data, cancellation);
        }
        catch (EngineException lost)
        {
            return new EditionResult([lost.Fault], []);
        }

        var faults = opened.Faults.AddRange(plan.Faults);
        if (places.Prepare(plan.Editions) is { } clash)
            return new EditionResult(faults.Insert(0, clash), []);
        var started = environment.Clock.GetTimestamp();
        calm.Begin();
        var settings = new MeasureSettings { Version = environment.Version, Threads = plan.Editions.Length > 1 ? 1 : environment.Threads };
        var run = new EditionRun(opened, request.Build.Data, settings, calm, cancellation);
        var maker = new EditionMaker(_pipeline, new EditionTools(request.Build, kit, environment.Version), new EditionResults(_pipeline, run), run);
        var outcomes = Make(plan.Editions, edition => maker.Make(edition, places), calm, cancellation);
        calm.End(environment.Clock.GetElapsedTime(started));
        return new EditionResult(faults, outcomes);
    }

    /// <summary>The results that the edition of one segment is made from; faults where there is no such segment.</summary>
    /// <param name="request">Which data.</param>
    /// <param name="segment">Its kind and key, as the origin of a paper has them: <c>tier mid</c>.</param>
    /// <param name="observer">Told of steps.</param>
    /// <param name="cancellation">Stops the work.</param>
    public MeasuredResult Indicators(DataRequest request, string segment, IPipelineObserver observer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var loaded = _pipeline.Load(request, observer, cancellation);
        using var data = loaded.Data;
        if (data is null)
            return new MeasuredResult(null, loaded.Faults);
        var at = segment.IndexOf(' ', StringComparison.Ordinal);
        var found = at > 0 && Enum.TryParse<SegmentKind>(segment[..at], ignoreCase: true, out var kind)
            ? SegmentReader.Read(data, kind, cancellation).FirstOrDefault(member => member.Key == segment[(at + 1)..]) : null;
        if (found is null)
            return new MeasuredResult(null, loaded.Faults.Add(new Fault("edition-unknown-member", Severity.Error).With("found", segment).With("expected", "")));
        var run = new EditionRun(new OpenedQuarter(loaded.Report) { Data = data }, request, new MeasureSettings { Version = environment.Version, Threads = environment.Threads }, observer, cancellation);
        var part = new EditionResults(_pipeline, run).Of(found);
        return new MeasuredResult(part.Results, loaded.Faults.AddRange(part.Faults));
    }

    /// <summary>Parts are measured from the rows; editions of the whole need its results alone, which may have been kept.</summary>
    private OpenedQuarter Open(EditionRequest request, IPipelineObserver observer, CancellationToken cancellation)
    {
        if (request.Segment is null)
            return _pipeline.Open(request.Build.Data, observer, cancellation);
        var loaded = _pipeline.Load(request.Build.Data, observer, cancellation);
        return new OpenedQuarter(loaded.Report) { Data = loaded.Data };
    }

    /// <summary>A template of creators' cards cannot tell of anything else, and others would tell of the whole under a creator's name.</summary>
    private static Fault? Unfit(EditionRequest request, TemplateFolder template) => (request.Segment == SegmentKind.Creator) == (template.Segment == SegmentKind.Creator) ? null
        : new Fault("edition-template", Severity.Error).With("template", template.Name).With("found", request.Segment?.ToString().ToLowerInvariant() ?? "")
            .With("expected", template.Segment?.ToString().ToLowerInvariant() ?? "category, tier");

    private ImmutableArray<EditionOutcome> Make(ImmutableArray<Edition> editions, Func<Edition, EditionOutcome> make, CalmObserver observer, CancellationToken cancellation)
    {
        var outcomes = new EditionOutcome[editions.Length];
        var done = 0;
        var side = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, environment.Threads), CancellationToken = cancellation };
        Parallel.For(0, editions.Length, side, i =>
        {
            outcomes[i] = make(editions[i]);
            observer.At(Interlocked.Increment(ref done), editions.Length);
        });
        return [.. outcomes];
    }
}

/// <summary>What all editions share.</summary>
internal sealed record EditionTools(BuildRequest Build, TemplateKit Kit, string Version);

/// <summary>Makes one edition.</summary>
internal sealed class EditionMaker(ReportPipeline pipeline, EditionTools tools, EditionResults results, EditionRun run)
{
    public EditionOutcome Make(Edition edition, IEditionPlaces places)
    {
        var papers = new KeptPapers(places.Open(edition));
        try
        {
            var faults = Faults(edition, papers);
            return new EditionOutcome(edition, papers.Done, faults);
        }
#pragma warning disable CA1031 // One edition must not stop the others, whatever went wrong in it; the fault is said and counts.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new EditionOutcome(edition, papers.Done, [new Fault("edition-failed", Severity.Error).With("kind", fault.GetType().Name).With("message", fault.Message)]);
        }
        finally
        {
            papers.Dispose();
        }
    }

    private ImmutableArray<Fault> Faults(Edition edition, KeptPapers papers)
    {
        var build = edition.Row is null ? tools.Build : tools.Build with { Parameters = edition.Row.Values.SetItems(tools.Build.Parameters) };
        var wrong = edition.Row is null ? [] : TemplateComposer.CheckParameters(tools.Kit.Template, build.Parameters);
        if (!wrong.IsEmpty)
            return wrong;
        var quarter = run.Opened.Current!.Calendar.Quarter;
        ImmutableArray<Fault> places = [.. tools.Kit.Languages.Select(tag => papers.Prepare(quarter, tools.Kit.Template.Name, tag)).OfType<Fault>()];
        if (!places.IsEmpty)
            return places;
        var part = results.Of(edition.Segment);
        if (part is not { Quarter: { } of, Results: { } found })
            return part.Faults;
        var input = new PaperInput(build, tools.Kit, of, found) { Segment = edition.Segment };
        var composed = pipeline.Compose(input, tools.Kit.Languages, run.Observer, run.Cancellation);
        var faults = part.Faults.AddRange(composed.SelectMany(c => c.Faults).Distinct());
        if (!composed.All(c => c.IsWhole))
            return faults;
        var setter = new PaperSetter(input, tools.Version);
        return faults.AddRange(composed.SelectMany(paper => pipeline.Typeset(setter, [paper], new PaperRun(papers, run.Observer, run.Cancellation))));
    }
}
