using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text.Fitting;

/// <summary>A place where a line may end: before a cluster, at a cost.</summary>
internal readonly record struct BreakPoint(int Cluster, double Demerits);

/// <summary>
/// Collects the places where lines may end. What stands between two of them and is wider than a line is opened up by the next worse kind
/// of break, then by a worse one, at last between any two clusters; so every piece fits unless it is a single cluster. Linear in the text.
/// </summary>
internal sealed class BreakPoints
{
    private readonly LineMeasure _measure;
    private readonly LineRoom _room;
    private readonly List<BreakPoint> _points;

    private BreakPoints(LineMeasure measure, LineRoom room)
    {
        _measure = measure;
        _room = room;
        _points = new List<BreakPoint>(measure.Count / 2) { new(0, 0) };
    }

    /// <summary>The places in order, from 0 to the number of clusters.</summary>
    public static List<BreakPoint> Find(LineMeasure measure, LineRoom room)
    {
        var points = new BreakPoints(measure, room);
        points.AddPieces(0, measure.Count, BreakKind.Allowed);
        points._points.Add(new BreakPoint(measure.Count, 0));
        return points._points;
    }

    // Places of a kind or better inside a stretch, both of whose ends are places already or will be.
    private void AddPieces(int start, int end, BreakKind kind)
    {
        var piece = start;
        for (var k = start + 1; k < end; k++)
        {
            var actual = _measure.Clusters[k].Break;
            if (actual < kind && !(_room.Justified && actual == BreakKind.Address))
                continue;
            Open(piece, k, kind);
            _points.Add(new BreakPoint(k, Demerits.OfBreak(actual)));
            piece = k;
        }

        Open(piece, end, kind);
    }

    private void Open(int start, int end, BreakKind kind)
    {
        if (end - start > 1 && kind > BreakKind.Forbidden && _measure.Fit(start, end).Least > Narrowest(start) + LineFit.Epsilon)
            AddPieces(start, end, kind - 1);
    }

    private double Narrowest(int start) => start == 0 ? Math.Min(_room.First, _room.Rest) : _room.Rest;
}
