using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace Benchmarks.Typeset;

/// <summary>Turns benchmark content into a document.</summary>
internal static class PaperModel
{
    private const double ChartWidth = 127 * 72 / 25.4;

    /// <summary>The paper with contents, running head and page numbers.</summary>
    public static DocumentModel Of(PaperContent paper)
    {
        var title = Look.Body with { Size = 20, Bold = true };
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Paragraph([new TextInline(paper.Title, title)], new ParagraphStyle(30)) { Role = StructureRole.Div, After = 18 });
        blocks.Add(new Stack([.. paper.Items.Where(i => i.Kind == "h").Select(Line)]) { Role = StructureRole.TOC });
        var chart = Chart(paper.Chart);
        foreach (var item in paper.Items)
        {
            if (item is { Kind: "h", Level: 1 })
                blocks.Add(new PageBreak());
            blocks.Add(item.Kind switch
            {
                "h" => Heading(item),
                "p" => Text(item),
                "t" => Table(item.Rows![0], null) with { Body = [.. item.Rows.Skip(1).Select(Row)], Before = 10, After = 14 },
                _ => Figure(item, chart),
            });
        }

        return Model(paper.Title, blocks.ToImmutable());
    }

    /// <summary>A document of one long table; its rows are made when they are set.</summary>
    public static DocumentModel Of(string[][] rows) => Model("表", [Table(rows[0], new LongRows(rows))]);

    private static DocumentModel Model(string title, ImmutableArray<Block> body)
    {
        var foot = new Paragraph(
            [Small("第 "), new PageNumberInline(Look.Small), Small(" 页 / 共 "), new PageCountInline(Look.Small), Small(" 页")],
            new ParagraphStyle(12) { Align = TextAlign.Center });
        var head = new Paragraph([Small("短视频互动质量白皮书")], new ParagraphStyle(12) { Align = TextAlign.Center });
        var master = new PageMaster("body", Look.Paper, Look.Frame,
        [
            new FurnitureItem(head, new Rect(Look.Frame.X, 34, Look.Frame.Width, 12), ArtifactKind.Header),
            new FurnitureItem(foot, new Rect(Look.Frame.X, Look.Frame.Bottom + 24, Look.Frame.Width, 12), ArtifactKind.Footer),
        ]);
        return new DocumentModel(new DocumentInfo(title, "zh-CN"), [master], body, Look.Footnotes);
    }

    private static TextInline Small(string text) => new(text, Look.Small);

    private static ContentsLine Line(PaperItem item) => new(
        [], 12 * (item.Level - 1), [new TextInline(item.Text!, Look.Body)], item.Id!, Look.Body, 16.8)
    {
        Leader = new LeaderStyle(Look.Body, 4.4, 16),
    };

    private static Paragraph Heading(PaperItem item)
    {
        var (style, lines) = Look.Heading(item.Level);
        return new Paragraph([new TextInline(item.Text!, style)], lines)
        {
            Id = item.Id,
            Role = StructureRole.H1 + (item.Level - 1),
            Outline = new OutlineMark(item.Text!, item.Level),
            Before = 14,
            After = 6,
            KeepWithNext = true,
        };
    }

    private static Paragraph Text(PaperItem item)
    {
        var style = item.Lang == "en" ? Look.Body with { Language = "en" } : Look.Body;
        return new Paragraph([new TextInline(item.Text!, style)], Look.BodyLines) { After = 8 };
    }

    private static TableBlock Table(string[] head, LongRows? rows) => new(
        [.. head.Select((_, i) => new TableColumn(i > 1 ? CellAlign.Right : CellAlign.Left) { Grow = i > 0 ? 1 : 0 })],
        [new TableRow([.. head.Select(h => new TableCell([new TextInline(h, Look.Small with { Bold = true })]))])],
        [],
        Look.Table)
    {
        LongBody = rows,
    };

    private static TableRow Row(string[] cells) => new([.. cells.Select(c => new TableCell([Small(c)]))]);

    private static Stack Figure(PaperItem item, Drawing chart) => new(
    [
        new DrawingBlock(chart) { AlternateText = item.Text },
        new Paragraph([new TextInline(item.Text!, Look.Body)], new ParagraphStyle(16.8) { Align = TextAlign.Center }) { Before = 6 },
    ])
    {
        KeepTogether = true, Float = true, Before = 12, After = 12,
    };

    private static Drawing Chart(ChartContent chart)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        for (var g = 0; g < 6; g++)
            items.Add(new PathItem(PathData.Line(new Point(40, 20 + (g * 38)), new Point(chart.W - 10, 20 + (g * 38))), null, new Stroke(new Color(0xD9, 0xD9, 0xD9), 0.8)));
        var line = ImmutableArray.CreateBuilder<PathStep>();
        for (var i = 0; i < chart.Bars.Length; i++)
        {
            var bar = new Rect(46 + (i * 18), 210 - chart.Bars[i], 11, chart.Bars[i]);
            items.Add(new PathItem(PathData.Rectangle(bar), new Color(0x33, 0x66, 0xAA), null));
            var (x, y) = (51 + (i * 18), 205 - (chart.Bars[i] * 0.8));
            line.Add(i == 0 ? PathStep.MoveTo(x, y) : PathStep.LineTo(x, y));
        }

        items.Add(new PathItem(new PathData(line.ToImmutable()), null, new Stroke(new Color(0xCC, 0x55, 0x00), 1.6)));
        var scale = ChartWidth / chart.W;
        return new Drawing(new Size(ChartWidth, chart.H * scale), [new GroupItem(new Matrix(scale, 0, 0, scale, 0, 0), null, items.ToImmutable())]);
    }

    /// <summary>Rows made when they are asked for.</summary>
    private sealed class LongRows(string[][] rows) : IReadOnlyList<TableRow>
    {
        public int Count => rows.Length - 1;

        public TableRow this[int index] => Row(rows[index + 1]);

        public IEnumerator<TableRow> GetEnumerator() => rows.Skip(1).Select(Row).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
