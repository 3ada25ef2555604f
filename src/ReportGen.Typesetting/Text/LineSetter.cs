using System.Collections.Immutable;
using ReportGen.Typesetting.Text.Fitting;

namespace ReportGen.Typesetting.Text;

/// <summary>Where a line stands.</summary>
/// <param name="Left">Its indent in points.</param>
/// <param name="Room">Width to fill in points, without the indent.</param>
/// <param name="Align">How it is spread; the last line of justified text is flush left.</param>
/// <param name="Em">Font size of the text in points.</param>
internal readonly record struct LinePlace(double Left, double Room, TextAlign Align, double Em);

/// <summary>Spreads the clusters of a segment's lines over their room.</summary>
internal readonly ref struct LineSetter(ShapedSegment segment, Workspace work)
{
    private readonly bool _marked = segment.IsMarked();

    public TextLine Set(in LineFit fit, in LinePlace place)
    {
        var spread = Spread(fit, place);
        var placed = work.Placed(fit.End - fit.Start).AsSpan(0, fit.End - fit.Start);
        Place(segment.Clusters, fit, spread, placed);
        var width = fit.Width + (spread.Stretch * fit.Gaps) - (spread.InnerRatio * fit.InnerShrink) - spread.EndCut;
        var left = place.Left + place.Align switch
        {
            TextAlign.Right => place.Room - width,
            TextAlign.Center => (place.Room - width) / 2,
            _ => 0,
        };
        var extent = LineExtent.Of(segment.Clusters[fit.Start..fit.End]);
        var runs = new RunBuilder(segment, work, left).Build(fit.Start, placed);
        return new TextLine(runs, width, extent.Ascent, extent.Descent)
        {
            Marks = _marked ? LineMarks.Of(runs, left + width, extent) : [],
            Stretch = spread.Stretch / place.Em,
            FallsShort = place.Align == TextAlign.Justify && width < place.Room - LineFit.Epsilon,
        };
    }

    private static LineSpread Spread(in LineFit fit, in LinePlace place)
    {
        var excess = fit.Width - place.Room;
        if (excess > 0)
        {
            var end = Math.Min(excess, fit.EndShrink);
            var inner = fit.InnerShrink > 0 ? Math.Min((excess - end) / fit.InnerShrink, 1) : 0;
            return new LineSpread(0, inner, end);
        }

        if (place.Align != TextAlign.Justify || fit.Gaps == 0)
            return default;
        return new LineSpread(Math.Min(-excess / fit.Gaps, fit.StretchLimit * place.Em), 0, 0);
    }

    // The shift of a cluster moves its glyphs without its neighbours: an opening mark that lost its left half.
    private static void Place(ReadOnlySpan<Cluster> clusters, in LineFit fit, in LineSpread spread, Span<PlacedCluster> placed)
    {
        var startTrim = Spacing.StartTrim(clusters[fit.Start]);
        placed[0] = new PlacedCluster(-startTrim, clusters[fit.Start].Advance - startTrim);
        for (var k = fit.Start + 1; k < fit.End; k++)
        {
            ref readonly var left = ref clusters[k - 1];
            ref readonly var right = ref clusters[k];
            var i = k - fit.Start;
            var inside = k < fit.ContentEnd;
            var closing = Spacing.ClosingCut(left, right, inside ? spread.InnerRatio : 0) + (k == fit.ContentEnd ? spread.EndCut : 0);
            var stretch = inside && Spacing.Stretches(left, right) ? spread.Stretch : 0;
            placed[i - 1] = placed[i - 1] with { Advance = placed[i - 1].Advance - closing + stretch };
            var opening = Spacing.OpeningCut(left, right, inside ? spread.InnerRatio : 0);
            placed[i] = new PlacedCluster(-opening, right.Advance - opening);
        }

        if (fit.ContentEnd == fit.End)
            placed[^1] = placed[^1] with { Advance = placed[^1].Advance - spread.EndCut };
    }

    private readonly record struct LineSpread(double Stretch, double InnerRatio, double EndCut);
}

/// <summary>A cluster's shift of ink and its advance in the line, in points.</summary>
internal readonly record struct PlacedCluster(double Shift, double Advance);
