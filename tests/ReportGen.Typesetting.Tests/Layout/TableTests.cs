using System.Collections.Immutable;
using CsCheck;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class TableTests
{
    private static readonly TableStyle Style = new(10, Doc.Thin, Doc.Thin) { CellPadding = 5, ColumnGap = 10 };

    private static TableRow Row(params string[] cells) => new([.. cells.Select(c => new TableCell([Doc.Text(c)]))]);

    private static TableBlock Table(int rows, params CellAlign[] columns) => new(
        [.. columns.Select(a => new TableColumn(a))],
        [Row([.. columns.Select((_, i) => "H" + i)])],
        [.. Enumerable.Range(0, rows).Select(r => Row([.. columns.Select(_ => ((char)('a' + r)).ToString())]))],
        Style);

    [Fact]
    public void Twelve_rows_break_with_a_repeated_head()
    {
        // Head and rows are 20 high: the head and nine rows fill 200, three rows go on below a second head.
        var document = Doc.Set(Table(12, CellAlign.Left));
        Assert.Equal(["H0abcdefghi", "H0jkl"], document.Pages.Select(p => p.Text()));
        var repeated = Assert.Single(document.Pages[1].Items.OfType<ArtifactItem>(), i => i.Kind == ArtifactKind.Repeated);
        Assert.Equal("H0", string.Concat(Doc.Runs(repeated).Select(r => r.Text)));
    }

    [Fact]
    public void Spare_room_is_shared_and_columns_stand_at_their_gaps()
    {
        // Natural widths 20 and 20 (heads of two letters), gap 10: 50 spare, 25 each. Second column from 55 to 100, flush right.
        var page = Assert.Single(Doc.Set(Table(1, CellAlign.Left, CellAlign.Right)).Pages);
        var a = page.Runs().Where(r => r.Text == "a").Select(r => r.Origin.X).ToArray();
        Assert.Equal([20, 20 + 90], a);
    }

    [Fact]
    public void Numbers_align_on_the_point()
    {
        // 1.25 is 40 wide, 30 of it from the point; 100 has its 30 before it. Column right edge at 120, point at 90.
        var table = new TableBlock([new TableColumn(CellAlign.Decimal)], [], [Row("1.25"), Row("300")], Style);
        var page = Assert.Single(Doc.Set(table).Pages);
        Assert.Equal(90, page.Find(".").X);
        Assert.Equal(60, page.Find("3").X);
    }

    [Fact]
    public void Structure_names_rows_and_cells()
    {
        var document = Doc.Set(Table(1, CellAlign.Left, CellAlign.Right) with { Caption = Doc.Para("t"), Note = Doc.Para("n") });
        Assert.Equal("Document(Table(Caption(P),THead(TR(TH,TH)),TBody(TR(TD,TD))),P)", document.Structure.Outline());
    }

    [Fact]
    public void Every_row_stands_on_exactly_one_page() => Gen.Int[1, 30].Array[1, 40].Sample(heights =>
    {
        // Row r has heights[r] lines of one character of its own; a page holds (200 - 20) / 10 - 1 = 17 lines of one row at most.
        var rows = heights.Select((h, r) => Row(new string((char)(0x4E00 + r), Math.Min(h, 17) * 10))).ToImmutableArray();
        var table = new TableBlock([new TableColumn(CellAlign.Left)], [Row("H")], rows, Style);
        var document = Doc.Set(table);
        var pagesOfRows = heights.Select((h, r) => document.Pages.Where(p => p.Text().Contains((char)(0x4E00 + r), StringComparison.Ordinal)).ToArray()).ToArray();
        Assert.All(pagesOfRows, pages => Assert.Single(pages));
        Assert.Equal(heights.Sum(h => Math.Min(h, 17) * 10), document.Pages.Sum(p => p.Text().Replace("H", "", StringComparison.Ordinal).Length));
        Assert.All(document.Pages, p => Assert.All(p.Runs(), run => Assert.InRange(run.Origin.Y, 30, 230)));
    });

    [Fact]
    public void A_row_higher_than_a_page_breaks_between_its_lines()
    {
        // Rows: the head 20, then padding 10 leaves 170 = 17 lines on each page; 40 lines take 17 + 17 + 6.
        var table = new TableBlock([new TableColumn(CellAlign.Left)], [Row("H")], [Row(new string('x', 400)), Row("y")], Style) { Id = "t" };
        var document = Doc.Set(table);
        Assert.Equal([171, 171, 62], document.Pages.Select(p => p.Text().Length));
        Assert.Equal("t", Assert.Single(document.Warnings).Place);
        Structures.Check(document);
    }

    [Fact]
    public void A_caption_stays_with_two_rows()
    {
        // Seven lines leave 60: caption 20, head 20 and one row 20 would fit, two rows do not.
        var document = Doc.Set(Doc.Lines(7, 'p'), Table(3, CellAlign.Left) with { Caption = Doc.Para("t") });
        Assert.Equal([70, 6], document.Pages.Select(p => p.Text().Length));
    }

    [Fact]
    public void A_note_takes_the_last_row_along()
    {
        // Head and nine rows fill the page; the note below needs 20 more and goes with row i.
        var document = Doc.Set(Table(9, CellAlign.Left) with { Note = Doc.Para("n") });
        Assert.Equal(["H0abcdefgh", "H0in"], document.Pages.Select(p => p.Text()));
    }

    [Fact]
    public void Continued_captions_and_heads_are_artifacts()
    {
        var table = Table(12, CellAlign.Left) with { Caption = Doc.Para("t") with { Id = "t" }, ContinuedCaption = Doc.Para("c") with { Id = "t" } };
        var document = Doc.Set(table);
        Assert.Equal(["tH0abcdefgh", "cH0ijkl"], document.Pages.Select(p => p.Text()));
        Structures.Check(document);
    }

    [Fact]
    public void Spanned_cells_stand_over_their_columns()
    {
        // Columns: three of width 20 (text "ab"), gaps 10, spare 100 - 80 = 20 shared: 26.67 each. Head: A over two rows, B over columns 2 and 3.
        TableCell Cell(string text) => new([Doc.Text(text)]);
        var head = new[]
        {
            new TableRow([Cell("A") with { RowSpan = 2 }, Cell("B") with { ColumnSpan = 2, Align = CellAlign.Center, RuleBelow = Doc.Thin }]),
            new TableRow([Cell("C"), Cell("D")]),
        };
        var columns = Enumerable.Repeat(new TableColumn(CellAlign.Left), 3);
        var document = Doc.Set(new TableBlock([.. columns], [.. head], [Row("ab", "ab", "ab")], Style));
        var page = document.Pages[0];
        // Baseline in a line of 10 is 8 below its top; A stands at the bottom of both rows with C and D.
        Assert.Equal([30 + 35 - 2.0, 30 + 15 - 2.0, 30 + 35 - 2.0], new[] { "A", "B", "C" }.Select(c => page.Find(c).Y));
        // Columns 2 and 3 reach from 56.6667 to 120: B is centred at 88.3333.
        Assert.Equal(83.3333, page.Find("B").X, 1e-4);
        var rule = page.Items.OfType<ArtifactItem>().SelectMany(a => a.Items).OfType<PathItem>().Single(p => p.Path.Steps[0].End.X > 20);
        Assert.Equal([56.6667, 120], rule.Path.Steps.Select(s => Math.Round(s.End.X, 4)));
        Assert.Equal(50, rule.Path.Steps[0].End.Y);
        Assert.Equal([2, 1], document.Structure.Children[0].Children[0].Children[0].Children.Select(c => c.RowSpan));
        Structures.Check(document);
    }

    [Fact]
    public void Group_rules_stand_after_every_fourth_row()
    {
        var light = new Stroke(ReportGen.Typesetting.Geometry.Color.Black, 0.5);
        var table = Table(9, CellAlign.Left) with { Style = Style with { GroupRule = light } };
        var rules = Doc.Set(table).Pages[0].Items.OfType<ArtifactItem>().SelectMany(a => a.Items).OfType<PathItem>();
        // Head to 50; rows 20 each: after row 4 at 130, after row 8 at 210; after row 9 at 230 stands the closing rule.
        Assert.Equal([130, 210], rules.Where(r => r.Stroke == light).Select(r => r.Path.Steps[0].End.Y));
        Assert.Equal([30, 50, 230], rules.Where(r => r.Stroke != light).Select(r => r.Path.Steps[0].End.Y));
    }

    [Fact]
    public void A_table_too_wide_for_its_text_presses_the_widest_column()
    {
        // Numbers keep 30; the text of 20 characters has 100 - 10 - 30 = 60: four lines of six characters, row 50 high.
        var table = new TableBlock(
            [new TableColumn(CellAlign.Left), new TableColumn(CellAlign.Right)], [], [Row(new string('t', 20), "123"), Row("u", "4")], Style);
        var page = Doc.Set(table).Pages[0];
        Assert.Equal(90, page.Find("1").X);
        Assert.Equal(30 + 50 + 5 + 8, page.Find("u").Y);
    }
}
