using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>The box of a run of text on its page, from a little below the ascent to a little above the descent, in points.</summary>
internal sealed record PlacedText(string Text, double Left, double Top, double Right, double Bottom)
{
    private const double Touch = 0.3;

    /// <summary>Whether two boxes share more than an edge.</summary>
    public bool Overlaps(PlacedText other) =>
        Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > Touch && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Touch;

    /// <summary>All text of a page, groups opened.</summary>
    public static IEnumerable<PlacedText> Of(DisplayPage page) => page.Items.SelectMany(i => Of(i, p => p));

    private static IEnumerable<PlacedText> Of(DisplayItem item, Func<Point, Point> place) => item switch
    {
        // The square composer hangs footnote marks, which alone are small, out of full lines.
        GlyphRun run when run.Text.Trim().Length > 0 && run.Size >= Doc.Style.Size => [Of(run, place)],
        TaggedItem tagged => tagged.Items.SelectMany(i => Of(i, place)),
        ArtifactItem artifact => artifact.Items.SelectMany(i => Of(i, place)),
        GroupItem group => group.Items.SelectMany(i => Of(i, p => place(group.Transform.Apply(p)))),
        _ => [],
    };

    private static PlacedText Of(GlyphRun run, Func<Point, Point> place)
    {
        var width = run.Glyphs.Sum(g => g.Advance);
        var a = place(run.Origin.Offset(0, -0.7 * run.Size));
        var b = place(run.Origin.Offset(width, 0.1 * run.Size));
        return new PlacedText(run.Text, Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
    }
}
