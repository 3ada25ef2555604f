using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class BlockTests
{
    [Fact]
    public void First_baselines_of_rail_and_main_agree()
    {
        // Rail on leading 40: baseline 15 + 8 = 23; main at 13 moves down by 10. Main starts at 20 + 30 + 10.
        var rail = new Paragraph([Doc.Text("r")], new ParagraphStyle(40));
        var document = Doc.Set(new RailBlock(rail, Doc.Para("m"), 30, 10));
        Assert.Equal(new Point(20, 53), document.Pages[0].Find("r"));
        Assert.Equal(new Point(60, 53), document.Pages[0].Find("m"));
        Assert.Equal("Document(P,P)", document.Structure.Outline());
    }

    [Fact]
    public void Main_goes_on_beside_an_empty_rail()
    {
        // Main is 60 wide: 6 characters a line, 12 lines; ten stand on page 1.
        var document = Doc.Set(new RailBlock(Doc.Para("r"), Doc.Para(new string('m', 72)), 30, 10));
        Assert.Equal([61, 12], document.Pages.Select(p => p.Text().Length));
        Assert.Equal(60, document.Pages[1].Find("m").X);
    }

    [Fact]
    public void Grid_rows_stay_whole_and_stand_at_their_gaps()
    {
        var grid = new Grid([40, 50], [Doc.Para("a"), Doc.Para("b"), Doc.Para("cccccccc"), Doc.Para("d"), Doc.Para("e")]) { Gutter = 10, RowGap = 5 };
        var page = Assert.Single(Doc.Set(grid).Pages);
        Assert.Equal(new Point(70, 43), page.Find("b"));
        Assert.Equal(new Point(70, 43 + 25), page.Find("d"));
        // Row 2 has two lines of four characters: 40 high.
        Assert.Equal(new Point(20, 43 + 25 + 45), page.Find("e"));
        Assert.Equal([90, 10], Doc.Set(Doc.Lines(9), new Grid([50], [Doc.Para("aaaaaaaaaa")])).Pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void A_panel_pads_its_child()
    {
        var panel = new PanelBlock(Doc.Para("a"), Color.White, new Padding(12, 6)) { BarWidth = 2, BarColor = Color.Black };
        var page = Assert.Single(Doc.Set(panel).Pages);
        Assert.Equal(new Point(32, 49), page.Find("a"));
        var box = Assert.IsType<ArtifactItem>(page.Items[0]);
        Assert.Equal(PathData.Rectangle(new Rect(20, 30, 100, 32)).Steps, Assert.IsType<PathItem>(box.Items[0]).Path.Steps);
    }

    [Fact]
    public void Lists_have_labels_and_bodies()
    {
        var list = new ListBlock([new([Doc.Text("1")], Doc.Leading20, Doc.Para("a")), new([Doc.Text("2")], Doc.Leading20, Doc.Para("b"))], 20, 6);
        var document = Doc.Set(list);
        Assert.Equal(new Point(40, 43 + 26), document.Pages[0].Find("b"));
        Assert.Equal(new Point(20, 43 + 26), document.Pages[0].Find("2"));
        Assert.Equal("Document(L(LI(Lbl,LBody(P)),LI(Lbl,LBody(P))))", document.Structure.Outline());
    }

    [Fact]
    public void A_wide_drawing_is_shrunk_and_its_labels_are_shaped()
    {
        // 200 wide in a column of 100: half size. The label "ab" is 20 wide and ends at x 60 of the drawing.
        var drawing = new Drawing(new Size(200, 100), [new LabelItem("ab", Doc.Style, new Point(60, 40), LabelAlign.Right)]);
        var document = Doc.Set(new DrawingBlock(drawing) { Id = "wide", AlternateText = "alt" });
        var tagged = Assert.IsType<TaggedItem>(Assert.Single(document.Pages[0].Items));
        var group = Assert.IsType<GroupItem>(Assert.Single(tagged.Items));
        Assert.Equal(new Matrix(0.5, 0, 0, 0.5, 20, 30), group.Transform with { A = Math.Round(group.Transform.A, 3), D = Math.Round(group.Transform.D, 3) });
        Assert.Equal(new Point(40, 40), Assert.IsType<GlyphRun>(group.Items[0]).Origin);
        Assert.Equal("drawing-shrunk", Assert.Single(document.Warnings).Code);
        Assert.Equal("alt", Assert.Single(document.Structure.Children).AlternateText);
    }

    [Fact]
    public void A_figure_with_title_keeps_the_title_readable()
    {
        var drawing = new DrawingBlock(new Drawing(new Size(50, 50), [new LabelItem("l", Doc.Style, default, LabelAlign.Left)]));
        var document = Doc.Set(new Stack([Doc.Para("t"), drawing]) { Role = StructureRole.Figure, AlternateText = "alt" });
        Assert.Equal("Document(Div(P,Figure))", document.Structure.Outline());
        Assert.Equal("alt", document.Structure.Children[0].Children[1].AlternateText);
    }

    [Fact]
    public void Leader_dots_form_columns_left_of_the_page_number()
    {
        // Width 100, page number kept 20: the area ends at 80. Titles end at 10 + 20 and 10 + 30; dots start at whole pitches left of 80.
        var leader = new LeaderStyle(Doc.Style, 7, 20);
        ContentsLine Line(string title) => new([Doc.Text("1")], 10, [Doc.Text(title)], "t", Doc.Style, 20) { Leader = leader };
        var document = Doc.Set(Line("ab"), Line("abc"), new PageBreak(), Doc.Para("z") with { Id = "t" });
        var dots = document.Pages[0].Runs().Where(r => r.Text.StartsWith('.')).ToArray();
        // (80 - 30) / 7 = 7 pitches, one left free: 6 dots from 80 - 42; (80 - 40) / 7 = 5: 4 dots from 80 - 28.
        Assert.Equal([20 + 38, 20 + 52], dots.Select(d => d.Origin.X));
        Assert.Equal([6, 4], dots.Select(d => d.Glyphs.Length));
        Assert.Equal(110, document.Pages[0].Find("2").X);
        Assert.Equal("Document(TOCI(Reference(Link)),TOCI(Reference(Link)),P)", document.Structure.Outline());
        Assert.Equal(new Rect(20, 30, 100, 20), document.Pages[0].Links[0].Area);
    }
}
