using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>Small documents made by hand.</summary>
internal static class Sample
{
    public static readonly Size Paper = new(300, 400);

    public static StructureNode Node(int id, StructureRole role, params StructureNode[] children) => new(id, role, [.. children]);

    /// <summary>A page that holds lines of one paragraph each, element 1 and on.</summary>
    public static DisplayPage Lines(FontFace face, params string[] lines) => new(0, "1", Paper,
    [
        .. lines.Select((line, i) => new TaggedItem(i + 1, StructureRole.P, [Shape.Run(face, 10, new Point(20, 40 + (20 * i)), line)])),
    ]);

    /// <summary>A document of one page of paragraphs.</summary>
    public static TypesetDocument Paragraphs(FontFace face, params string[] lines) => Of(
        Node(0, StructureRole.Document, [.. Enumerable.Range(1, lines.Length).Select(i => Node(i, StructureRole.P))]),
        Lines(face, lines));

    public static TypesetDocument Of(StructureNode structure, params DisplayPage[] pages) => new(
        new DocumentInfo("标题 A&B <1>", "zh-CN")
        {
            Author = "Ann & 李雷",
            Subject = "短视频 < 长视频",
            Keywords = ["增长", "growth"],
            Creator = "reportgen 0.1.0",
            Created = new DateTimeOffset(2025, 4, 10, 9, 5, 7, TimeSpan.FromHours(8)),
        },
        [.. pages], structure, [], []);

    public static byte[] Write(TypesetDocument document)
    {
        using var stream = new MemoryStream();
        PdfWriter.Write(stream, document, new PdfOptions { Producer = "ReportGen 0.1.0" });
        return stream.ToArray();
    }

    /// <summary>Two pages with all that the writer knows: links, table, note, figure, artifacts, groups, outline.</summary>
    public static TypesetDocument Rich(TestFonts fonts)
    {
        var cover = new DisplayPage(0, "", Paper,
        [
            new ArtifactItem(ArtifactKind.Layout, [Box(new Rect(0, 0, 300, 60), "#1F4E79")]),
            new TaggedItem(2, StructureRole.H1, [Shape.Run(fonts.Bold, 20, new Point(20, 40), "季度白皮书")]),
            new TaggedItem(4, StructureRole.Reference, [Shape.Run(fonts.Regular, 10, new Point(20, 100), "增长 …… 1")]),
            new TaggedItem(9, StructureRole.P, [Shape.Run(fonts.Regular, 10, new Point(20, 380), "段落的前半")]),
        ])
        {
            Links = [new PageLink(new Rect(20, 90, 100, 14), "第一章", false, 4, "跳到 增长")],
        };
        return Of(RichTree(), cover, RichBody(fonts)) with
        {
            Outline =
            [
                new OutlineEntry("第一章 (A & B)", "第一章", [new OutlineEntry("Table", "table", []), new OutlineEntry("图", "figure", [])]),
                new OutlineEntry("End", "table", []),
            ],
        };
    }

    private static StructureNode RichTree() => Node(1, StructureRole.Document,
        Node(2, StructureRole.H1),
        Node(3, StructureRole.TOC, Node(5, StructureRole.TOCI, Node(4, StructureRole.Reference))),
        Node(6, StructureRole.Sect,
            Node(9, StructureRole.P),
            Node(10, StructureRole.Table, Node(11, StructureRole.TR,
                Node(12, StructureRole.TH) with { Scope = HeaderScope.Column, ColumnSpan = 2 },
                Node(13, StructureRole.TD) with { RowSpan = 3 })),
            Node(14, StructureRole.Figure) with { AlternateText = "一条上升的线" },
            Node(15, StructureRole.Note, Node(16, StructureRole.Lbl), Node(17, StructureRole.Link) with { Language = "en" })));

    private static DisplayPage RichBody(TestFonts fonts) => new(1, "1", Paper,
    [
        new ArtifactItem(ArtifactKind.Header, [Shape.Run(fonts.Regular, 8, new Point(20, 20), "眉题")]),
        new TaggedItem(9, StructureRole.P, [Shape.Run(fonts.Regular, 10, new Point(20, 50), "和后半。")]),
        new TaggedItem(12, StructureRole.TH, [Shape.Run(fonts.Bold, 10, new Point(20, 80), "Head")]),
        new TaggedItem(13, StructureRole.TD, [Shape.Run(fonts.Regular, 10, new Point(120, 80), "1,234")]),
        new TaggedItem(14, StructureRole.Figure,
        [
            new GroupItem(new Matrix(1, 0, 0, 1, 50, 120), PathData.Rectangle(new Rect(0, 0, 100, 50)),
            [
                Box(new Rect(-10, -10, 60, 40), "#C00000"),
                new PathItem(PathData.Line(new Point(0, 50), new Point(100, 0)), null,
                    new Stroke(Color.Black, 1.5) { Dashes = [3, 2], Cap = LineCap.Round, Join = LineJoin.Round }),
            ]),
        ]),
        new TaggedItem(16, StructureRole.Lbl, [Shape.Run(fonts.Regular, 6, new Point(20, 300), "1")]),
        new TaggedItem(17, StructureRole.Link, [Shape.Run(fonts.Regular, 8, new Point(26, 303), "example.org")]),
        new ArtifactItem(ArtifactKind.Footer, [Shape.Run(fonts.Regular, 8, new Point(20, 390), "1 / 1")]),
    ])
    {
        Links = [new PageLink(new Rect(26, 295, 60, 10), "https://example.org/报告?a=(1)", true, 17, "Web site")],
        Destinations = [new Destination("第一章", new Point(0, 40)), new Destination("table", new Point(20, 70)), new Destination("figure", new Point(50, 120))],
    };

    private static PathItem Box(Rect area, string color) => new(PathData.Rectangle(area), Color.FromHex(color), null);
}
