using CsCheck;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class ReferenceTests
{
    private static FootnoteInline Note(string mark, string text) => new(mark, Doc.Style, [Doc.Text(text)]);

    [Fact]
    public void A_footnote_stands_at_the_foot_of_its_page()
    {
        // Gap 4.5, rule 1, gap 4.5, one line of 10: the note's line is the last 10 of the frame, 220 to 230, baseline 8 lower.
        var document = Doc.Set(new Paragraph([Doc.Text("a"), Note("1", "n")], Doc.Leading20));
        Assert.Equal(new Point(40, 228), document.Pages[0].Find("n"));
        var rule = document.Pages[0].Items.OfType<ArtifactItem>().Single().Items.OfType<PathItem>().Single();
        Assert.Equal([new Point(20, 215), new Point(50, 215)], rule.Path.Steps.Select(s => s.End));
        Assert.Equal("Document(P(Span,Reference,Note(Lbl,Span)))", document.Structure.Outline());
    }

    [Fact]
    public void Room_for_footnotes_is_kept_while_the_page_fills()
    {
        // The note takes 20 with rule and gaps: nine lines remain. Line 9 holds the mark.
        var document = Doc.Set(new Paragraph([Doc.Text(new string('a', 89)), Note("1", "n"), Doc.Text(new string('b', 30))], Doc.Leading20));
        Assert.Equal(new string('a', 89) + "11n", document.Pages[0].Text());
        Assert.Equal(new string('b', 30), document.Pages[1].Text());
    }

    [Fact]
    public void A_line_moves_on_with_its_note()
    {
        // Ten lines would fill the page, the last has the mark: with its note it does not fit, so two lines go.
        var document = Doc.Set(new Paragraph([Doc.Text(new string('a', 99)), Note("1", "n")], Doc.Leading20));
        Assert.Equal([80, 19 + 3], document.Pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void A_link_over_two_lines_has_two_areas()
    {
        var link = new LinkInline("t", false, [Doc.Text("bbbb")], "to t");
        var document = Doc.Set(new Paragraph([Doc.Text("aaaaaaaa"), link], Doc.Leading20) { Id = "t" });
        var page = document.Pages[0];
        // Two characters at the end of line 1 and two on line 2; height is the font's 10, 5 below the line's top.
        Assert.Equal([new Rect(100, 35, 20, 10), new Rect(20, 55, 20, 10)], page.Links.Select(l => l.Area));
        Assert.Equal(new Destination("t", new Point(20, 30)), Assert.Single(page.Destinations));
        Assert.Equal("Document(P(Span,Link))", document.Structure.Outline());
        Assert.Equal(document.Structure.Children[0].Children[1].Id, page.Links[0].Element);
    }

    [Fact]
    public void Page_references_settle()
    {
        var document = Doc.Set(new Paragraph([new PageReferenceInline("t", Doc.Style)], Doc.Leading20), new PageBreak(), Doc.Para("z") with { Id = "t" });
        Assert.Equal(["2", "z"], document.Pages.Select(p => p.Text()));
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void A_reference_to_nothing_is_told()
    {
        var document = Doc.Set(new Paragraph([new PageReferenceInline("t", Doc.Style)], Doc.Leading20));
        Assert.Equal("?", document.Pages[0].Text());
        Assert.Equal(new TypesetWarning("missing-target", "t", ""), Assert.Single(document.Warnings));
    }

    [Fact]
    public void References_that_chase_themselves_stop_with_a_warning()
    {
        // On page 9 two lines are free. A paragraph that names its own page has three lines with "9" and may not be divided, so it
        // begins on page 10; with "10" it has four, two and two, and begins on page 9.
        var pages = Enumerable.Range(0, 8).SelectMany(_ => new Block[] { Doc.Para("p"), new PageBreak() });
        var chase = new Paragraph([Doc.Text(new string('a', 29)), new PageReferenceInline("t", Doc.Style)], Doc.Leading20) { Id = "t" };
        var document = Doc.Set([.. pages, Doc.Lines(8), chase]);
        Assert.Equal("references-unsettled", Assert.Single(document.Warnings).Code);
    }

    [Fact]
    public void Bookmarks_nest_by_level()
    {
        Paragraph Mark(string title, int level) => Doc.Para(title) with { Id = title, Outline = new OutlineMark(title, level) };
        var outline = Doc.Set(Mark("a", 1), Mark("b", 2), Mark("c", 3), Mark("d", 2), Mark("e", 1)).Outline;
        static string Show(OutlineEntry e) => e.Title + (e.Children.IsEmpty ? "" : "(" + string.Concat(e.Children.Select(Show)) + ")");
        Assert.Equal(["a(b(c)d)", "e"], outline.Select(Show));
    }

    [Fact]
    public void No_text_is_lost_whatever_the_breaks() => Gen.Select(Gen.Int[0, 25], Gen.Bool, Gen.Int[0, 40]).Array[1, 30].Sample(parts =>
    {
        var blocks = parts.Select((p, i) => (Block)(Doc.Lines(p.Item1, (char)(0x4E00 + i)) with { KeepWithNext = p.Item2, After = p.Item3 })).ToArray();
        var document = Doc.Set(blocks);
        var expected = string.Concat(parts.Select((p, i) => new string((char)(0x4E00 + i), p.Item1 * 10)));
        Assert.Equal(expected, string.Concat(document.Pages.Select(p => p.Text())));
        Assert.All(document.Pages, p => Assert.All(p.Runs(), run => Assert.InRange(run.Origin.Y, 30, 230)));
        Assert.All(document.Pages, p => Assert.All(p.Items, i => Assert.True(i is TaggedItem or ArtifactItem)));
        // Each block wastes at most a page; an empty paragraph is one line.
        Assert.InRange(document.Pages.Length, 1, 1 + parts.Length + (parts.Sum(p => Math.Max(1, p.Item1) * 20 + p.Item3) / 200));
    });
}
