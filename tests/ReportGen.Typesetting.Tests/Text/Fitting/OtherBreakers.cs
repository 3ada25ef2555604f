using ReportGen.Typesetting.Text.Fitting;

namespace ReportGen.Typesetting.Tests.Text.Fitting;

/// <summary>Two other ways to break a segment, to hold the least demerits against: first fit, and every way there is.</summary>
internal sealed class OtherBreakers(LineMeasure measure, LineRoom room)
{
    private readonly List<BreakPoint> _points = BreakPoints.Find(measure, room);

    /// <summary>Demerits of filling every line as far as it goes.</summary>
    public double FirstFit()
    {
        double total = 0;
        for (var i = 0; i < _points.Count - 1;)
        {
            var j = i + 1;
            while (j + 1 < _points.Count && Fits(i, j + 1))
                j++;
            total += Cost(i, j);
            i = j;
        }

        return total;
    }

    /// <summary>The least demerits, by trying every combination; lines count first in ragged text.</summary>
    public (int Lines, double Demerits) Best(int i = 0)
    {
        if (i == _points.Count - 1)
            return (0, 0);
        var best = (Lines: int.MaxValue, Demerits: double.PositiveInfinity);
        for (var j = i + 1; j < _points.Count; j++)
        {
            if (j > i + 1 && !Fits(i, j))
                break;
            var rest = Best(j);
            var way = (Lines: room.Justified ? 0 : rest.Lines + 1, Demerits: rest.Demerits + Cost(i, j));
            best = way.CompareTo(best) < 0 ? way : best;
        }

        return best;
    }

    /// <summary>Demerits of lines.</summary>
    public double Of(LineFit[] lines) => lines.Sum(l => Cost(_points.FindIndex(p => p.Cluster == l.Start), _points.FindIndex(p => p.Cluster == l.End)));

    private bool Fits(int i, int j)
    {
        var fit = Line(i, j);
        return (room.Justified ? fit.Least : fit.Width - fit.EndShrink) <= room.Of(fit.Start) + LineFit.Epsilon;
    }

    private double Cost(int i, int j) => _points[j].Demerits
        + (j == _points.Count - 1 ? Demerits.OfLast(Line(i, j), room, measure.Clusters) : Demerits.OfLine(Line(i, j), room));

    private LineFit Line(int i, int j) => measure.Fit(_points[i].Cluster, _points[j].Cluster);
}
