using System.Text;
using System.Xml.Linq;
using ReportGen.Pdf.Tests.Support;
using UglyToad.PdfPig;

namespace ReportGen.Pdf.Tests.Metadata;

public sealed class MetadataTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    [Fact]
    public void The_information_dictionary_holds_odd_titles_and_the_time_zone()
    {
        using var pdf = PdfDocument.Open(Sample.Write(Sample.Rich(fonts)));
        Assert.Equal("标题 A&B <1>", pdf.Information.Title);
        Assert.Equal("Ann & 李雷", pdf.Information.Author);
        Assert.Equal("增长, growth", pdf.Information.Keywords);
        Assert.Equal("D:20250410090507+08'00'", pdf.Information.CreationDate);
    }

    [Fact]
    public void The_xmp_packet_is_xml_that_says_the_same()
    {
        var xmp = Packet();
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace basic = "http://ns.adobe.com/xap/1.0/";
        Assert.Equal("标题 A&B <1>", xmp.Descendants(dc + "title").Single().Value.Trim());
        Assert.Equal("Ann & 李雷", xmp.Descendants(dc + "creator").Single().Value.Trim());
        Assert.Equal("zh-CN", xmp.Descendants(dc + "language").Single().Value.Trim());
        Assert.Equal("2025-04-10T09:05:07+08:00", xmp.Descendants(basic + "CreateDate").Single().Value);
    }

    [Fact]
    public void The_catalog_marks_the_document_as_tagged_and_shows_its_title()
    {
        var catalog = new RawPdf(Sample.Write(Sample.Rich(fonts))).Single("/Type/Catalog");
        string[] parts = ["/MarkInfo<</Marked true>>", "/Lang(zh-CN)", "/ViewerPreferences<</DisplayDocTitle true>>", "/PageMode/UseOutlines"];
        Assert.All(parts, part => Assert.Contains(part, catalog, StringComparison.Ordinal));
    }

    private XElement Packet()
    {
        var stream = new RawPdf(Sample.Write(Sample.Rich(fonts))).Streams.Single(s => s.Dictionary.Contains("/XML", StringComparison.Ordinal));
        var text = Encoding.UTF8.GetString(stream.Data);
        Assert.StartsWith("<?xpacket begin=\"\uFEFF\" id=", text, StringComparison.Ordinal);
        return XElement.Parse(text[text.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..text.LastIndexOf("<?xpacket", StringComparison.Ordinal)]);
    }
}
