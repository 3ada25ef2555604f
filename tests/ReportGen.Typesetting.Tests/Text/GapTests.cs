using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

/// <summary>How well justified lines of the shipped font are filled: figures of the whole, over paragraphs such as a report has.</summary>
public sealed class GapTests
{
    private static readonly LineComposer Composer = new(ShippedFonts.Library());
    private static readonly TextStyle Style = new("Noto", 10, Color.Black);
    private static readonly ParagraphStyle Justified = new(18) { Align = TextAlign.Justify, FirstLineIndent = 20 };

    // Body text has 34 characters to the line. Lines outside (those that a quarter em a gap does not fill) fall short of the edge.
    [Theory]
    [InlineData(34, 0)]
    [InlineData(30, 0)]
    [InlineData(24, 0.03)]
    [InlineData(18, 0.05)]
    public void Share_of_lines_outside(int ems, double most)
    {
        var lines = ReadingSample.Chinese.SelectMany(t => Compose(t, ems).AsEnumerable()).ToList();
        Assert.All(lines, l => Assert.InRange(l.Stretch, 0, 0.25 + 1e-9));
        var outside = lines.Count(l => l.FallsShort);
        var mean = lines.Average(l => l.Stretch);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ems} em: {outside} of {lines.Count} lines outside, mean stretch {mean:0.0000} em, greatest {lines.Max(l => l.Stretch):0.000} em"));
        Assert.True(outside <= most * lines.Count, $"{outside} of {lines.Count}");
    }

    [Fact]
    public void Justified_English_keeps_its_spaces_below_twice_their_width()
    {
        var lines = Composer.Compose([new TextPiece(TextPieceKind.Text, ReadingSample.English, Style with { Language = "en" }, 0, 0)], Justified, 340);
        // The font's space is 0.224 em.
        Assert.All(lines, l => Assert.InRange(l.Stretch, 0, 0.224));
        Assert.DoesNotContain(lines, l => l.FallsShort);
    }

    private static ImmutableArray<TextLine> Compose(string text, int ems) =>
        Composer.Compose([new TextPiece(TextPieceKind.Text, text, Style, 0, 0)], Justified, ems * 10);
}
