using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>What holds for a fragment on its page from outside.</summary>
/// <param name="Turn">From its own coordinates to those of the page; null where they are the same.</param>
internal sealed record Surroundings(Matrix? Turn)
{
    /// <summary>The page itself.</summary>
    public static Surroundings None { get; } = new((Matrix?)null);

    /// <summary>Those of a fragment turned about a point.</summary>
    public Surroundings Turned(Matrix turn, Point about)
    {
        var inner = turn with { E = Snap.Round(about.X), F = Snap.Round(about.Y) };
        return new Surroundings(Turn is { } outer ? After(inner, outer) : inner);
    }

    /// <summary>A point on the page.</summary>
    public Point Place(Point p) => Turn is { } turn ? turn.Apply(p) : p;

    /// <summary>A rectangle on the page.</summary>
    public Rect Place(Rect r)
    {
        if (Turn is null)
            return r;
        var (a, b) = (Place(new Point(r.X, r.Y)), Place(new Point(r.Right, r.Bottom)));
        return new Rect(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
    }

    /// <summary>An item on the page.</summary>
    public DisplayItem Wrap(DisplayItem item) => this == None ? item : item switch
    {
        TaggedItem tagged => tagged with { Items = Wrap(tagged.Items) },
        ArtifactItem artifact => artifact with { Items = Wrap(artifact.Items) },
        _ => item,
    };

    private ImmutableArray<DisplayItem> Wrap(ImmutableArray<DisplayItem> items) =>
        [new GroupItem(Turn ?? Matrix.Identity, null, items)];

    /// <summary>First one map, then the other.</summary>
    private static Matrix After(Matrix first, Matrix then)
    {
        var origin = then.Apply(new Point(first.E, first.F));
        return new Matrix(
            (then.A * first.A) + (then.C * first.B), (then.B * first.A) + (then.D * first.B),
            (then.A * first.C) + (then.C * first.D), (then.B * first.C) + (then.D * first.D), origin.X, origin.Y);
    }
}
