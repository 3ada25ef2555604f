using System.Globalization;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>The warning for blocks that no page can hold.</summary>
internal static class TooTall
{
    /// <summary>Names the block and its height in points.</summary>
    public static TypesetWarning Warning(string? place, double height) => new(
        "too-tall", place ?? "", double.IsFinite(height) ? height.ToString("0.##", CultureInfo.InvariantCulture) + " pt" : "");
}
