using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Pictures;

/// <summary>A picture read from SVG, and what of it cannot be drawn.</summary>
/// <param name="Drawing">Null where the text is no SVG with a size.</param>
/// <param name="LeftOut">Names of elements that are not drawn (text, gradients, filters …), each once.</param>
public sealed record SvgPicture(Drawing? Drawing, ImmutableArray<string> LeftOut)
{
    private const int MaxElements = 20_000;
    private const int MaxDepth = 64;

    /// <summary>
    /// Reads the shapes of an SVG file: path, rect, circle, ellipse, line, polyline, polygon in groups, filled and stroked with plain colours.
    /// Nothing it refers to is opened. Opacity below one half leaves a shape out; above, it is drawn in full.
    /// </summary>
    public static SvgPicture Read(string svg)
    {
        XElement root;
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 4_000_000 };
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            root = XElement.Load(reader);
        }
        catch (XmlException)
        {
            return new SvgPicture(null, []);
        }

        if (root.Name.LocalName != "svg" || Box(root) is not { } box || root.Descendants().Take(MaxElements + 1).Count() > MaxElements)
            return new SvgPicture(null, []);
        var shapes = new SvgShapes();
        shapes.Add(root, SvgLook.Initial, Matrix.Translation(-box.X, -box.Y), MaxDepth);
        return new SvgPicture(new Drawing(new Size(box.Width, box.Height), shapes.Items), shapes.LeftOut);
    }

    /// <summary>The same picture at another height in points.</summary>
    public Drawing? AtHeight(double height) => Drawing is null ? null : Scaled(height / Drawing.Size.Height);

    /// <summary>The same picture scaled to fit a box in points, at most to a multiple of its size.</summary>
    public Drawing? Within(double width, double height, double most) =>
        Drawing is null ? null : Scaled(Math.Min(most, Math.Min(width / Drawing.Size.Width, height / Drawing.Size.Height)));

    private Drawing Scaled(double scale) => new(
        new Size(Drawing!.Size.Width * scale, Drawing.Size.Height * scale),
        [new GroupItem(new Matrix(scale, 0, 0, scale, 0, 0), null, Drawing.Items)]);

    private static Rect? Box(XElement root)
    {
        var parts = ((string?)root.Attribute("viewBox") ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(t => SvgNumbers.Length(t)).OfType<double>().ToArray();
        var width = SvgNumbers.Length((string?)root.Attribute("width"));
        var height = SvgNumbers.Length((string?)root.Attribute("height"));
        if (parts is [var x, var y, > 0 and < 1e5, > 0 and < 1e5])
            return new Rect(x, y, parts[2], parts[3]);
        return width is > 0 and < 1e5 && height is > 0 and < 1e5 ? new Rect(0, 0, width.Value, height.Value) : null;
    }
}

/// <summary>Reads numbers of SVG.</summary>
internal static class SvgNumbers
{
    /// <summary>A length without its unit; null where there is none, or a share.</summary>
    public static double? Length(string? text)
    {
        var digits = (text ?? "").Trim();
        foreach (var unit in new[] { "px", "pt", "mm", "cm", "in" })
            digits = digits.EndsWith(unit, StringComparison.Ordinal) ? digits[..^unit.Length] : digits;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }

    /// <summary>All numbers of a list.</summary>
    public static ImmutableArray<double> List(string? text) =>
        [.. (text ?? "").Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Length).OfType<double>()];
}
