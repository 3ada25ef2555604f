using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Tests.Layout.Tables;

/// <summary>Head and rows are 20 high, so a page holds ten of them.</summary>
public sealed class TableBreakTests
{
    private static readonly TableStyle Style = new(10, Doc.Thin, Doc.Thin) { CellPadding = 5, ColumnGap = 10 };

    private static TableCell Cell(string text) => new([Doc.Text(text)]);

    private static TableRow Row(params string[] cells) => new([.. cells.Select(Cell)]);

    private static TableBlock Table(int rows) => new(
        [new TableColumn(CellAlign.Left)], [Row("H")], [.. Enumerable.Range(0, rows).Select(r => Row(((char)('a' + r)).ToString()))], Style);

    private static string[] Pages(params Block[] blocks) => [.. Doc.Set(blocks).Pages.Select(p => p.Text())];

    [Fact]
    public void A_short_table_moves_whole_rather_than_leave_its_last_rows_behind() =>
        // 60 are left, less than a third of 200: head and two rows would fit, four rows are to stand.
        Assert.Equal([new string('p', 70), "Habcd"], Pages(Doc.Lines(7, 'p'), Table(4)));

    [Fact]
    public void A_short_table_is_divided_where_much_of_the_page_would_stay_empty() =>
        // 80 are left: head and three rows, five go on.
        Assert.Equal([new string('p', 60) + "Habc", "Hdefgh"], Pages(Doc.Lines(6, 'p'), Table(8)));

    [Fact]
    public void A_longer_table_is_divided_in_any_case() =>
        Assert.Equal([new string('p', 70) + "Hab", "Hcdefghijk", "Hlm"], Pages(Doc.Lines(7, 'p'), Table(13)));

    [Fact]
    public void No_last_row_stands_alone() =>
        // Head and nine rows fill the page, the tenth would be alone: it takes the ninth along.
        Assert.Equal(["Habcdefgh", "Hij"], Pages(Table(10)));

    [Fact]
    public void Totals_are_bold_below_a_light_rule_and_keep_a_row()
    {
        var rows = Table(10).Body;
        var table = Table(10) with { Body = [.. rows[..9], Row("T") with { Total = true }] };
        var document = Doc.Set(table);
        Assert.Equal(["Habcdefgh", "HiT"], document.Pages.Select(p => p.Text()));
        // On page 2: head to 50, row i to 70, then the rule of totals.
        var rule = document.Pages[1].Items.OfType<ArtifactItem>().SelectMany(a => a.Items).OfType<PathItem>().Single(p => p.Stroke!.Width == 0.5);
        Assert.Equal(70, rule.Path.Steps[0].End.Y);
    }

    [Fact]
    public void Rows_joined_by_a_cell_higher_than_a_page_are_taken_apart()
    {
        // "S" covers 15 rows of 20: more than a page. It is printed once, its rows stand on both pages.
        var joined = new TableRow([Cell("S") with { RowSpan = 15 }, Cell("a")]);
        var rows = Enumerable.Range(1, 14).Select(r => Row(((char)('a' + r)).ToString()));
        var table = new TableBlock([new TableColumn(CellAlign.Left), new TableColumn(CellAlign.Left)], [], [joined, .. rows], Style) { Id = "t" };
        var document = Doc.Set(table);
        Assert.Equal(["Sabcdefghij", "klmno"], document.Pages.Select(p => p.Text()));
        Assert.Equal(new TypesetWarning("too-tall", "t", ""), Assert.Single(document.Warnings));
        Assert.Equal(15, document.Structure.Children[0].Children[0].Children[0].Children[0].RowSpan);
        Structures.Check(document);
    }

    [Fact]
    public void A_head_that_fills_the_page_is_set_once()
    {
        // The head has 18 lines, 190 of the page's 200: it is set as a row, and nothing of it is repeated.
        var table = Table(12) with { Head = [Row(new string('H', 180))] };
        var pages = Pages(table);
        Assert.Equal(180, pages.Sum(p => p.Count(c => c == 'H')));
        Assert.Equal("abcdefghijkl", string.Concat(pages).Replace("H", "", StringComparison.Ordinal));
        Assert.Equal(3, pages.Length);
    }

    [Fact]
    public void A_table_too_wide_is_split_sideways_with_its_key_column()
    {
        // Numbers of four digits ask for 40 each: with gaps of 10 the key and one more fit in 100. Parts stand one below the other.
        TableRow Numbers(string key, params string[] rest) => Row([key, .. rest]);
        var table = new TableBlock(
            [new TableColumn(CellAlign.Left), .. Enumerable.Repeat(new TableColumn(CellAlign.Right), 3)],
            [Numbers("K", "A", "B", "C")], [Numbers("kkkk", "1111", "2222", "3333")], Style) { Caption = Doc.Para("t") };
        var document = Doc.Set(table);
        Assert.Equal("tKAkkkk1111KBkkkk2222KCkkkk3333", string.Concat(document.Pages.Select(p => p.Text())));
        var tagged = document.Pages.SelectMany(p => p.Items).OfType<TaggedItem>().SelectMany(Doc.Runs);
        Assert.Equal("tKAkkkk1111B2222C3333", string.Concat(tagged.Select(r => r.Text)));
        Assert.Equal("Document(Table(Caption(P),THead(TR(TH,TH,TH,TH)),TBody(TR(TD,TD,TD,TD))))", document.Structure.Outline());
        // The second column's numbers end at the right edge in every part.
        Assert.All(["1", "2", "3"], c => Assert.Equal(80, document.Pages[0].Find(c).X));
        Structures.Check(document);
    }

    [Fact]
    public void A_table_too_wide_may_be_turned()
    {
        // Four columns of 40 and gaps of 10 need 190: turned, the page gives 200. The table's left edge is the frame's foot at 230, and
        // text runs upwards: the matrix sends (x, y) to (20 + y, 230 - x).
        var table = new TableBlock(
            [.. Enumerable.Repeat(new TableColumn(CellAlign.Right) { Grow = 0 }, 4)], [], [Row("1111", "2222", "3333", "4444")], Style) { Wide = WideTable.Turn };
        var document = Doc.Set(Doc.Para("a"), table, Doc.Para("b"));
        Assert.Equal(["a", "1111222233334444", "b"], document.Pages.Select(p => p.Text()));
        var cell = Assert.IsType<GroupItem>(document.Pages[1].Items.OfType<TaggedItem>().First().Items[0]);
        Assert.Equal(new Matrix(0, -1, 1, 0, 20, 230), cell.Transform);
        Structures.Check(document);
    }

    [Fact]
    public void An_empty_table_has_no_element() =>
        Assert.Equal("Document(P)", Doc.Set(Table(0) with { Head = [], Note = Doc.Para("n") }).Structure.Outline());
}
