using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Preview;
using ReportGen.Stored;
using ReportGen.Typesetting.Display;

namespace ReportGen.Watching;

/// <summary>Results measured once, or kept of an earlier build, from which papers are made again as often as the template changes. The pages of the last good papers can be drawn meanwhile.</summary>
public sealed class WatchSession : IDisposable
{
    private readonly ReportPipeline _pipeline;
    private readonly PipelineEnvironment _environment;
    private readonly StoredQuarter _quarter;
    private readonly IndicatorSet _results;
    private readonly Lock _gate = new();
    private ShownPapers? _shown;

    private WatchSession(ReportPipeline pipeline, PipelineEnvironment environment, StoredQuarter quarter, IndicatorSet results) =>
        (_pipeline, _environment, _quarter, _results) = (pipeline, environment, quarter, results);

    /// <summary>Loads and measures, or takes what was kept; the session is null where the data cannot be used.</summary>
    public static WatchStart Start(DataRequest request, PipelineEnvironment environment, IPipelineObserver observer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (ReportPipeline.MissingHistory(request) is { } missing)
            return new WatchStart(null, [missing]);
        var pipeline = new ReportPipeline(environment);
        using var opened = pipeline.Open(request, observer, cancellation);
        if (opened.Current is null)
            return new WatchStart(null, opened.Faults);
        var measured = pipeline.Measure(opened, request, observer, cancellation);
        var faults = opened.Faults.AddRange(measured.Faults);
        return measured is { Results: { } results, Quarter: { } quarter } ? new WatchStart(new WatchSession(pipeline, environment, quarter, results), faults) : new WatchStart(null, faults);
    }

    /// <summary>Pages of the last good papers by language; empty before the first.</summary>
    public ImmutableSortedDictionary<string, int> Pages
    {
        get
        {
            lock (_gate)
                return _shown?.Pages.ToImmutableSortedDictionary(p => p.Key, p => p.Value.Length, StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, int>.Empty;
        }
    }

    /// <summary>Makes the papers from the template as it is now. Where it has mistakes nothing is completed, and the last good pages stay.</summary>
    public BuildResult Rebuild(BuildRequest request, IPaperSink papers, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var kit = TemplateKit.Open(request, _environment);
        var shown = new ShownPapers(kit);
        var faults = kit.Faults.IsEmpty ? Make(request, shown, papers, cancellation) : kit.Faults;
        var result = new BuildResult(faults);
        if (result.Succeeded)
            Show(shown);
        else
            shown.Dispose();
        return result;
    }

    /// <summary>A page of the last good paper of a language as PNG; null where there is none.</summary>
    /// <param name="language">Language tag.</param>
    /// <param name="number">Number of the page, from 1.</param>
    /// <param name="scale">Pixels a point.</param>
    public byte[]? Png(string language, int number, double scale)
    {
        lock (_gate)
        {
            if (_shown is null || !_shown.Pages.TryGetValue(language, out var pages) || number < 1 || number > pages.Length)
                return null;
            return _shown.Pictures.Png(pages[number - 1], scale);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
            _shown?.Dispose();
    }

    private ImmutableArray<Fault> Make(BuildRequest request, ShownPapers shown, IPaperSink papers, CancellationToken cancellation)
    {
        var kit = shown.Kit;
        ImmutableArray<Fault> places = [.. kit.Languages.Select(tag => papers.Prepare(_quarter.Current.Calendar.Quarter, kit.Template.Name, tag)).OfType<Fault>()];
        if (!places.IsEmpty)
            return places;
        var input = new PaperInput(request, kit, _quarter, _results);
        var composed = _pipeline.Compose(input, kit.Languages, SilentSteps.Instance, cancellation);
        ImmutableArray<Fault> faults = [.. composed.SelectMany(c => c.Faults).Distinct()];
        if (!composed.All(c => c.IsWhole))
            return faults;
        var run = new PaperRun(papers, SilentSteps.Instance, cancellation);
        return faults.AddRange(composed.SelectMany(paper =>
        {
            var pages = ImmutableArray.CreateBuilder<DisplayPage>();
            var found = _pipeline.Typeset(new PaperSetter(input, _environment.Version) { Seen = pages.Add }, [paper], run);
            shown.Pages[paper.Language] = pages.ToImmutable();
            return found;
        }));
    }

    private void Show(ShownPapers shown)
    {
        lock (_gate)
        {
            _shown?.Dispose();
            _shown = shown;
        }
    }

    /// <summary>Pages with the fonts they need.</summary>
    private sealed record ShownPapers(TemplateKit Kit) : IDisposable
    {
        public Dictionary<string, ImmutableArray<DisplayPage>> Pages { get; } = new(StringComparer.Ordinal);

        public PagePicture Pictures { get; } = new();

        public void Dispose()
        {
            Pictures.Dispose();
            Kit.Dispose();
        }
    }
}

/// <summary>How a session began.</summary>
/// <param name="Session">Null where the data cannot be used.</param>
/// <param name="Faults">All faults of the data.</param>
public sealed record WatchStart(WatchSession? Session, ImmutableArray<Fault> Faults);

/// <summary>Tells nobody.</summary>
internal sealed class SilentSteps : IPipelineObserver
{
    public static SilentSteps Instance { get; } = new();

    public void Started(string step, string detail)
    {
    }

    public void Finished(string step, string detail, TimeSpan elapsed)
    {
    }

    public void Working(string step, string what)
    {
    }
}
