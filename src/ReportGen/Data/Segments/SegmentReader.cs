using System.Collections.Immutable;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Segments;

/// <summary>
/// Divides the creators of the data. A creator belongs to the category and tier it is listed with in the quarter, or in the quarter before where it is listed
/// there alone, and keeps it in both quarters; so no creator stands in two segments, and a change between the quarters is never a change of segment.
/// </summary>
public static class SegmentReader
{
    private static readonly string[] Tiers = ["tail", "mid", "head"];

    /// <summary>The segments that have a creator with a video in the quarter: categories by name, tiers from head to tail, creators in the order of the files.</summary>
    public static ImmutableArray<Segment> Read(LoadedData data, SegmentKind kind, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var publishers = Publishers(data, cancellation);
        if (kind == SegmentKind.Creator)
            return [.. publishers.Order().Select(c => new Segment(kind, data.Names.CreatorIds[c], [c]) { Name = data.Names.CreatorNames[c] })];
        var listed = Listed(data, cancellation);
        var segments = listed.GroupBy(l => kind == SegmentKind.Tier ? l.Tier : l.Category).Where(g => g.Key >= 0 && g.Any(l => publishers.Contains(l.Creator)));
        return kind == SegmentKind.Tier
            ? [.. segments.OrderByDescending(g => g.Key).Select(g => Of(kind, Tiers[g.Key], g))]
            : [.. segments.Select(g => Of(kind, data.Names.Categories[g.Key], g)).OrderBy(s => s.Key, StringComparer.Ordinal)];
    }

    /// <summary>The data of a segment's creators alone; null where the engine cannot divide its tables. Dispose it after measuring; the whole stays.</summary>
    public static LoadedData? Part(LoadedData data, Segment segment)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(segment);
        if (data.Engine is not IPartedEngine parted)
            return null;
        var ids = segment.Creators.Select(c => data.Names.CreatorIds[c]).ToHashSet(StringComparer.Ordinal);
        QuarterFacts Own(QuarterFacts facts) => facts with { Cases = [.. facts.Cases.Where(c => ids.Contains(c.CreatorId))] };
        return data with { Engine = parted.Part(segment.Creators), Current = Own(data.Current), Previous = data.Previous is { } previous ? Own(previous) : null };
    }

    private static Segment Of(SegmentKind kind, string key, IEnumerable<ListedCreator> members) => new(kind, key, [.. members.Select(m => m.Creator).Order()]);

    private static HashSet<int> Publishers(LoadedData data, CancellationToken cancellation)
    {
        var days = new Dictionary<string, long>(StringComparer.Ordinal) { ["from_day"] = data.Current.Calendar.FirstDay, ["to_day"] = data.Current.Calendar.LastDay };
        return [.. data.Engine.Query(EmbeddedSql.Read("part_publishers"), days, row => (int)row.Int(0), cancellation)];
    }

    private static IEnumerable<ListedCreator> Listed(LoadedData data, CancellationToken cancellation) => data.Engine
        .Query(EmbeddedSql.Read("part_listed"), new Dictionary<string, long>(), row => new ListedCreator((int)row.Int(0), (int)row.Int(2), (int)row.Int(3)), cancellation)
        .DistinctBy(l => l.Creator);

    private sealed record ListedCreator(int Creator, int Category, int Tier);
}
