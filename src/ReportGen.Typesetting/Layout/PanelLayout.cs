using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>A filled box; broken over pages each part is a box of its own.</summary>
internal sealed class PanelLayout(ILayout child, PanelBlock block, Tag ornament) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        // Padding never takes more than half of a narrow column or a low page.
        var padding = new Padding(
            Math.Min(block.Padding.Horizontal, region.Width / 4), Math.Min(block.Padding.Vertical, region.PageHeight / 4));
        var room = region.Still().Below(2 * padding.Vertical, [], region.AtTop) with
        {
            Width = Math.Max(1, region.Width - (2 * padding.Horizontal)),
        };
        if (child.Lay(room) is not { } laid)
            return null;
        var inner = laid.Fragment;
        var height = inner.Height + (2 * padding.Vertical);
        var fragment = new Fragment(region.Width, height)
        {
            Items = [ornament.Mark(Box(region.Width, height))],
            Children = [new Placement(padding.Horizontal, padding.Vertical, inner)],
            Notes = inner.Notes,
            Baseline = inner.Baseline + padding.Vertical,
            Lines = inner.Lines,
        };
        return new Laid(fragment, laid.Rest is null ? null : new PanelLayout(laid.Rest, block, ornament), laid.Turn);
    }

    private ImmutableArray<DisplayItem> Box(double width, double height)
    {
        var fill = new PathItem(PathData.Rectangle(new Rect(0, 0, width, height)), block.Fill, null);
        if (block.BarWidth <= 0)
            return [fill];
        return [fill, new PathItem(PathData.Rectangle(new Rect(0, 0, block.BarWidth, height)), block.BarColor, null)];
    }
}
