namespace ReportGen.Typesetting.Text;

/// <summary>Clusters of a line and what can be done to its width.</summary>
/// <param name="Start">First cluster.</param>
/// <param name="End">Cluster after the last, hanging spaces included.</param>
/// <param name="ContentEnd">Cluster after the last that is not a hanging space.</param>
/// <param name="Width">Width in points with neighbouring full-width marks closed up, without hanging spaces.</param>
/// <param name="Gaps">Number of places that may stretch.</param>
/// <param name="InnerShrink">Points that marks inside the line can give up.</param>
/// <param name="EndShrink">Points that a closing mark at its end can give up.</param>
internal readonly record struct LineFit(int Start, int End, int ContentEnd, double Width, int Gaps, double InnerShrink, double EndShrink)
{
    /// <summary>The narrowest the line can be.</summary>
    public double Least => Width - InnerShrink - EndShrink;
}
