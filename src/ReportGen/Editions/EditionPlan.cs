using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;

namespace ReportGen.Editions;

/// <summary>The editions of a run, or why there are none.</summary>
internal sealed record EditionPlan(ImmutableArray<Edition> Editions, ImmutableArray<Fault> Faults)
{
    /// <summary>The editions of a request; the rows are needed where it asks for segments.</summary>
    public static EditionPlan Of(EditionRequest request, LoadedData? data, CancellationToken cancellation)
    {
        ImmutableArray<EditionRow?> rows = request.Rows.IsEmpty ? [null] : [.. request.Rows];
        if (request.Segment is not { } kind || data is null)
            return new EditionPlan([.. rows.Select(row => new Edition(null, row))], []);
        var all = SegmentReader.Read(data, kind, cancellation);
        var chosen = request.Members.IsEmpty ? all : [.. request.Members.SelectMany(m => all.Where(s => Is(s, m))).Distinct()];
        var unknown = request.Members.Where(m => !all.Any(s => Is(s, m)))
            .Select(m => new Fault("edition-unknown-member", Severity.Error).With("found", m).With("expected", Expected(all)));
        if (chosen.IsEmpty && request.Members.IsEmpty)
            return new EditionPlan([], [new Fault("edition-no-segments", Severity.Error)]);
        if (request.Top is { } top)
            chosen = [.. new SegmentSizes(data, cancellation).Largest(chosen, top)];
        return new EditionPlan([.. chosen.SelectMany(segment => rows.Select(row => new Edition(segment, row)))], [.. unknown]);
    }

    private static bool Is(Segment segment, string member) => segment.Key == member || (segment.Name.Length > 0 && segment.Name == member);

    private static string Expected(ImmutableArray<Segment> all)
    {
        const int shown = 12;
        return string.Join(", ", all.Take(shown).Select(s => s.Key)) + (all.Length > shown ? " …" : "");
    }
}
