using System.Collections.Immutable;
using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;
using UglyToad.PdfPig;

namespace ReportGen.Pdf.Tests.Fonts;

public sealed class FallbackTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    // Grinning face, thumbs up with a skin tone, family, flag, keycap: one glyph each, several characters.
    [Theory]
    [InlineData("真好\U0001F600吧")]
    [InlineData("赞\U0001F44D\U0001F3FD和\U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\U0001F1E8\U0001F1F3第1\uFE0F\u20E3")]
    public void Pictographs_of_the_fallback_face_copy_whole(string text)
    {
        var pdf = Sample.Write(Page(text, new TextStyle("Noto", 10, Color.Black)));
        using var document = PdfDocument.Open(pdf);
        Assert.Equal(text, string.Concat(document.GetPage(1).Letters.Select(l => l.Value)));
    }

    [Fact]
    public void Emphasised_letters_lean_and_Han_stands()
    {
        // x' = x + 0.2126 y (tangent of 12 degrees); the page is 400 high, the baseline 40 from its top.
        var content = new RawPdf(Sample.Write(Page("甲ab", new TextStyle("Noto", 10, Color.Black) { Emphasis = true }))).ContentOf(0);
        Assert.Contains("\n20 360 Td\n", content, StringComparison.Ordinal);
        Assert.Contains("1 0 .213 1 ", content, StringComparison.Ordinal);
    }

    private TypesetDocument Page(string text, TextStyle style)
    {
        var library = new FontLibrary([new FontFamily("Noto", fonts.Regular, fonts.Bold)], [fonts.Emoji]);
        var line = new LineComposer(library).Compose([new TextPiece(TextPieceKind.Text, text, style, 0, 0)], new ParagraphStyle(18), 500)[0];
        ImmutableArray<DisplayItem> runs = [.. line.Runs.Select(r => r.Run with { Origin = r.Run.Origin.Offset(20, 40) })];
        var page = new DisplayPage(0, "1", Sample.Paper, [new TaggedItem(1, StructureRole.P, runs)]);
        return Sample.Of(Sample.Node(0, StructureRole.Document, Sample.Node(1, StructureRole.P)), page);
    }
}
