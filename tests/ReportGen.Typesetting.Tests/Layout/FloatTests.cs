using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class FloatTests
{
    /// <summary>A drawing 50 wide whose only label is a character.</summary>
    private static DrawingBlock Figure(char label, double height) => new(new Drawing(
        new Size(50, height), [new LabelItem(label.ToString(), Doc.Style, new Point(0, 10), LabelAlign.Left)])) { AlternateText = "alt", Float = true };

    private static string[] Pages(params Block[] blocks) => [.. Doc.Set(blocks).Pages.Select(p => p.Text())];

    private static string Of(char c, int lines) => new(c, lines * 10);

    [Fact]
    public void Text_fills_the_page_that_a_figure_leaves()
    {
        // Five lines leave 100, more than a third of 200, and the figure needs 120: five lines of b follow, the figure opens page 2,
        // and the last three lines of b stand below its 120: first baseline at 30 + 120 + 13.
        var document = Doc.Set(Doc.Lines(5, 'a'), Figure('F', 120), Doc.Lines(8, 'b'));
        Assert.Equal([Of('a', 5) + Of('b', 5), "F" + Of('b', 3)], document.Pages.Select(p => p.Text()));
        Assert.Equal(163, document.Pages[1].Find("b").Y);
        Assert.Equal("Document(P,Figure,P)", document.Structure.Outline());
        Structures.Check(document);
    }

    [Fact]
    public void Less_than_a_third_of_a_page_is_left_empty() =>
        Assert.Equal([Of('a', 7), "F" + Of('b', 3)], Pages(Doc.Lines(7, 'a'), Figure('F', 120), Doc.Lines(3, 'b')));

    [Fact]
    public void Figures_keep_their_order() =>
        Assert.Equal(
            [Of('a', 5) + Of('b', 3), "FG" + Of('c', 2)],
            Pages(Doc.Lines(5, 'a'), Figure('F', 120), Doc.Lines(3, 'b'), Figure('G', 20), new PageBreak(), Doc.Lines(2, 'c'))
                is [var first, var second, var third] ? [first, second + third] : []);

    [Fact]
    public void No_figure_passes_the_beginning_of_a_chapter()
    {
        // Five lines and two leave room for the heading and its lines, but the figure comes before them.
        var heading = Doc.Para("h") with { Role = StructureRole.H1, KeepWithNext = true };
        Assert.Equal(
            [Of('a', 5) + Of('b', 2), "Fh" + Of('c', 3)],
            Pages(Doc.Lines(5, 'a'), Figure('F', 120), Doc.Lines(2, 'b'), new Stack([heading, Doc.Lines(3, 'c')]) { Role = StructureRole.Sect }));
    }

    [Fact]
    public void No_figure_passes_a_page_break()
    {
        var pages = Pages(Doc.Lines(5, 'a'), Figure('F', 120), Doc.Lines(2, 'b'), new PageBreak(), Doc.Lines(1, 'c'));
        Assert.Equal([Of('a', 5) + Of('b', 2), "F", Of('c', 1)], pages);
    }

    /// <summary>Five lines and the heading leave 80, more than a third of 200; the figure needs 120, and nothing else stands below the heading.</summary>
    [Fact]
    public void A_heading_goes_along_with_the_figure_that_is_all_it_heads()
    {
        var (h, k) = (Doc.Para("h") with { KeepWithNext = true }, Doc.Para("k") with { KeepWithNext = true });
        Assert.Equal([Of('a', 5), "hF"], Pages(Doc.Lines(5, 'a'), h, Figure('F', 120)));
        Assert.Equal([Of('a', 5), "hFk" + Of('b', 1)], Pages(Doc.Lines(5, 'a'), h, Figure('F', 120), k, Doc.Lines(1, 'b')));
        Assert.Equal([Of('a', 5) + "h" + Of('b', 3), "F"], Pages(Doc.Lines(5, 'a'), h, Figure('F', 120), Doc.Lines(3, 'b'))); // text keeps it company
        Assert.Equal([Of('a', 5), "hF", Of('b', 1)], Pages(Doc.Lines(5, 'a'), h, Figure('F', 120), new PageBreak(), Doc.Lines(1, 'b')));
        Assert.Equal(["h", "F"], Pages(h, Figure('F', 200))); // no page would hold both
        Assert.Equal([Of('a', 5) + Of('b', 2), "FhG", "k"], Pages(new Stack([Doc.Lines(5, 'a'), Figure('F', 120), Doc.Lines(2, 'b'), h, Figure('G', 50)]), new Stack([k]))); // one waits before it
    }

    /// <summary>Five lines leave 100 for head and four of six rows of 20; head and two rows go on, and below them the figure of 120 that waited and a line fill the page.</summary>
    [Fact]
    public void A_figure_does_not_stand_between_the_parts_of_a_table()
    {
        TableRow Row(char c) => new([new TableCell([Doc.Text(c.ToString())])]);
        var table = new TableBlock(
            [new TableColumn(CellAlign.Left)], [Row('H')], [.. "uvwxyz".Select(Row)], new TableStyle(10, Doc.Thin, Doc.Thin) { CellPadding = 5, ColumnGap = 10 });
        var document = Doc.Set(Doc.Lines(5, 'a'), Figure('F', 120), table, Doc.Lines(1, 'b'));
        Assert.Equal([Of('a', 5) + "Huvwx", "HyzF" + Of('b', 1)], document.Pages.Select(p => p.Text()));
        Structures.Check(document);
    }

    [Fact]
    public void Figures_without_text_fill_pages_of_their_own() =>
        Assert.Equal(["F", "GH", "I"], Pages(Figure('F', 120), Figure('G', 100), Figure('H', 100), Figure('I', 150)));

    [Fact]
    public void A_figure_carries_its_place_and_its_note_along()
    {
        var caption = new Paragraph([Doc.Text("t"), new FootnoteInline("1", Doc.Style, [Doc.Text("n")])], Doc.Leading20);
        var figure = new Stack([Figure('F', 100) with { Float = false }, caption]) { KeepTogether = true, Float = true, Id = "f" };
        var reference = new Paragraph([new PageReferenceInline("f", Doc.Style)], Doc.Leading20);
        var document = Doc.Set(reference, Doc.Lines(4, 'a'), figure, Doc.Lines(2, 'b'));
        Assert.Equal(["2" + Of('a', 4) + Of('b', 2), "Ft11n"], document.Pages.Select(p => p.Text()));
    }

    [Fact]
    public void A_drawing_gives_way_to_its_caption()
    {
        // Drawing 250 and caption 20 in 200: the drawing shrinks to 180, 72 %, and both stand on one page.
        var figure = new Stack([Figure('F', 250) with { Float = false, Id = "d" }, Doc.Para("t")]) { KeepTogether = true };
        var document = Doc.Set(Doc.Lines(1, 'a'), figure);
        Assert.Equal([Of('a', 1), "Ft"], document.Pages.Select(p => p.Text()));
        Assert.Equal(new TypesetWarning("drawing-shrunk", "d", "72 %"), Assert.Single(document.Warnings));
        Assert.Equal(30 + 180 + 13, document.Pages[1].Find("t").Y, 0.01);
    }
}
