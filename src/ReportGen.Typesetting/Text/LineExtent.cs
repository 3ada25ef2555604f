namespace ReportGen.Typesetting.Text;

/// <summary>Height and depth of a line.</summary>
internal static class LineExtent
{
    public static TextExtent Of(ReadOnlySpan<Cluster> clusters)
    {
        double ascent = 0;
        double descent = 0;
        FontFace? last = null;
        double lastSize = 0;
        foreach (ref readonly var cluster in clusters)
        {
            if (cluster.LeadFont is not { } font || (ReferenceEquals(font, last) && cluster.Size == lastSize))
                continue;
            var extent = Of(font, cluster.Size);
            ascent = Math.Max(ascent, extent.Ascent);
            descent = Math.Max(descent, extent.Descent);
            last = font;
            lastSize = cluster.Size;
        }

        return new TextExtent(0, ascent, descent);
    }

    public static TextExtent Of(FontFace font, double size) => new(0, font.Ascent * size / font.UnitsPerEm, font.Descent * size / font.UnitsPerEm);
}
