using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Indicators.Creators;
using ReportGen.Stored;

namespace ReportGen.Editions;

/// <summary>The results that editions are made from, each measured once however many editions and languages use it.</summary>
internal sealed class EditionResults(ReportPipeline pipeline, EditionRun run)
{
    private readonly ConcurrentDictionary<string, Lazy<MeasuredPart>> _parts = new(StringComparer.Ordinal);
    private readonly Lazy<CreatorFigures> _creators = new(() => CreatorMeasurer.Measure(run.Data!, run.Settings, run.Cancellation));

    /// <summary>Data and results of a segment; of all where it is null. From any thread.</summary>
    public MeasuredPart Of(Segment? segment)
    {
        try
        {
            return segment?.Kind == SegmentKind.Creator ? OfCreator(segment) : _parts.GetOrAdd(segment?.Key ?? "", _ => new Lazy<MeasuredPart>(() => segment is null ? Whole() : OfPart(segment))).Value;
        }
        catch (EngineException lost)
        {
            return new MeasuredPart(null, null, [lost.Fault]);
        }
    }

    private MeasuredPart Whole()
    {
        var measured = pipeline.Measure(run.Opened, run.Request, run.Observer, run.Cancellation);
        return new MeasuredPart(measured.Quarter, measured.Results, measured.Faults);
    }

    private MeasuredPart OfPart(Segment segment)
    {
        var data = run.Data!;
        if (SegmentReader.Part(data, segment) is not { } part)
            return new MeasuredPart(null, null, [new Fault("edition-engine", Severity.Error).With("found", data.Engine.Name)]);
        using (part)
        {
            // The lines over the quarters are those of the whole.
            var measured = Measured(part, run.Request with { History = null });
            return measured with { Results = measured.Results is { } results ? OwnMembers(results, segment) : null };
        }
    }

    /// <summary>A card shows one creator's own figures; those of the whole, which it does not show, are left out.</summary>
    private MeasuredPart OfCreator(Segment segment)
    {
        var figures = _creators.Value;
        var results = figures.Whole with { Indicators = figures.Whole.Indicators.Add(figures.Of(segment.Creators[0])) };
        return new MeasuredPart(Quarter(run.Data!, results), results, []);
    }

    private MeasuredPart Measured(LoadedData data, DataRequest request)
    {
        var measured = pipeline.Measure(data, request, run.Observer, run.Cancellation, run.Settings);
        return new MeasuredPart(measured.Results is { } results ? Quarter(data, results) : null, measured.Results, measured.Faults);
    }

    private static StoredQuarter Quarter(LoadedData data, IndicatorSet results) => new(data.Current, data.Previous, data.Report, results);

    /// <summary>Of the dimension that divides the editions only the edition's own member is left.</summary>
    private static IndicatorSet OwnMembers(IndicatorSet results, Segment segment)
    {
        var dimension = segment.Kind == SegmentKind.Tier ? "tier" : "category";
        MeasureGroup Own(MeasureGroup group) => group.Dimension == dimension ? group with { Members = [.. group.Members.Where(m => m.Key == segment.Key)] } : group;
        return results with { Indicators = [.. results.Indicators.Select(i => i with { Groups = [.. i.Groups.Select(Own)] })] };
    }
}

/// <summary>What editions are measured from.</summary>
internal sealed record EditionRun(OpenedQuarter Opened, DataRequest Request, MeasureSettings Settings, IPipelineObserver Observer, CancellationToken Cancellation)
{
    /// <summary>The rows; always there where segments are asked for.</summary>
    public LoadedData? Data => Opened.Data;
}

/// <summary>A part of the data with its results; null where it could not be measured.</summary>
internal sealed record MeasuredPart(StoredQuarter? Quarter, IndicatorSet? Results, ImmutableArray<Fault> Faults);
