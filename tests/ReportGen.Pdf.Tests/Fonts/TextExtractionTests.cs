using ReportGen.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace ReportGen.Pdf.Tests.Fonts;

public sealed class TextExtractionTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    [Theory]
    [InlineData("2025年3月1日，一人一大步：增长18.7%。")]
    [InlineData("Hello office fluffy AVATAR To")]
    [InlineData("𠮷野家𠮷")]
    public void Text_copies_as_it_was_written(string text)
    {
        if (File.Exists("/dev/null")) File.WriteAllBytes(Path.Combine(Path.GetTempPath(), "x.pdf"), Sample.Write(Sample.Rich(fonts)));
        using var pdf = PdfDocument.Open(Sample.Write(Sample.Paragraphs(fonts.Regular, text)));
        Assert.Equal(text, string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value)));
    }
}
