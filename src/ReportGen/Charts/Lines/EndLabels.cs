using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Lines;

/// <summary>A label at the end of a line: a name above a value, or one line.</summary>
internal sealed record EndLabel(double Y, string Name, string Value, Color Color, bool Bold);

/// <summary>Sets the labels at the right end of lines, moved apart where they would overlap.</summary>
internal static class EndLabels
{
    private const double Leading = 11;

    /// <summary>Draws the labels between two y.</summary>
    public static void Draw(Sketch sketch, IReadOnlyList<EndLabel> labels, double x, double maximumWidth, Rect bounds)
    {
        var sorted = labels.OrderBy(l => l.Y).ToList();
        var places = Spread([.. sorted.Select(l => l.Y)], [.. sorted.Select(Height)], bounds.Y, bounds.Bottom);
        for (var i = 0; i < sorted.Count; i++)
        {
            var label = sorted[i];
            var middle = places[i];
            if (label.Name.Length == 0)
            {
                sketch.Label(label.Value, x, middle + 2.9, label.Color, bold: label.Bold);
                continue;
            }

            sketch.Label(sketch.Fit(label.Name, maximumWidth, label.Bold), x, middle - 1, label.Color, bold: label.Bold);
            sketch.Label(sketch.Fit(label.Value, maximumWidth, label.Bold), x, middle - 1 + Leading, label.Color, bold: label.Bold);
        }
    }

    private static double Height(EndLabel label) => label.Name.Length == 0 ? Leading : 2 * Leading;

    /// <summary>Middles as near to the wished ones (rising) as heights and ends allow.</summary>
    public static double[] Spread(double[] wished, double[] heights, double top, double bottom)
    {
        var places = new double[wished.Length];
        var floor = top;
        for (var i = 0; i < wished.Length; i++)
        {
            places[i] = Math.Max(wished[i], floor + (heights[i] / 2));
            floor = places[i] + (heights[i] / 2);
        }

        var ceiling = bottom;
        for (var i = wished.Length - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], ceiling - (heights[i] / 2));
            ceiling = places[i] - (heights[i] / 2);
        }

        return places;
    }
}
