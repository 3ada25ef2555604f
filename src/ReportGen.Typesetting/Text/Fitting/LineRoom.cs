namespace ReportGen.Typesetting.Text.Fitting;

/// <summary>Room that the lines of a segment have.</summary>
/// <param name="First">Of its first line in points, the indent taken off.</param>
/// <param name="Rest">Of the others.</param>
/// <param name="Em">Font size of the text in points.</param>
/// <param name="Justified">Whether lines fill their room.</param>
internal readonly record struct LineRoom(double First, double Rest, double Em, bool Justified)
{
    /// <summary>Room of the line that starts at a cluster.</summary>
    public double Of(int start) => start == 0 ? First : Rest;
}
