using ReportGen.Data.Engine;

namespace ReportGen.Data.Segments;

/// <summary>How many interactions segments have in the quarter.</summary>
public sealed class SegmentSizes
{
    private readonly Dictionary<int, long> _interactions;

    /// <summary>Reads the sizes of all creators.</summary>
    public SegmentSizes(LoadedData data, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var days = new Dictionary<string, long>(StringComparer.Ordinal) { ["from_day"] = data.Current.Calendar.FirstDay, ["to_day"] = data.Current.Calendar.LastDay };
        _interactions = data.Engine.Query(EmbeddedSql.Read("part_sizes"), days, row => KeyValuePair.Create((int)row.Int(0), row.Int(1)), cancellation).ToDictionary();
    }

    /// <summary>The segments with the most interactions, the greatest first; equal ones in their own order.</summary>
    public IEnumerable<Segment> Largest(IEnumerable<Segment> segments, int count) =>
        segments.OrderByDescending(s => s.Creators.Sum(c => _interactions.GetValueOrDefault(c))).Take(count);
}
