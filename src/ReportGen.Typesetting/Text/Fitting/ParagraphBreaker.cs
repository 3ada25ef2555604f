namespace ReportGen.Typesetting.Text.Fitting;

/// <summary>
/// Breaks a segment into lines with the least demerits over all of them (Knuth and Plass). Ragged text first takes as few lines as it
/// can, then the evenest. A place is reached only from those within one line before it, so the cost is linear in the length.
/// </summary>
internal sealed class ParagraphBreaker
{
    // Places that a line is tried from. Only lines of more characters than any book has offer more, and theirs differ by next to nothing.
    private const int MostTried = 128;

    private readonly LineMeasure _measure;
    private readonly LineRoom _room;
    private readonly List<BreakPoint> _points;
    private readonly Node[] _nodes;
    private int _oldest;

    private ParagraphBreaker(LineMeasure measure, LineRoom room)
    {
        _measure = measure;
        _room = room;
        _points = BreakPoints.Find(measure, room);
        _nodes = new Node[_points.Count];
    }

    /// <summary>The lines of the clusters, of which there is at least one.</summary>
    public static LineFit[] Break(LineMeasure measure, LineRoom room)
    {
        // Most cells and labels are a single line.
        var whole = measure.Fit(0, measure.Count);
        if (whole.Width <= room.First + LineFit.Epsilon)
            return [whole];
        var breaker = new ParagraphBreaker(measure, room);
        for (var j = 1; j < breaker._points.Count; j++)
            breaker._nodes[j] = breaker.Best(j);
        return breaker.Lines();
    }

    private Node Best(int j)
    {
        // The nearest place always stays: what lies between is a single cluster, or fits.
        while (_oldest < j - 1 && !Fits(Line(_oldest, j)))
            _oldest++;
        var best = new Node(int.MaxValue, double.PositiveInfinity, j - 1);
        for (var i = _oldest; i < Math.Min(j, _oldest + MostTried); i++)
        {
            // Later places need as many lines or more.
            if (!_room.Justified && _nodes[i].Lines > _nodes[_oldest].Lines)
                break;
            var fit = Line(i, j);
            if (i > _oldest && i < j - 1 && !Fits(fit))
                continue;
            var candidate = Through(i, j, fit);
            best = candidate.IsBetterThan(best) ? candidate : best;
            if (_room.Justified && best.Demerits < Demerits.Outside && IsFarTooShort(fit, j))
                break;
        }

        return best;
    }

    // From here on every line is looser, and none of them can cost less.
    private bool IsFarTooShort(in LineFit fit, int j) => j < _points.Count - 1 && (fit.Start > 0 || _room.First <= _room.Rest)
        && _room.Of(fit.Start) - fit.Width > (fit.Gaps * LineFit.NarrowLimit * _room.Em) + LineFit.Epsilon;

    private Node Through(int i, int j, in LineFit fit)
    {
        var demerits = j == _points.Count - 1 ? Demerits.OfLast(fit, _room, _measure.Clusters) : Demerits.OfLine(fit, _room);
        return new Node(_room.Justified ? 0 : _nodes[i].Lines + 1, _nodes[i].Demerits + demerits + _points[j].Demerits, i);
    }

    // Ragged lines do not give up the space of marks inside to take in more.
    private bool Fits(in LineFit fit) =>
        (_room.Justified ? fit.Least : fit.Width - fit.EndShrink) <= _room.Of(fit.Start) + LineFit.Epsilon;

    private LineFit Line(int i, int j) => _measure.Fit(_points[i].Cluster, _points[j].Cluster);

    private LineFit[] Lines()
    {
        var count = 0;
        for (var j = _nodes.Length - 1; j > 0; j = _nodes[j].From)
            count++;
        var lines = new LineFit[count];
        for (var j = _nodes.Length - 1; j > 0; j = _nodes[j].From)
            lines[--count] = Line(_nodes[j].From, j);
        return lines;
    }

    /// <summary>The best way to a place.</summary>
    /// <param name="Lines">Lines so far; 0 where their number does not count.</param>
    /// <param name="Demerits">Their demerits.</param>
    /// <param name="From">The place before.</param>
    private readonly record struct Node(int Lines, double Demerits, int From)
    {
        // Of equals the later place wins: the earlier lines are the fuller ones.
        public bool IsBetterThan(in Node other) => Lines < other.Lines || (Lines == other.Lines && Demerits <= other.Demerits);
    }
}
