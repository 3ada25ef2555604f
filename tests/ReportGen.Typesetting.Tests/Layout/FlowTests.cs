using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class FlowTests
{
    [Fact]
    public void Of_neighbouring_spaces_the_larger_counts_and_none_at_the_top()
    {
        // b: line 1 ends at 20, the larger of 12 and 7 follows, baseline 13 lower: 30 + 20 + 12 + 13.
        var page = Assert.Single(Doc.Set(Doc.Para("a") with { Before = 40, After = 12 }, Doc.Para("b") with { Before = 7 }).Pages);
        Assert.Equal(43, page.Find("a").Y);
        Assert.Equal(75, page.Find("b").Y);
    }

    [Fact]
    public void Space_of_a_first_child_shows_through_its_stack()
    {
        var stack = new Stack([new RunningMark("r", []), Doc.Para("b") with { Before = 30 }]) { Before = 6, Role = StructureRole.Sect };
        var document = Doc.Set(Doc.Para("a"), stack);
        Assert.Equal(30 + 20 + 30 + 13, document.Pages[0].Find("b").Y);
        Assert.Equal("Document(P,Sect(P))", document.Structure.Outline());
    }

    [Fact]
    public void A_heading_takes_three_lines_along()
    {
        // Seven lines, a heading and two lines would fit; a third does not, so the heading opens the next page.
        var pages = Doc.Set(Doc.Lines(7, 'a'), Doc.Para("h") with { KeepWithNext = true }, Doc.Lines(6, 'b')).Pages;
        Assert.Equal([new string('a', 70), "h" + new string('b', 60)], pages.Select(p => p.Text()));
    }

    [Fact]
    public void A_chain_of_headings_moves_with_its_running_mark()
    {
        var pages = Doc.Set(
            Doc.Lines(7, 'a'), new RunningMark("r", []), Doc.Para("h") with { KeepWithNext = true },
            Doc.Para("i") with { KeepWithNext = true }, Doc.Lines(3, 'b')).Pages;
        Assert.Equal([70, 32], pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void Headings_alone_higher_than_a_page_still_end()
    {
        var headings = Enumerable.Range(0, 25).Select(Block (_) => Doc.Para("h") with { KeepWithNext = true }).ToArray();
        Assert.Equal([10, 10, 5], Doc.Set(headings).Pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void A_stack_kept_together_moves_whole()
    {
        var pages = Doc.Set(Doc.Lines(8, 'a'), new Stack([Doc.Para("b"), Doc.Para("c"), Doc.Para("d")]) { KeepTogether = true }).Pages;
        Assert.Equal([80, 3], pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void A_kept_stack_higher_than_a_page_breaks_with_a_warning()
    {
        var document = Doc.Set(Doc.Para("a"), new Stack([Doc.Lines(8, 'b'), Doc.Lines(8, 'c')]) { KeepTogether = true, Id = "big" });
        Assert.Equal([1, 100, 60], document.Pages.Select(p => p.Text().Length));
        Assert.Equal("big", Assert.Single(document.Warnings, w => w.Code == "too-tall").Place);
    }

    [Fact]
    public void Page_breaks_change_the_master_and_leave_no_empty_page()
    {
        var cover = Doc.Master("cover") with { Numbered = false };
        var model = Doc.Model(new PageBreak("cover"), Doc.Para("a"), new PageBreak("body"), Doc.Para("b"), new PageBreak());
        var document = Doc.Set(model with { Masters = [Doc.Master(), cover] });
        Assert.Equal(["", "2"], document.Pages.Select(p => p.Label));
    }

    [Fact]
    public void Furniture_knows_number_count_and_running_text()
    {
        var foot = new Paragraph([new PageNumberInline(Doc.Style), Doc.Text("/"), new PageCountInline(Doc.Style), new RunningInline("r")], Doc.Leading20);
        var model = Doc.Model(
            Doc.Para("a"), new RunningMark("r", [Doc.Text("M")]), Doc.Para("b"), new RunningMark("r", [Doc.Text("N")]), new PageBreak(), Doc.Para("c"));
        var master = Doc.Master("body", new FurnitureItem(foot, new Rect(20, 235, 100, 20), ArtifactKind.Footer));
        var document = Doc.Set(model with { Masters = [master] });
        var feet = document.Pages.Select(p => Assert.IsType<ArtifactItem>(p.Items[^1])).ToArray();
        Assert.All(feet, f => Assert.Equal(ArtifactKind.Footer, f.Kind));
        // The first mark of page 1 is M; page 2 has none, so the last one before it counts.
        Assert.Equal(["1/2M", "2/2N"], feet.Select(f => string.Concat(Doc.Runs(f).Select(r => r.Text))));
        Assert.Equal(235 + 13, Doc.Runs(feet[0]).First().Origin.Y);
    }

    [Fact]
    public void An_empty_document_has_one_page() => Assert.Single(Doc.Set().Pages);
}
