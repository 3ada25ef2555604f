using System.Globalization;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class StreamTests
{
    private sealed class Rows(int count) : IReadOnlyList<TableRow>
    {
        public int Count => count;

        /// <summary>The row asked for last.</summary>
        public int Last { get; private set; }

        // Every tenth row has a text of two lines.
        public TableRow this[int index]
        {
            get
            {
                Last = index;
                return new TableRow(
                [
                    new TableCell([Doc.Text(index.ToString(CultureInfo.InvariantCulture))]),
                    new TableCell([Doc.Text(index % 10 == 3 ? "中文 and Latin" : "中文")]),
                ]);
            }
        }

        public IEnumerator<TableRow> GetEnumerator() => Enumerable.Range(0, count).Select(i => this[i]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Sink : IPageSink
    {
        public List<DisplayPage> Pages { get; } = [];

        public List<StructureNode> Closed { get; } = [];

        public void Add(DisplayPage page) => Pages.Add(page);

        public void Close(int parent, StructureNode node)
        {
            // What is closed stands on the pages given so far.
            var marked = Pages.SelectMany(p => p.Items).OfType<TaggedItem>().Select(t => t.Element).ToHashSet();
            Assert.All(node.Children.Where(c => c.Children.IsEmpty), c => Assert.Contains(c.Id, marked));
            Closed.Add(node);
        }
    }

    private static DocumentModel Model(int rows)
    {
        var table = new TableBlock(
            [new TableColumn(CellAlign.Left), new TableColumn(CellAlign.Left)], [new TableRow([new TableCell([Doc.Text("A")]), new TableCell([Doc.Text("B")])])],
            [], new TableStyle(10, Doc.Thin, Doc.Thin)) { LongBody = new Rows(rows) };
        var foot = new Paragraph([new PageNumberInline(Doc.Style), Doc.Text("/"), new PageCountInline(Doc.Style)], Doc.Leading20);
        var reference = new Paragraph([new PageReferenceInline("end", Doc.Style)], Doc.Leading20);
        var model = Doc.Model(reference, table, Doc.Para("z") with { Id = "end", Outline = new OutlineMark("End", 1) });
        return model with { Masters = [Doc.Master("body", new FurnitureItem(foot, new Rect(20, 235, 100, 20), ArtifactKind.Footer))] };
    }

    private static string Show(IEnumerable<DisplayPage> pages) => string.Join('|', pages.SelectMany(p => p.Runs().Select(r => r.Text + r.Origin)));

    [Theory]
    [InlineData(30)]
    [InlineData(900)]
    public void Streamed_pages_are_the_same(int rows)
    {
        // Above 500 rows nothing of the table is kept between passes and most rows are only counted in the first ones.
        var model = Model(rows);
        var whole = new Typesetter().Typeset(model, new LineComposer(SquareFont.Library()));
        var sink = new Sink();
        var ended = new Typesetter().Stream(model, new LineComposer(SquareFont.Library()), sink);
        Assert.Equal(Show(whole.Pages), Show(sink.Pages));
        Assert.Equal(whole.Pages.Length, ended.PageCount);
        Assert.Equal(rows, sink.Closed.Count);
        Assert.Equal("Document(P,Table(THead(TR(TH,TH)),TBody),P)", ended.Structure.Outline());
        Assert.Equal(["End"], ended.Outline.Select(o => o.Title));
        Assert.Equal(whole.Warnings, ended.Warnings);
        Structures.Check(whole);
    }

    [Fact]
    public void Rows_are_not_read_ahead_of_the_pages()
    {
        // A page holds ten rows of 20; beside them only the one that did not fit is read when the page goes out.
        var model = Model(900);
        var rows = (Rows)model.Body.OfType<TableBlock>().Single().LongBody!;
        var sink = new Sink();
        new Typesetter().Stream(model, new LineComposer(SquareFont.Library()), new Watching(sink, rows));
        Assert.Equal(900, sink.Closed.Count);
    }

    private sealed class Watching(Sink sink, Rows rows) : IPageSink
    {
        public void Add(DisplayPage page)
        {
            Assert.InRange(rows.Last, 0, sink.Closed.Count + 11);
            sink.Add(page);
        }

        public void Close(int parent, StructureNode node) => sink.Close(parent, node);
    }
}
