using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class ParagraphTests
{
    [Fact]
    public void Half_leading_places_the_baseline()
    {
        // Line 20 high, font extent 10: 5 above, ascent 8, so 13 below the frame's top at 30; the next line 20 lower.
        var page = Assert.Single(Doc.Set(Doc.Para("aaaaaaaaaab")).Pages);
        Assert.Equal(new Point(20, 43), page.Find("a"));
        Assert.Equal(new Point(20, 63), page.Find("b"));
    }

    [Fact]
    public void Twelve_lines_leave_two_for_the_next_page()
    {
        var pages = Doc.Set(Doc.Lines(12)).Pages;
        Assert.Equal([100, 20], pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void Eleven_lines_carry_two_so_that_none_is_widowed()
    {
        // Ten fit, one would be left: nine stay and two go.
        var pages = Doc.Set(Doc.Lines(11)).Pages;
        Assert.Equal([90, 20], pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void A_single_line_at_the_foot_moves_on()
    {
        // Nine lines stand, one more fits; of four lines one alone may not stay.
        var pages = Doc.Set(Doc.Lines(9, 'a'), Doc.Lines(4, 'b')).Pages;
        Assert.Equal([new string('a', 90), new string('b', 40)], pages.Select(p => p.Text()));
    }

    [Fact]
    public void Three_lines_with_two_to_keep_are_not_divided()
    {
        // Two lines fit but would leave one: the whole paragraph moves.
        var pages = Doc.Set(Doc.Lines(8, 'a'), Doc.Lines(3, 'b')).Pages;
        Assert.Equal([80, 30], pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void Broken_over_pages_it_stays_one_element()
    {
        var document = Doc.Set(Doc.Lines(12));
        Assert.Equal("Document(P)", document.Structure.Outline());
        var elements = document.Pages.Select(p => Assert.IsType<TaggedItem>(Assert.Single(p.Items)).Element);
        Assert.Equal([1, 1], elements);
    }

    [Fact]
    public void A_line_higher_than_the_page_is_shrunk_with_a_warning()
    {
        var tall = new ReportGen.Typesetting.Document.Paragraph([Doc.Text("ab")], new ReportGen.Typesetting.Text.ParagraphStyle(500)) { Id = "tall" };
        var document = Doc.Set(tall, Doc.Para("c"));
        Assert.Equal(["ab", "c"], document.Pages.Select(p => p.Text()));
        Assert.Equal(new TypesetWarning("too-tall", "tall", "500 pt"), Assert.Single(document.Warnings));
    }

    [Fact]
    public void Stress_and_code_are_elements_of_their_own()
    {
        var strong = new TextInline("bb", Doc.Style) { Role = StructureRole.Strong };
        var paragraph = new Paragraph([Doc.Text("aa"), strong, strong, Doc.Text("cc"), new TextInline("dd", Doc.Style) { Role = StructureRole.Code }], Doc.Leading20);
        var alone = new Paragraph([new TextInline("ee", Doc.Style) { Role = StructureRole.Em }], Doc.Leading20);
        var document = Doc.Set(Doc.Model(paragraph, alone));

        Assert.Equal("Document(P(Span,Strong,Span,Code),P(Em))", document.Structure.Outline());
        Structures.Check(document);
    }

    [Fact]
    public void Inside_a_link_the_link_counts()
    {
        var link = new LinkInline("https://example.org", true, [Doc.Text("aa"), new TextInline("bb", Doc.Style) { Role = StructureRole.Code }], "there");
        var document = Doc.Set(Doc.Model(new Paragraph([link], Doc.Leading20)));

        Assert.Equal("Document(P(Link))", document.Structure.Outline());
    }
}
