namespace ReportGen.Charts.Axes;

/// <summary>Maps values to positions in points; linear or logarithmic.</summary>
/// <param name="Low">The value at <paramref name="Start"/>.</param>
/// <param name="High">The value at <paramref name="End"/>; above <paramref name="Low"/>.</param>
/// <param name="Start">Position of the low end.</param>
/// <param name="End">Position of the high end (smaller for an upright axis).</param>
internal sealed record Scale(double Low, double High, double Start, double End)
{
    /// <summary>The position of a value; values beyond the ends are held at the ends.</summary>
    public double At(double value) => Start + (Math.Clamp((value - Low) / (High - Low), 0, 1) * (End - Start));
}

/// <summary>Which numbers can be drawn.</summary>
internal static class Drawable
{
    /// <summary>Finite and of a size that data can have.</summary>
    public static bool IsDrawable(double value) => double.IsFinite(value) && Math.Abs(value) < 1e15;
}
