using System.IO.Compression;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>A document of two pages that breaks no rule: headings, contents, list, table, figure, note, links in and out.</summary>
internal static class Conforming
{
    public static TypesetDocument Document(TestFonts fonts) => Sample.Of(Tree(), First(fonts), Second(fonts)) with
    {
        Outline = [new OutlineEntry("第一章 (A & B)", "one", [])],
    };

    public static StructureNode Tree() => Sample.Node(1, StructureRole.Document,
        Sample.Node(2, StructureRole.H1),
        Sample.Node(3, StructureRole.TOC, Sample.Node(4, StructureRole.TOCI, Sample.Node(5, StructureRole.Reference))),
        Sample.Node(6, StructureRole.Sect,
            Sample.Node(7, StructureRole.H2),
            Sample.Node(8, StructureRole.P),
            List(),
            Table(),
            Sample.Node(30, StructureRole.Figure) with { AlternateText = "一条上升的线" },
            Sample.Node(31, StructureRole.P,
                Sample.Node(32, StructureRole.Span),
                Sample.Node(33, StructureRole.Reference),
                Sample.Node(34, StructureRole.Note, Sample.Node(35, StructureRole.Lbl), Sample.Node(36, StructureRole.Link) with { Language = "en" })),
            Sample.Node(40, StructureRole.P)));

    private static StructureNode List() => Sample.Node(10, StructureRole.L,
        Sample.Node(11, StructureRole.LI, Sample.Node(12, StructureRole.Lbl), Sample.Node(13, StructureRole.LBody, Sample.Node(14, StructureRole.P))));

    private static StructureNode Table() => Sample.Node(20, StructureRole.Table,
        Sample.Node(21, StructureRole.THead, Sample.Node(22, StructureRole.TR,
            Sample.Node(23, StructureRole.TH) with { Scope = HeaderScope.Column }, Sample.Node(24, StructureRole.TH) with { Scope = HeaderScope.Column })),
        Sample.Node(25, StructureRole.TBody, Sample.Node(26, StructureRole.TR,
            Sample.Node(27, StructureRole.TH) with { Scope = HeaderScope.Row }, Sample.Node(28, StructureRole.TD))));

    private static DisplayPage First(TestFonts fonts) => new(0, "", Sample.Paper,
    [
        new ArtifactItem(ArtifactKind.Layout, [new PathItem(PathData.Rectangle(new Rect(0, 0, 300, 60)), Color.FromHex("#1F4E79"), null)]),
        Text(2, StructureRole.H1, fonts.Bold, 40, "季度白皮书"),
        Text(5, StructureRole.Reference, fonts.Regular, 100, "增长 …… 1"),
        Text(8, StructureRole.P, fonts.Regular, 380, "段落的前半"),
    ])
    {
        Links = [new PageLink(new Rect(20, 90, 100, 14), "one", false, 5, "跳到 增长")],
    };

    private static DisplayPage Second(TestFonts fonts) => new(1, "1", Sample.Paper,
    [
        new ArtifactItem(ArtifactKind.Header, [Shape.Run(fonts.Regular, 8, new Point(20, 20), "眉题")]),
        Text(7, StructureRole.H2, fonts.Bold, 40, "增长"),
        Text(8, StructureRole.P, fonts.Regular, 60, "和后半。"),
        Text(12, StructureRole.Lbl, fonts.Regular, 80, "1."),
        Text(14, StructureRole.P, fonts.Regular, 80, "一项 a&b <c>"),
        Text(23, StructureRole.TH, fonts.Bold, 100, "名"),
        Text(24, StructureRole.TH, fonts.Bold, 100, "数"),
        Text(27, StructureRole.TH, fonts.Bold, 120, "长𡎚"),
        Text(28, StructureRole.TD, fonts.Regular, 120, "1,234"),
        Figure(),
        Text(32, StructureRole.Span, fonts.Regular, 220, "见注"),
        Text(33, StructureRole.Reference, fonts.Regular, 220, "1"),
        Text(40, StructureRole.P, fonts.Regular, 240, "完。"),
        Text(35, StructureRole.Lbl, fonts.Regular, 300, "1"),
        Text(36, StructureRole.Link, fonts.Regular, 300, "example.org"),
        new ArtifactItem(ArtifactKind.Footer, [Shape.Run(fonts.Regular, 8, new Point(20, 390), "1 / 1")]),
    ])
    {
        Links =
        [
            new PageLink(new Rect(40, 212, 6, 10), "note", false, 33, "注 1"),
            new PageLink(new Rect(26, 295, 60, 10), "https://example.org/报告?a=(1)", true, 36, "Web site"),
        ],
        Destinations = [new Destination("one", new Point(0, 40)), new Destination("note", new Point(20, 300))],
    };

    private static TaggedItem Figure() => new(30, StructureRole.Figure,
    [
        new GroupItem(new Matrix(1, 0, 0, 1, 50, 140), PathData.Rectangle(new Rect(0, 0, 100, 50)),
            [new PathItem(PathData.Line(new Point(0, 50), new Point(100, 0)), null, new Stroke(Color.Black, 1.5)), new PictureItem(Grey(), new Rect(60, 30, 20, 10))]),
    ]);

    private static TaggedItem Text(int element, StructureRole role, FontFace face, double y, string text) =>
        new(element, role, [Shape.Run(face, 10, new Point(20 + element, y), text)]);

    /// <summary>A black and a white pixel.</summary>
    private static Picture Grey()
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write([0, 255]);
        return new Picture(2, 1, PictureColor.Gray, new SampleRows(1, 8, false, data.ToArray())) { Size = new Size(20, 10) };
    }
}
