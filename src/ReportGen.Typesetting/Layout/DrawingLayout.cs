using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>A drawing whose labels are shaped.</summary>
/// <param name="Size">Its own size in points.</param>
/// <param name="Items">Its items, without labels.</param>
/// <param name="Tag">What it belongs to.</param>
internal sealed record DrawingSource(Size Size, ImmutableArray<DisplayItem> Items, Tag Tag)
{
    /// <summary>Name of the block.</summary>
    public string? Place { get; init; }

    /// <summary>Whether being made smaller does it no harm.</summary>
    public bool FitsColumn { get; init; }
}

/// <summary>A drawing, shrunk where the column or the page is too small.</summary>
internal sealed class DrawingLayout(DrawingSource source) : ILayout
{
    /// <summary>A drawing gives way for what is kept with it until it is this many times smaller.</summary>
    private const double LeastShrink = 4;

    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        var (size, items, tag) = source;
        var scale = Math.Min(1, size.Width > 0 ? (region.Width + Region.Tolerance) / size.Width : 1);
        if (region.Shrink > 0 && size.Height > 0)
            scale = Math.Max(scale / LeastShrink, Math.Min(scale, scale - (region.Shrink / size.Height)));
        if (size.Height * scale > region.Height + Region.Tolerance)
        {
            if (!region.AtTop)
                return null;
            scale = Math.Max(region.Height, 0) / size.Height;
        }

        var shrunk = scale < 1;
        var group = new GroupItem(shrunk ? new Matrix(scale, 0, 0, scale, 0, 0) : Matrix.Identity, null, items);
        return new Laid(new Fragment(size.Width * scale, size.Height * scale)
        {
            Items = items.IsEmpty ? [] : [tag.Mark([group])],
            Lines = StackLayout.LinesAfterHeading,
            Warnings = shrunk && !source.FitsColumn ? [Warning(scale)] : [],
        });
    }

    private TypesetWarning Warning(double scale) => new(
        "drawing-shrunk", source.Place ?? "", scale.ToString("P0", CultureInfo.InvariantCulture));
}

/// <summary>Replaces the labels of a drawing by glyph runs.</summary>
internal sealed class LabelShaper(LineSetter setter)
{
    /// <summary>The items with every label shaped, those in groups included.</summary>
    public ImmutableArray<DisplayItem> Shape(ImmutableArray<DisplayItem> items) => [.. items.SelectMany(Shape)];

    private IEnumerable<DisplayItem> Shape(DisplayItem item) => item switch
    {
        LabelItem label => Shape(label),
        GroupItem group => [group with { Items = Shape(group.Items) }],
        TaggedItem tagged => Shape(tagged.Items),
        ArtifactItem artifact => Shape(artifact.Items),
        _ => [item],
    };

    private IEnumerable<DisplayItem> Shape(LabelItem label)
    {
        if (label.Text.Length == 0)
            return [];
        var line = setter.Line(label.Text, label.Style);
        var shift = label.Align switch { LabelAlign.Center => line.Width / 2, LabelAlign.Right => line.Width, _ => 0 };
        return line.Runs.Select(r => r.Run with { Origin = r.Run.Origin.Offset(label.Anchor.X - shift, label.Anchor.Y) });
    }
}
