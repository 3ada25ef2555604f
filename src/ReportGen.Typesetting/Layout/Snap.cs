using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>Moves items and rounds their places to 0.0001 pt, so that sums taken in another order give the same page.</summary>
internal static class Snap
{
    private const int Digits = 4;

    /// <summary>A length in points, rounded; never minus zero.</summary>
    public static double Round(double value) => Math.Round(value, Digits) + 0.0;

    /// <summary>A point moved and rounded.</summary>
    public static Point Move(Point p, Point by) => new(Round(p.X + by.X), Round(p.Y + by.Y));

    /// <summary>A rectangle moved and rounded.</summary>
    public static Rect Move(Rect r, Point by) =>
        new(Round(r.X + by.X), Round(r.Y + by.Y), Round(r.Width), Round(r.Height));

    /// <summary>An item moved and rounded.</summary>
    public static DisplayItem Move(DisplayItem item, Point by) => item switch
    {
        GlyphRun run => run with { Origin = Move(run.Origin, by) },
        PathItem path => path with { Path = Move(path.Path, by) },
        PictureItem picture => picture with { Area = Move(picture.Area, by) },
        GroupItem group => group with { Transform = Move(group.Transform, by) },
        TaggedItem tagged => tagged with { Items = Move(tagged.Items, by) },
        ArtifactItem artifact => artifact with { Items = Move(artifact.Items, by) },
        _ => throw new NotSupportedException($"A {item.GetType().Name} cannot stand on a page."),
    };

    private static ImmutableArray<DisplayItem> Move(ImmutableArray<DisplayItem> items, Point by)
    {
        var moved = new DisplayItem[items.Length];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = Move(items[i], by);
        return ImmutableCollectionsMarshal.AsImmutableArray(moved);
    }

    private static Matrix Move(Matrix m, Point by) => m with { E = Round(m.E + by.X), F = Round(m.F + by.Y) };

    private static PathData Move(PathData path, Point by)
    {
        var moved = new PathStep[path.Steps.Length];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = Move(path.Steps[i], by);
        return new PathData(ImmutableCollectionsMarshal.AsImmutableArray(moved));
    }

    private static PathStep Move(PathStep step, Point by) => step.Verb switch
    {
        PathVerb.Close => step,
        PathVerb.Cubic => PathStep.CubicTo(Move(step.Control1, by), Move(step.Control2, by), Move(step.End, by)),
        _ => step with { End = Move(step.End, by) },
    };
}
