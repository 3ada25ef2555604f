using System.Collections.Immutable;
using ReportGen.Charts.Axes;

namespace ReportGen.Charts.Rows;

/// <summary>
/// The axis of a forest plot. Ticks begin at the line of no difference where the values lie almost wholly on one side of it; what little lies
/// beyond runs out of the ticks' range, so that half the plot is not spent on nothing.
/// </summary>
/// <param name="Ticks">Where gridlines stand.</param>
/// <param name="X">Positions.</param>
internal sealed record ForestAxis(Ticks Ticks, Scale X)
{
    private const double Spill = 0.2;

    public static ForestAxis For(IEnumerable<double> values, double? reference, double left, double right)
    {
        var usable = values.Where(Drawable.IsDrawable).ToImmutableArray();
        if (reference is not { } line || usable.IsEmpty)
            return Plain(Ticks.For(usable), left, right);
        var (below, above) = (Math.Max(0, line - usable.Min()), Math.Max(0, usable.Max() - line));
        if (below > 0 && below < Spill * above)
        {
            var upper = Ticks.For([line, usable.Max()]);
            return new ForestAxis(upper, new Scale(Math.Min(upper.Low, usable.Min()), upper.High, left, right));
        }

        if (above > 0 && above < Spill * below)
        {
            var lower = Ticks.For([line, usable.Min()]);
            return new ForestAxis(lower, new Scale(lower.Low, Math.Max(lower.High, usable.Max()), left, right));
        }

        return Plain(Ticks.For(usable.Append(line)), left, right);
    }

    private static ForestAxis Plain(Ticks ticks, double left, double right) => new(ticks, new Scale(ticks.Low, ticks.High, left, right));
}
