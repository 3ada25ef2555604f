using System.Collections.Immutable;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Display;

/// <summary>What one step of a path does.</summary>
public enum PathVerb
{
    /// <summary>Begins a new figure at <see cref="PathStep.End"/>.</summary>
    Move,

    /// <summary>A straight line to <see cref="PathStep.End"/>.</summary>
    Line,

    /// <summary>A cubic Bézier curve to <see cref="PathStep.End"/>.</summary>
    Cubic,

    /// <summary>Closes the figure with a straight line.</summary>
    Close,
}

/// <summary>One step of a path; the control points count only for <see cref="PathVerb.Cubic"/>.</summary>
public readonly record struct PathStep(PathVerb Verb, Point Control1, Point Control2, Point End)
{
    /// <summary>Begins a figure.</summary>
    public static PathStep MoveTo(double x, double y) => new(PathVerb.Move, default, default, new Point(x, y));

    /// <summary>A straight line.</summary>
    public static PathStep LineTo(double x, double y) => new(PathVerb.Line, default, default, new Point(x, y));

    /// <summary>A cubic curve.</summary>
    public static PathStep CubicTo(Point control1, Point control2, Point end) => new(PathVerb.Cubic, control1, control2, end);

    /// <summary>Closes the figure.</summary>
    public static PathStep Close { get; } = new(PathVerb.Close, default, default, default);
}

/// <summary>An outline in points, ready to be filled, stroked or used as a clip.</summary>
public sealed record PathData(ImmutableArray<PathStep> Steps)
{
    /// <summary>An upright rectangle.</summary>
    public static PathData Rectangle(Rect r) => new(
    [
        PathStep.MoveTo(r.X, r.Y), PathStep.LineTo(r.Right, r.Y), PathStep.LineTo(r.Right, r.Bottom),
        PathStep.LineTo(r.X, r.Bottom), PathStep.Close,
    ]);

    /// <summary>A straight line between two points.</summary>
    public static PathData Line(Point from, Point to) => new([PathStep.MoveTo(from.X, from.Y), PathStep.LineTo(to.X, to.Y)]);
}

/// <summary>How a line ends.</summary>
public enum LineCap
{
    /// <summary>Cut off at the end point.</summary>
    Butt,

    /// <summary>A half circle round the end point.</summary>
    Round,

    /// <summary>Half a line width beyond the end point.</summary>
    Square,
}

/// <summary>How two segments of a line meet.</summary>
public enum LineJoin
{
    /// <summary>A sharp corner.</summary>
    Miter,

    /// <summary>A rounded corner.</summary>
    Round,

    /// <summary>A cut-off corner.</summary>
    Bevel,
}

/// <summary>A line drawn along a path.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Its width in points, above 0.</param>
public sealed record Stroke(Color Color, double Width)
{
    /// <summary>Lengths of dashes and gaps in points; empty for a solid line.</summary>
    public ImmutableArray<double> Dashes { get; init; } = [];

    /// <summary>How the line ends.</summary>
    public LineCap Cap { get; init; } = LineCap.Butt;

    /// <summary>How its segments meet.</summary>
    public LineJoin Join { get; init; } = LineJoin.Miter;
}
