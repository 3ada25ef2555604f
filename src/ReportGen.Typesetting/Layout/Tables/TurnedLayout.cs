using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>A table that is turned onto pages of its own where it is too wide for its column.</summary>
internal sealed class TurnedLayout(ILayout table, TableSource source, bool begun = false) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        // Only in the main column, which has the page to itself.
        if (!begun && (region.Floats == FloatRule.Fixed || !source.IsTooWide(region.Width) || region.PageHeight <= region.Width))
            return table.Lay(region);
        if (region.IsUnbounded)
            return table.Lay(region);
        if (!region.AtTop)
            return null;
        var side = region.Still() with { Width = region.Height, Height = region.Width, PageHeight = region.Width };
        if (table.Lay(side) is not { } laid)
            return null;

        // Notes stand upright at the foot of the page, so the table leaves that to them.
        var notes = region.Notes.Cost(laid.Fragment.Notes);
        if (notes > 0 && notes < region.Height / 2)
            (side, laid) = (side with { Width = region.Height - notes }, table.Lay(side with { Width = region.Height - notes }) ?? laid);
        var inner = laid.Fragment;
        var fragment = new Fragment(Math.Min(region.Width, inner.Height), side.Width)
        {
            Children = [new Placement(0, side.Width, inner) { Turn = Quarter }],
            Notes = inner.Notes,
            Lines = StackLayout.LinesAfterHeading,
        };
        return new Laid(fragment, laid.Rest is null ? null : new TurnedLayout(laid.Rest, source, begun: true), laid.Turn);
    }

    /// <summary>A quarter anticlockwise about the origin: what ran to the right runs upwards.</summary>
    private static Matrix Quarter { get; } = new(0, -1, 1, 0, 0, 0);
}
