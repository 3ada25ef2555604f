using System.Collections.Immutable;
using System.Text;
using ReportGen.Pdf.Attachments;
using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>A file names a standard only where the checks found nothing against it.</summary>
public sealed class IdentificationTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    [Theory]
    [InlineData(false, "2")]
    [InlineData(true, "3")]
    public void A_good_file_names_both_standards(bool attached, string part)
    {
        var written = Write(Conforming.Document(fonts), attached ? [new PdfAttachment("a.csv", "text/csv", AttachmentRelationship.Data, "a", [1])] : [], out var text);
        Assert.Equal(PdfIdentification.Full, written.Identification);
        Assert.Contains("<pdfuaid:part>1<", text, StringComparison.Ordinal);
        Assert.Contains($"<pdfaid:part>{part}<", text, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A<", text, StringComparison.Ordinal);
    }

    /// <summary>A figure without words is nothing to read aloud, but looks the same for ever.</summary>
    [Fact]
    public void A_fault_of_the_tags_costs_PDF_UA_and_level_A()
    {
        var document = Conforming.Document(fonts);
        var written = Write(document with { Structure = Silent(document.Structure) }, [], out var text);
        Assert.Equal(new PdfIdentification(false, ArchiveLevel.B), written.Identification);
        Assert.DoesNotContain("pdfuaid", text, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>B<", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_font_has_costs_both()
    {
        var written = Write(Sample.Paragraphs(fonts.Regular, "\u0E01"), [], out var text);
        Assert.Equal(PdfIdentification.None, written.Identification);
        Assert.DoesNotContain("pdfuaid", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfaid", text, StringComparison.Ordinal);
        Assert.Contains(written.Findings, f => f.Clause.StartsWith("ISO 14289-1, 7.21.8", StringComparison.Ordinal));
    }

    /// <summary>A watermark is an artifact below the content, and costs nothing.</summary>
    [Fact]
    public void What_stands_under_a_page_is_an_artifact()
    {
        using var stream = new MemoryStream();
        var mark = Shape.Run(fonts.Bold, 60, new Point(40, 200), "草稿") with { Color = Color.FromHex("#E3DFD8") };
        var options = new PdfOptions { Underlay = size => [new GroupItem(Matrix.Translation(0, size.Height / 10), null, [mark])] };
        Assert.Empty(CheckedPdfWriter.Write(stream, Conforming.Document(fonts), options).Findings);
        var content = new RawPdf(stream.ToArray()).Streams.Select(s => Encoding.Latin1.GetString(s.Data)).Where(s => s.Contains(" Tf", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, content.Count);
        Assert.All(content, page => Assert.StartsWith("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC", page, StringComparison.Ordinal));
    }

    private static CheckedPdf Write(TypesetDocument document, ImmutableArray<PdfAttachment> attachments, out string text)
    {
        using var stream = new MemoryStream();
        var written = CheckedPdfWriter.Write(stream, document, new PdfOptions { Producer = "test", Attachments = attachments });
        text = Encoding.UTF8.GetString(stream.ToArray());
        return written;
    }

    private static StructureNode Silent(StructureNode node) => node with { AlternateText = null, Children = [.. node.Children.Select(Silent)] };
}
