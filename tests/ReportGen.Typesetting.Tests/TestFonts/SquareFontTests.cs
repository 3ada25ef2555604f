namespace ReportGen.Typesetting.Tests.TestFonts;

public sealed class SquareFontTests
{
    [Theory]
    [InlineData('中', 1000)]
    [InlineData('，', 1000)]
    [InlineData('a', 500)]
    [InlineData('7', 500)]
    [InlineData(' ', 250)]
    [InlineData(0x20001, 1000)]
    public void Advances_are_those_of_the_ranges(int codePoint, int expected)
    {
        using var face = SquareFont.Face("Square");
        Assert.True(face.Font.TryGetGlyph((uint)codePoint, out var glyph));
        Assert.Equal(expected, face.Font.GetHorizontalGlyphAdvance(glyph));
    }

    [Fact]
    public void Outlines_and_extents_can_be_read()
    {
        using var face = SquareFont.Face("Square");
        Assert.Equal((1000, 880, 120), (face.UnitsPerEm, face.Ascent, face.Descent));
        Assert.True(face.Font.TryGetGlyph((uint)'a', out var glyph));
        Assert.True(face.Font.TryGetGlyphExtents(glyph, out var extents));
        // Corners (50, 0) and (450, 800) of a glyph half an em wide.
        Assert.Equal((50, 800, 400, -800), (extents.XBearing, extents.YBearing, extents.Width, extents.Height));
        Assert.False(face.HasGlyph(0x1F600));
    }

    [Fact]
    public void Face_from_bytes_outlives_the_bytes()
    {
        using var face = SquareFont.Face("Square", new CharRange('a', 'c', 500));
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.KeepAlive(new byte[1 << 20]);
        }

        Assert.True(face.HasGlyph('c'));
        Assert.False(face.HasGlyph('d'));
    }
}
