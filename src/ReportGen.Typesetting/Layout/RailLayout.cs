using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout;

/// <summary>Measures of a rail in points, and the block's name.</summary>
internal sealed record RailMeasures(double RailWidth, double Gutter, string? Place)
{
    /// <summary>Lines of the main column that must stand beside the rail.</summary>
    public int LeastLines { get; init; } = 2;

    /// <summary>Whether rail and main column would be squeezed too much to stand side by side.</summary>
    public bool AreTooWideFor(double width) =>
        RailWidth + Gutter > width / 2 && Math.Min(In(width).RailWidth, width / 2) < Region.LeastColumn;

    /// <summary>The same in a column: of a narrow one, rail and gutter leave half to the main column.</summary>
    public RailMeasures In(double width)
    {
        var scale = Math.Min(1, width / 2 / Math.Max(RailWidth + Gutter, 1e-9));
        return scale < 1 ? this with { RailWidth = RailWidth * scale, Gutter = Gutter * scale } : this;
    }
}

/// <summary>A rail beside a main column that may break; first baselines agree.</summary>
internal sealed class RailLayout(ILayout? rail, ILayout main, RailMeasures measures) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        if (measures.AreTooWideFor(region.Width))
            return Stacked(main).Lay(region.Still());
        var fitting = measures.In(region.Width);
        var indent = fitting.RailWidth + fitting.Gutter;
        var side = rail?.Lay(region.Unbounded(fitting.RailWidth))?.Fragment;
        if (side is not null && side.Height > region.Height + Region.Tolerance)
            return region.AtTop ? OneAboveTheOther(region.Still()) : null;
        var room = Narrowed(region.Still(), indent, side?.Notes ?? []);
        if (main.Lay(room) is not { } laid)
            return null;
        var drop = Drop(side, laid.Fragment);
        if (drop > 0)
        {
            if (main.Lay(room.Below(drop, [], room.AtTop)) is not { } lower)
                return null;
            laid = lower;
        }

        return Join(region, new Columns(side, laid, drop, indent));
    }

    /// <summary>A rail higher than the page stands above the main column.</summary>
    private Laid? OneAboveTheOther(Region region) => Stacked(new RailLayout(null, main, measures)).Lay(region) is { } laid
        ? laid with { Fragment = laid.Fragment with { Warnings = laid.Fragment.Warnings.Add(TooTall.Warning(measures.Place, double.NaN)) } }
        : null;

    private StackLayout Stacked(ILayout below)
    {
        var lower = new Prepared(below, []);
        return new StackLayout(new StackSource(rail is null ? [lower] : [new Prepared(rail, []), lower], false, measures.Place));
    }

    private static Region Narrowed(Region region, double indent, ImmutableArray<FootnoteNote> notes) =>
        region.Below(0, notes, region.AtTop) with { Width = Math.Max(region.Width - indent, 1) };

    /// <summary>How far the main column moves down so that first baselines agree; negative when the rail moves.</summary>
    private static double Drop(Fragment? side, Fragment main) =>
        side?.Baseline is { } a && main.Baseline is { } b ? a - b : 0;

    private Laid? Join(Region region, Columns columns)
    {
        var (side, laid, drop, indent) = columns;
        var mainY = Math.Max(drop, 0);
        var sideY = Math.Max(-drop, 0);
        ImmutableArray<Placement> children = side is null
            ? [new(indent, mainY, laid.Fragment)]
            : [new(0, sideY, side), new(indent, mainY, laid.Fragment)];
        var fragment = new Fragment(region.Width, children.Max(c => c.Y + c.Fragment.Height))
        {
            Children = children,
            Notes = [.. children.SelectMany(c => c.Fragment.Notes)],
            Baseline = laid.Fragment.Baseline + mainY ?? side?.Baseline + sideY,
            Lines = laid.Fragment.Lines,
        };
        var lonely = side is not null && laid.Rest is not null && laid.Fragment.Lines < measures.LeastLines;
        if (!region.AtTop && (lonely || !region.Fits(fragment.Height, fragment.Notes)))
            return null;
        if (side is not null && sideY + side.Height > region.Height + Region.Tolerance)
            fragment = fragment.Shrunk(region.Height, measures.Place);
        return new Laid(fragment, laid.Rest is null ? null : new RailLayout(null, laid.Rest, measures), laid.Turn);
    }

    private sealed record Columns(Fragment? Side, Laid Main, double Drop, double Indent);
}
