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
}
