using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class ColumnsTests
{
    // Two columns of (100 - 20) / 2 = 40, four characters a line.
    private static ColumnsBlock Columns(int characters) => new(2, 20, Doc.Para(new string('c', characters)));

    private static double[] Lefts(ReportGen.Typesetting.Display.DisplayPage page) =>
        [.. page.Runs().Where(r => r.Text == "c").GroupBy(r => r.Origin.Y).OrderBy(g => g.Key).First().Select(r => r.Origin.X)];

    [Fact]
    public void Columns_are_even_and_text_follows_below()
    {
        // Eight lines: four and four, 80 high.
        var page = Assert.Single(Doc.Set(Columns(32), Doc.Para("b")).Pages);
        Assert.Equal([20, 30, 40, 50, 80, 90, 100, 110], Lefts(page));
        Assert.Equal(new Point(20, 30 + 80 + 13), page.Find("b"));
    }

    [Fact]
    public void Only_the_last_page_is_balanced()
    {
        // 25 lines: ten and ten, then five as three and two.
        var pages = Doc.Set(Columns(100), Doc.Para("b")).Pages;
        Assert.Equal([80, 21], pages.Select(p => p.Text().Length));
        Assert.Equal(30 + 60 + 13, pages[1].Find("b").Y);
    }

    [Fact]
    public void Notes_of_columns_stand_under_all_of_them()
    {
        var note = new FootnoteInline("1", Doc.Style, [Doc.Text("n")]);
        var text = new Paragraph([Doc.Text(new string('c', 70)), note, Doc.Text(new string('c', 30))], Doc.Leading20);
        var pages = Doc.Set(new ColumnsBlock(2, 20, text)).Pages;
        // The note takes 20: nine lines a column stand on page 1, the mark in line 18 among them.
        Assert.Equal(new Point(40, 228), pages[0].Find("n"));
        Assert.All(pages[0].Runs().Where(r => r.Text == "c"), r => Assert.InRange(r.Origin.Y, 30, 210));
        Assert.Equal(100, pages.Sum(p => p.Text().Count(c => c == 'c')));
    }

    [Fact]
    public void Columns_in_columns_end()
    {
        var document = Doc.Set(new ColumnsBlock(2, 20, new ColumnsBlock(2, 20, Doc.Lines(9, 'c'))));
        Assert.Equal(90, document.Pages.Sum(p => p.Text().Length));
    }

    [Fact]
    public void A_page_break_in_columns_of_a_grid_loses_nothing()
    {
        // A grid's row cannot break, so the page break in it has no effect.
        var columns = new ColumnsBlock(2, 20, new Stack([Doc.Para("a"), new PageBreak(), Doc.Para("b")]));
        Assert.Equal("ab", Assert.Single(Doc.Set(new Grid([100], [columns])).Pages).Text());
    }

    [Fact]
    public void Columns_too_narrow_for_text_become_fewer()
    {
        // Four columns of the 100 would be 12.5 wide between spaces of 16.7; with three, (100 - 40) / 3 = 20; with two, 40.
        var page = Assert.Single(Doc.Set(new ColumnsBlock(4, 20, Doc.Para(new string('c', 16)))).Pages);
        Assert.Equal([20, 30, 40, 50, 80, 90, 100, 110], Lefts(page));
    }

    [Fact]
    public void Cells_squeezed_below_the_least_width_stand_one_below_another()
    {
        // 450 of widths and gutters in 100 would leave 20 to the first cell.
        var grid = new Grid([90, 300], [Doc.Para("a"), Doc.Para("bb"), Doc.Para("c")]) { Gutter = 60, RowGap = 5 };
        var page = Assert.Single(Doc.Set(grid).Pages);
        Assert.Equal([new Point(20, 43), new Point(20, 68), new Point(20, 93)], new[] { "a", "b", "c" }.Select(page.Find));
    }

    [Fact]
    public void A_cell_that_is_meant_to_be_narrow_stays_beside_its_neighbour()
    {
        var page = Assert.Single(Doc.Set(new Grid([10, 50], [Doc.Para("a"), Doc.Para("b")]) { Gutter = 10 }).Pages);
        Assert.Equal(new Point(40, 43), page.Find("b"));
    }

    [Fact]
    public void A_rail_in_too_narrow_a_column_stands_above_the_main_text()
    {
        // In a column of 40 the main text would have 20.
        var rail = new RailBlock(Doc.Para("r"), Doc.Para("mmmm"), 50, 10);
        var page = Assert.Single(Doc.Set(new Grid([40], [rail])).Pages);
        Assert.Equal([new Point(20, 43), new Point(20, 63)], new[] { "r", "m" }.Select(page.Find));
        Assert.Equal(["r", "m", "m", "m", "m"], page.Runs().Select(r => r.Text));
    }
}
