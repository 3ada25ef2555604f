namespace ReportGen.Typesetting.Text.Fitting;

/// <summary>Clusters of a line and what can be done to its width.</summary>
/// <param name="Start">First cluster.</param>
/// <param name="End">Cluster after the last, hanging spaces included.</param>
/// <param name="ContentEnd">Cluster after the last that is not a hanging space.</param>
/// <param name="Width">Width in points with neighbouring full-width marks closed up, without hanging spaces.</param>
/// <param name="Gaps">Number of places that may stretch.</param>
/// <param name="InnerShrink">Points that marks and spaces inside the line can give up.</param>
/// <param name="EndShrink">Points that a closing mark at its end can give up.</param>
internal readonly record struct LineFit(int Start, int End, int ContentEnd, double Width, int Gaps, double InnerShrink, double EndShrink)
{
    /// <summary>Rounding allowed in a width, in points.</summary>
    public const double Epsilon = 1e-6;

    /// <summary>Ems by which a gap of a line without wide characters may grow.</summary>
    public const double NarrowLimit = 0.5;

    private const double WideLimit = 0.25;

    /// <summary>Whether it has Han characters or other wide ones.</summary>
    public bool HasWide { get; init; }

    /// <summary>The narrowest the line can be, in points.</summary>
    public double Least => Width - InnerShrink - EndShrink;

    /// <summary>
    /// Ems by which a gap may grow: a quarter in a line with Chinese, where a wider one tears the grid of the characters; half in one of
    /// words alone, whose spaces are gaps already.
    /// </summary>
    public double StretchLimit => HasWide ? WideLimit : NarrowLimit;
}
