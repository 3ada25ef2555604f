using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Marks;

/// <summary>Reads SVG path data with absolute commands M L H V C Q Z, the ones Skia writes.</summary>
internal static class SvgPathReader
{
    /// <summary>The steps; quadratic curves become cubic ones.</summary>
    /// <exception cref="FormatException">Another command stands there.</exception>
    public static ImmutableArray<PathStep> Read(string data)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var current = default(Point);
        var position = 0;
        while (position < data.Length)
        {
            var command = data[position++];
            var end = position;
            while (end < data.Length && (!char.IsAsciiLetter(data[end]) || data[end] is 'e' or 'E'))
                end++;
            foreach (var step in Steps(command, Numbers(data[position..end]), current))
            {
                steps.Add(step);
                if (step.Verb != PathVerb.Close)
                    current = step.End;
            }

            position = end;
        }

        return steps.ToImmutable();
    }

    private static IEnumerable<PathStep> Steps(char command, double[] n, Point current)
    {
        switch (command)
        {
            case 'Z':
                return [PathStep.Close];
            case 'M':
                return Pairs(n).Select((p, i) => i == 0 ? PathStep.MoveTo(p.X, p.Y) : PathStep.LineTo(p.X, p.Y));
            case 'L':
                return Pairs(n).Select(p => PathStep.LineTo(p.X, p.Y));
            case 'H':
                return n.Select(x => PathStep.LineTo(x, current.Y));
            case 'V':
                return n.Select(y => PathStep.LineTo(current.X, y));
            case 'C':
                return Pairs(n).Chunk(3).Select(p => PathStep.CubicTo(p[0], p[1], p[2]));
            case 'Q':
                return Quadratics(Pairs(n), current);
            default:
                throw new FormatException($"The path command '{command}' is not known.");
        }
    }

    private static IEnumerable<PathStep> Quadratics(IEnumerable<Point> points, Point current)
    {
        foreach (var pair in points.Chunk(2))
        {
            yield return PathStep.CubicTo(TwoThirds(current, pair[0]), TwoThirds(pair[1], pair[0]), pair[1]);
            current = pair[1];
        }
    }

    private static Point TwoThirds(Point from, Point to) => new(from.X + ((to.X - from.X) * 2 / 3), from.Y + ((to.Y - from.Y) * 2 / 3));

    private static IEnumerable<Point> Pairs(double[] n) => n.Chunk(2).Select(p => new Point(p[0], p[1]));

    private static double[] Numbers(string text) =>
        [.. text.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
}
