using System.Collections.Immutable;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.TestFonts;

/// <summary>
/// A TrueType font built in memory whose widths can be reckoned in the head: Han, kana, full-width and general punctuation 1 em,
/// Latin letters, digits, ASCII marks and the minus half an em, space a quarter. 1000 units to the em, ascent 880, descent 120.
/// </summary>
public static class SquareFont
{
    private static readonly ImmutableArray<CharRange> Ranges =
    [
        new(0x20, 0x20, 250), new(0x21, 0x7E, 500), new(0xA0, 0xA0, 250), new(0xA1, 0xB6, 500), new(0xB7, 0xB7, 1000),
        new(0xB8, 0x17F, 500), new(0x370, 0x3FF, 500), new(0x2010, 0x2027, 1000), new(0x2030, 0x205E, 1000), new(0x20A0, 0x20BF, 500),
        new(0x2190, 0x2211, 1000), new(0x2212, 0x2212, 500), new(0x2213, 0x22FF, 1000), new(0x3000, 0x30FF, 1000),
        new(0x4E00, 0x9FFF, 1000), new(0xFF01, 0xFF60, 1000), new(0xFFE0, 0xFFE6, 1000), new(0x20000, 0x2001F, 1000),
    ];

    private static readonly Lazy<byte[]> Standard = new(() => SquareFontFile.Build(Ranges));

    /// <summary>A face with the usual characters.</summary>
    public static FontFace Face(string name) => FontFace.FromBytes(name, Standard.Value);

    /// <summary>A face with these characters only; ranges ascend.</summary>
    public static FontFace Face(string name, params CharRange[] ranges) => FontFace.FromBytes(name, SquareFontFile.Build([.. ranges]));

    /// <summary>A library whose only family is called "Square".</summary>
    public static FontLibrary Library(params FontFace[] fallbacks) =>
        new([new FontFamily("Square", Face("Square-Regular"), Face("Square-Bold"))], [.. fallbacks]);
}
