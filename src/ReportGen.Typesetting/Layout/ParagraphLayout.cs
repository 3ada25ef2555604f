using System.Collections.Immutable;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>A paragraph's text, style and name.</summary>
internal sealed record ParagraphSource(PreparedText Text, ParagraphStyle Style, LineSetter Setter, string? Place);

/// <summary>A paragraph from a line on. It breaks between lines, leaving <see cref="ParagraphStyle.MinimumLines"/> on both sides.</summary>
/// <param name="source">The paragraph.</param>
/// <param name="start">First line to stand here.</param>
/// <param name="broken">Width in points in which its lines were broken; null where none of it is placed.</param>
internal sealed class ParagraphLayout(ParagraphSource source, int start = 0, double? broken = null) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        // The rest of a paragraph keeps its lines where the next page is wider or narrower.
        var width = broken ?? region.Width;
        if (width > region.Width + Region.Tolerance)
            return Scaled(region, region.Width / width);
        var lines = source.Setter.Set(source.Text, source.Style, width)[start..];
        var count = Split(lines.Length, Fitting(lines, region), region.AtTop);
        if (count == 0)
            return null;
        var fragment = LinePainter.Paint(new LineBlock(source.Text, lines[..count], source.Style.Leading), width);
        if (fragment.Height > region.Height + Region.Tolerance)
            fragment = fragment.Shrunk(Math.Max(region.Height, 0), source.Place);
        return new Laid(fragment, count < lines.Length ? new ParagraphLayout(source, start + count, width) : null);
    }

    private Laid? Scaled(Region region, double scale)
    {
        if (Lay(region with { Width = region.Width / scale, Height = region.Height / scale }) is not { } laid)
            return null;
        return laid with { Fragment = laid.Fragment.Shrunk(laid.Fragment.Height * scale, source.Place) };
    }

    /// <summary>How many lines stand here, 0 for none: the given number fits, and neither side may be too short.</summary>
    private int Split(int total, int fitting, bool atTop)
    {
        if (fitting >= total)
            return total;
        var least = Math.Max(1, source.Style.MinimumLines);
        var count = Math.Min(fitting, total - least);
        if (count >= least)
            return count;
        return atTop ? Math.Max(1, fitting) : 0;
    }

    private int Fitting(ImmutableArray<TextLine> lines, Region region)
    {
        var leading = source.Style.Leading;
        var byHeight = region.IsUnbounded || leading <= 0
            ? lines.Length
            : (int)Math.Floor(Math.Max(0, (region.Height + Region.Tolerance) / leading));
        var count = Math.Min(lines.Length, byHeight);
        if (source.Text.Segments.All(s => s.Note is null))
            return count;
        while (count > 0 && !region.Fits(count * leading, LinePainter.NotesOf(source.Text, lines.Take(count))))
            count--;
        return count;
    }
}
