using ReportGen.Pdf.Tests.Support;
using ReportGen.Typesetting.Display;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace ReportGen.Pdf.Tests.Navigation;

public sealed class NavigationTests(TestFonts fonts) : IClassFixture<TestFonts>
{
    [Fact]
    public void Bookmarks_lead_to_their_pages()
    {
        using var pdf = PdfDocument.Open(Sample.Write(Sample.Rich(fonts)));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var nodes = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().ToList();
        Assert.Equal(["第一章 (A & B)", "Table", "图", "End"], nodes.Select(node => node.Title));
        Assert.All(nodes, node => Assert.Equal(2, node.PageNumber));
    }

    [Fact]
    public void Only_the_first_level_is_open()
    {
        var pdf = new RawPdf(Sample.Write(Sample.Rich(fonts)));
        Assert.EndsWith("/Count 2>>", pdf.Single("/Type/Outlines"), StringComparison.Ordinal);
        Assert.EndsWith("/Count -2>>", pdf.Single("/Title<FEFF7B2C4E007AE0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_have_place_target_and_description()
    {
        var pdf = new RawPdf(Sample.Write(Sample.Rich(fonts)));

        // Area from (26, 295) to (86, 305) on a page 400 high; 报 is E6 8A A5, 告 is E5 91 8A in UTF-8.
        var web = pdf.Single("/S/URI");
        Assert.Contains("/Rect[26 95 86 105]/Border[0 0 0]/F 4/", web, StringComparison.Ordinal);
        Assert.Contains("/Contents(Web site)", web, StringComparison.Ordinal);
        Assert.Contains(@"/URI(https://example.org/%E6%8A%A5%E5%91%8A?a=\(1\))", web, StringComparison.Ordinal);
        Assert.Contains("/A<</S/GoTo/D<E7ACACE4B880E7ABA0>>>", pdf.Single("/S/GoTo"), StringComparison.Ordinal);
    }

    // The cover has no number; then 1 to 2, a roman page, and 7.
    [Fact]
    public void Pages_are_numbered_as_printed()
    {
        string[] labels = ["", "", "1", "2", "iv", "7"];
        var pages = labels.Select((label, i) => new DisplayPage(i, label, Sample.Paper, []));
        var pdf = new RawPdf(Sample.Write(Sample.Of(Sample.Node(0, StructureRole.Document), [.. pages])));
        Assert.Equal("<</Nums[0<<>>2<</S/D/St 1>>4<</P(iv)>>5<</S/D/St 7>>]>>", pdf.Single("/Nums[0<<"));
    }

    [Fact]
    public void A_link_to_nowhere_is_a_fault_of_the_program()
    {
        var document = Sample.Paragraphs(fonts.Regular, "a") with { Outline = [new OutlineEntry("a", "nowhere", [])] };
        Assert.Contains("nowhere", Assert.Throws<InvalidOperationException>(() => Sample.Write(document)).Message, StringComparison.Ordinal);
    }
}
