namespace ReportGen.Typesetting.Text;

/// <summary>Finds the ends of lines one by one.</summary>
internal sealed class LineFitter(Cluster[] clusters, bool justify)
{
    /// <summary>Rounding allowed in a width, in points.</summary>
    internal const double Epsilon = 1e-6;

    // Stretch of a gap in ems from which closing marks up is better than opening gaps.
    private const double VisibleStretch = 0.05;

    /// <summary>The line that begins at a cluster.</summary>
    /// <param name="start">First cluster.</param>
    /// <param name="width">Room in points.</param>
    public LineFit Fit(int start, double width)
    {
        var cursor = new LineCursor(clusters, start);
        LineFit? fitting = null;
        LineFit? tight = null;
        while (tight is null && cursor.MoveNext())
        {
            var fit = cursor.Current;
            if (cursor.BreakAfter == BreakKind.Allowed)
            {
                if (fit.Width - fit.EndShrink <= width + Epsilon)
                    fitting = fit;
                else
                    tight = fit;
            }

            if (fit.Least > width + Epsilon)
                break;
        }

        var squeezed = tight is { } t && t.Least <= width + Epsilon && (justify || fitting is null) ? tight : null;
        if (fitting is { } f)
            return squeezed is { } s && PullsIn(f, s, width) ? s : f;
        return squeezed ?? Emergency(start, width);
    }

    // The mark that may not begin the next line is pulled in, and so is anything else before gaps open visibly.
    private bool PullsIn(LineFit fitting, LineFit tight, double width)
    {
        if (clusters[tight.ContentEnd - 1].Class.ForbidsLineStart())
            return true;
        var size = clusters[fitting.ContentEnd - 1].Size;
        return fitting.Gaps == 0 || (width - fitting.Width) / fitting.Gaps > VisibleStretch * size;
    }

    private LineFit Emergency(int start, double width)
    {
        var cursor = new LineCursor(clusters, start);
        cursor.MoveNext();
        var any = cursor.Current;
        LineFit? kept = null;
        while (cursor.MoveNext() && cursor.Current.Width - cursor.Current.EndShrink <= width + Epsilon)
        {
            any = cursor.Current;
            if (cursor.BreakAfter == BreakKind.Emergency)
                kept = any;
        }

        return kept ?? any;
    }
}
