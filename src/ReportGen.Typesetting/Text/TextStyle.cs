using System.Collections.Immutable;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Text;

/// <summary>How characters look.</summary>
/// <param name="Family">Name of a family of the <see cref="FontLibrary"/>.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Color">Fill colour.</param>
public sealed record TextStyle(string Family, double Size, Color Color)
{
    /// <summary>Whether the bold face is taken.</summary>
    public bool Bold { get; init; }

    /// <summary>Shift of the baseline in points, up is positive.</summary>
    public double Rise { get; init; }

    /// <summary>BCP 47 language; decides shaping (locl), quotes and line breaking.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>OpenType features to switch on, such as <c>pwid</c> or <c>tnum</c>.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>
    /// Stress without a heavier face, as there is no italic for Chinese: a dot under every Han character (着重号, GB/T 15834, 5.1.9), other
    /// letters slanted by 12 degrees.
    /// </summary>
    public bool Emphasis { get; init; }

    /// <summary>A line under the text, such as a link's.</summary>
    public bool Underline { get; init; }

    /// <summary>A line through the text.</summary>
    public bool Strikethrough { get; init; }

    /// <summary>Fill behind the text from the font's ascent to its descent, such as code's; null for none.</summary>
    public Color? Background { get; init; }

    /// <summary>Spaces stay as they are and none are put between Han and Latin, as in code.</summary>
    public bool Verbatim { get; init; }
}

/// <summary>How the lines of a paragraph are spread.</summary>
public enum TextAlign
{
    /// <summary>Flush left, ragged right.</summary>
    Left,

    /// <summary>Flush right.</summary>
    Right,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>Flush on both sides, last line flush left.</summary>
    Justify,
}

/// <summary>How a paragraph is set.</summary>
/// <param name="Leading">Distance of baselines in points.</param>
public sealed record ParagraphStyle(double Leading)
{
    /// <summary>Alignment.</summary>
    public TextAlign Align { get; init; } = TextAlign.Left;

    /// <summary>Indent of the first line in points.</summary>
    public double FirstLineIndent { get; init; }

    /// <summary>Least number of lines left at the foot of a page (orphans) and carried to the next (widows).</summary>
    public int MinimumLines { get; init; } = 2;

    /// <summary>Whether Han text gets one font space beside Latin letters and digits.</summary>
    public bool HanLatinSpace { get; init; } = true;
}

/// <summary>Extent of one line of text, in points.</summary>
/// <param name="Width">Advance width.</param>
/// <param name="Ascent">Height of the font above the baseline.</param>
/// <param name="Descent">Depth below the baseline, positive.</param>
public readonly record struct TextExtent(double Width, double Ascent, double Descent);

/// <summary>Measures text without setting it.</summary>
public interface ITextMeasurer
{
    /// <summary>The extent of one line, with Han–Latin spaces, kerning and features applied.</summary>
    TextExtent Measure(string text, TextStyle style);
}
