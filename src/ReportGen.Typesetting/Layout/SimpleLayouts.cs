using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>A fragment that does not depend on the region's width and never breaks.</summary>
internal sealed class FixedLayout(Func<Region, Fragment> make, string? place) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        var fragment = make(region);
        if (region.Fits(fragment.Height, fragment.Notes))
            return new Laid(fragment);
        return region.AtTop ? new Laid(fragment.Shrunk(Math.Max(region.Height, 0), place)) : null;
    }
}

/// <summary>Layouts of blocks that paint nothing or a single line.</summary>
internal static class SimpleLayouts
{
    /// <summary>A horizontal rule, as high as it is thick.</summary>
    public static ILayout Rule(RuleBlock rule, Tag ornament) => new FixedLayout(
        region =>
        {
            var area = new Rect(0, 0, rule.Width ?? region.Width, rule.Thickness);
            return new Fragment(region.Width, rule.Thickness)
            {
                Items = [ornament.Mark([new PathItem(PathData.Rectangle(area), rule.Color, null)])],
            };
        },
        rule.Id);

    /// <summary>Empty height; at the foot of a page it ends with the page.</summary>
    public static ILayout Spacer(SpacerBlock spacer) => new FixedLayout(
        region => new Fragment(region.Width, Math.Min(spacer.Height, Math.Max(0, region.Height))), spacer.Id);

    /// <summary>A running text, set where its successor stands.</summary>
    public static ILayout Running(RunningMark mark) => new FixedLayout(_ => Fragment.Nothing with { Running = [mark] }, mark.Id);
}

/// <summary>Ends the page; inside a block that cannot break it does nothing.</summary>
internal sealed class PageBreakLayout(string? master) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region) =>
        new(Fragment.Nothing, null, region.IsUnbounded || region.IsInsideUnbounded ? null : new PageTurn(master));
}

/// <summary>Puts a named place, and a bookmark, at the first part of a block.</summary>
internal sealed class AnchorLayout(ILayout inner, Anchor anchor) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region) => inner.Lay(region) is { } laid
        ? laid with { Fragment = laid.Fragment with { Anchors = laid.Fragment.Anchors.Insert(0, anchor) } }
        : null;
}
