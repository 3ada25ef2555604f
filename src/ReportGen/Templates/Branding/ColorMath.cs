using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates.Branding;

/// <summary>Tints and contrasts.</summary>
internal static class ColorMath
{
    /// <summary>A colour laid on white with a share of 0 to 1.</summary>
    public static Color Tint(Color color, double share) => new(Mix(color.Red, share), Mix(color.Green, share), Mix(color.Blue, share));

    /// <summary>The contrast with white by WCAG 2.1, from 1 to 21.</summary>
    public static double ContrastWithWhite(Color color) =>
        1.05 / ((0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue)) + 0.05);

    private static byte Mix(byte part, double share) => (byte)Math.Round(255 - ((255 - part) * share));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
