using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates.Branding;

/// <summary>Lays a brand over a template's look.</summary>
internal static class BrandTheme
{
    /// <summary>The look with the brand's colours and font; a template's own hold where the brand says nothing.</summary>
    public static Theme Over(Theme theme, Brand brand)
    {
        var c = theme.Colors;
        Color Of(string token, Color own) => brand.Colors.TryGetValue(token, out var color) ? color : own;
        var font = brand.Family ?? theme.Font;
        return theme with
        {
            Font = font,
            Colors = c with
            {
                FontFamily = font,
                Ink = Of("ink", c.Ink),
                Grey1 = Of("grey_1", c.Grey1),
                Grey2 = Of("grey_2", c.Grey2),
                Grey3 = Of("grey_3", c.Grey3),
                Grey4 = Of("grey_4", c.Grey4),
                Panel = Of("panel", c.Panel),
                Accent = Of("accent", c.Accent),
                AccentTint = Of("accent_tint", c.AccentTint),
                Secondary = Of("secondary", c.Secondary),
                CoverLine = Of("cover_line", c.CoverLine),
            },
        };
    }
}
