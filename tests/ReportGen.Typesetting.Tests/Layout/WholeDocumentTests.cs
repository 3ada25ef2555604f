using System.Globalization;
using CsCheck;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class WholeDocumentTests
{
    private static readonly TableStyle TableStyle = new(10, Doc.Thin, Doc.Thin);

    private static readonly Gen<Block> Leaf = Gen.OneOf<Block>(
        Gen.Int[0, 15].Select(Block (n) => Doc.Lines(n)),
        Gen.Int[0, 400].Select(Block (h) => new SpacerBlock(h)),
        Gen.Int[1, 300].Select(Block (h) => Drawing(h)),
        Gen.Int[1, 60].Select(Block (n) => new Paragraph([Doc.Text(new string('a', n)), Note(n), Link(n), Doc.Text("z")], Doc.Leading20)),
        Gen.Int[0, 30].Select(Block (n) => Table(n)),
        Gen.Bool.Select(Block (_) => new PageBreak()),
        Gen.Bool.Select(Block (_) => new RunningMark("r", [Doc.Text("R")])),
        Gen.Bool.Select(Block (_) => new RuleBlock(1, Color.Black)));

    private static readonly Gen<Block> Any = Gen.Recursive<Block>((depth, inner) => depth > 3 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.Select(inner.Array[0, 4], Gen.Bool, Gen.Bool).Select(Block (c, keep, next) => new Stack([.. c])
        {
            KeepTogether = keep, KeepWithNext = next, Role = next ? StructureRole.Sect : null, Before = 5, After = 7,
        }),
        Gen.Select(inner, inner).Select(Block (a, b) => new RailBlock(a, b, 30, 10)),
        inner.Select(Block (a) => new PanelBlock(a, Color.White, new Padding(10, 4))),
        inner.Array[1, 3].Select(Block (c) => new Grid([40, 40], [.. c]) { Gutter = 20, RowGap = 3 }),
        inner.Select(Block (a) => new ListBlock([new([Doc.Text("1")], Doc.Leading20, a)], 20, 6))));

    private static DrawingBlock Drawing(int height) => new(new Drawing(
        new ReportGen.Typesetting.Geometry.Size(50, height), [new LabelItem("l", Doc.Style, new Point(0, 10), LabelAlign.Left)])) { AlternateText = "alt" };

    private static FootnoteInline Note(int n) => new("1", Doc.Style, [Doc.Text(new string('n', n))]);

    private static LinkInline Link(int n) => new("x", false, [Doc.Text(new string('l', n))], "link");

    private static TableBlock Table(int rows) => new(
        [new TableColumn(CellAlign.Left), new TableColumn(CellAlign.Decimal)],
        [new TableRow([new TableCell([Doc.Text("A")]), new TableCell([Doc.Text("B"), Note(3)])])],
        [.. Enumerable.Range(0, rows).Select(r => new TableRow(
            [new TableCell([Doc.Text(r.ToString(CultureInfo.InvariantCulture))]), new TableCell([Doc.Text("1.5")])]))],
        TableStyle) { Note = Doc.Para("n") };

    [Fact]
    public void Any_document_ends_and_keeps_the_rules_of_structure() => Any.Array[0, 8].Sample(blocks =>
    {
        var document = Doc.Set(blocks);
        Structures.Check(document);
    }, iter: 300);

    [Fact]
    public void The_same_document_gives_the_same_pages()
    {
        var blocks = new Block[] { Doc.Lines(13), Table(20), Drawing(120), Doc.Lines(4) };
        Assert.Equal(Show(Doc.Set(blocks)), Show(Doc.Set(blocks)));
        static string Show(TypesetDocument d) => string.Join('|', d.Pages.SelectMany(p => p.Runs().Select(r => r.Text + r.Origin)));
    }

    [Fact]
    public void Ten_times_the_rows_take_ten_times_the_work()
    {
        Set(100); // what is made once
        var (small, large) = (Set(1_000), Set(10_000));
        // A quadratic cost would be a hundredfold.
        Assert.InRange((double)large.Characters / small.Characters, 9, 11);
        Assert.InRange((double)large.Bytes / small.Bytes, 8, 13);
        static (long Characters, long Bytes) Set(int rows)
        {
            var composer = new CountingComposer(new SquareComposer());
            var before = GC.GetAllocatedBytesForCurrentThread();
            new Typesetter().Typeset(Doc.Model(Table(rows)), composer);
            return (composer.Work, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public void The_real_composer_fits_the_engine()
    {
        // Square font: Han 10 wide, ten to the line; ascent 8.8 and descent 1.2, so the baseline is 5 + 8.8 below the line's top.
        var model = Doc.Model(Doc.Para(new string('中', 115)), Table(3));
        var document = new Typesetter().Typeset(model, new LineComposer(SquareFont.Library()));
        Assert.Equal([100, 15], document.Pages.Select(p => p.Text().Count(c => c == '中')));
        Assert.Equal(new Point(20, 43.8), document.Pages[0].Runs()[0].Origin);
        Structures.Check(document);
    }
}
