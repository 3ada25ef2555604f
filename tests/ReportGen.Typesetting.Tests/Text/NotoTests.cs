using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

/// <summary>The shipped font. Its widths, read from hmtx by a script of a few lines: space 224, digits 555, full stop 278, % 921, Han 1000.</summary>
public sealed class NotoTests
{
    private static readonly LineComposer Composer = new(ShippedFonts.Library());
    private static readonly TextStyle Chinese = new("Noto", 10, Color.Black);
    private static readonly TextStyle English = Chinese with { Language = "en" };

    [Theory]
    [InlineData("率2026", 10 + 2.24 + (4 * 5.55))]
    [InlineData("0.6% 升至", (2 * 5.55) + 2.78 + 9.21 + 2.24 + 20)]
    [InlineData("“好”", 5 + 10 + 10)]
    public void Widths_are_those_of_the_font(string text, double expected) => Assert.Equal(expected, Composer.Measure(text, Chinese).Width, 6);

    [Fact]
    public void English_quotes_are_proportional()
    {
        // Full width they would take 20 points more than the letter.
        var added = Composer.Measure("“a”", English).Width - Composer.Measure("a", English).Width;
        Assert.InRange(added, 5, 12);
        Assert.Equal(Composer.Measure("it’s", English).Width, Composer.Measure("it’s", Chinese).Width, 6);
    }

    [Theory]
    [InlineData("，。、；：？！）》」”’", true)]
    [InlineData("（《「“‘", false)]
    public void Marks_that_close_up_have_their_ink_in_one_half(string marks, bool left)
    {
        var font = ShippedFonts.Library().Families[0].Regular;
        foreach (var mark in marks)
        {
            Assert.True(font.Font.TryGetGlyph((uint)mark, out var glyph));
            Assert.True(font.Font.TryGetGlyphExtents(glyph, out var ink));
            Assert.True(left ? ink.XBearing + ink.Width <= 500 : ink.XBearing >= 500, $"{mark}");
        }
    }

    [Fact]
    public void Kerning_is_applied() =>
        Assert.True(Composer.Measure("AVA", English).Width < (2 * Composer.Measure("A", English).Width) + Composer.Measure("V", English).Width);
}
