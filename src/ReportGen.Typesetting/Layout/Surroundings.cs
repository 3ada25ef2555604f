using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>What holds for a fragment on its page from outside.</summary>
/// <param name="Clip">What of it shows, in its own coordinates; null for all.</param>
/// <param name="Turn">From its own coordinates to those of the page; null where they are the same.</param>
internal sealed record Surroundings(Rect? Clip, Matrix? Turn)
{
    /// <summary>The page itself.</summary>
    public static Surroundings None { get; } = new(null, null);

    /// <summary>Those of a fragment turned about a point; a turn inside a turn, which no block asks for, replaces it.</summary>
    public Surroundings Turned(Matrix turn, Point about) => new(null, turn with { E = Snap.Round(about.X), F = Snap.Round(about.Y) });

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
        [new GroupItem(Turn ?? Matrix.Identity, Clip is { } area ? PathData.Rectangle(area) : null, items)];
}
