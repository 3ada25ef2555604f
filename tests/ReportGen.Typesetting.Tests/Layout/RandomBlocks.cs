using CsCheck;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;
using Size = ReportGen.Typesetting.Geometry.Size;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>Blocks of all kinds, nested, in sizes from nothing to several pages.</summary>
internal static class RandomBlocks
{
    private static readonly ParagraphStyle Lines = new(14);

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Int[0, 400].Select(n => string.Concat(Enumerable.Range(0, n).Select(i => (char)(0x4E00 + (i % 97))))),
        Gen.Int[1, 60].Select(n => string.Join(' ', Enumerable.Range(0, n).Select(i => "word" + i))),
        Gen.Const("12,345.6 万"),
        Gen.Const(""),
        Gen.Int[20, 300].Select(n => "https://example.org/" + new string('x', n)));

    private static readonly Gen<Inline> AnyInline = Gen.Frequency(
        (6, Words.Select(Inline (t) => Text(t))),
        (1, Words.Select(Inline (t) => Text(t) with { Role = StructureRole.Strong })),
        (1, Words.Select(Inline (t) => new FootnoteInline("1", Doc.Style with { Size = 6, Rise = 3 }, [Text(t)]))),
        (1, Gen.Const((Inline)new LinkInline("nowhere", false, [Text("link")], "link"))),
        (1, Gen.Const((Inline)new LineBreakInline())));

    private static readonly Gen<Paragraph> AnyParagraph = Gen.Select(AnyInline.Array[1, 3], Gen.Bool).Select((inlines, keep) =>
        new Paragraph([.. inlines], Lines) { KeepWithNext = keep, Before = 4, After = 6 });

    private static readonly Gen<TableRow> PlainRow = Gen.Select(Words.Array[4], Gen.Bool).Select((texts, total) =>
        new TableRow([.. texts.Select(t => new TableCell([Text(t)]))]) { Total = total });

    /// <summary>A row whose first cell covers more rows, which have one cell less.</summary>
    private static readonly Gen<TableRow[]> JoinedRows = Gen.Select(Gen.Int[2, 40], Words).Select((span, text) => Enumerable.Range(0, span)
        .Select(r => new TableRow([.. Enumerable.Range(r == 0 ? 0 : 1, r == 0 ? 4 : 3).Select(c => new TableCell([Text(text)]) { RowSpan = c == 0 ? span : 1 })]))
        .ToArray());

    private static readonly Gen<TableBlock> AnyTable = Gen.Select(
        Gen.OneOf(PlainRow.Array[0, 30], JoinedRows), PlainRow.Array[0, 2], Gen.Enum<CellAlign>().Array[4], Gen.Bool, AnyParagraph, Gen.Bool)
        .Select((body, head, aligns, turn, caption, captioned) => new TableBlock(
            [.. aligns.Select(a => new TableColumn(a))], [.. head], [.. body], new TableStyle(12, Doc.Thin, Doc.Thin))
        {
            Wide = turn ? WideTable.Turn : WideTable.Split,
            Caption = captioned ? caption : null,
            Note = captioned ? new Paragraph([Text("note")], Lines) : null,
            Float = turn,
        });

    private static readonly Gen<Block> Leaf = Gen.Frequency(
        (5, AnyParagraph.Select(Block (p) => p)),
        (2, AnyTable.Select(Block (t) => t)),
        (1, Gen.Int[0, 900].Select(Block (h) => new SpacerBlock(h))),
        (2, Gen.Select(Gen.Int[14, 1500], Gen.Bool).Select(Block (h, f) => Drawing(h, f))),
        (1, Gen.Const((Block)new PageBreak())),
        (1, Gen.Const((Block)new RunningMark("r", [Text("R")]))),
        (1, Gen.Const((Block)new RuleBlock(1, Color.Black))));

    /// <summary>Any block.</summary>
    public static readonly Gen<Block> Any = Gen.Recursive<Block>((depth, inner) => depth > 3 ? Leaf : Gen.Frequency(
        (6, Leaf),
        (2, Gen.Select(inner.Array[0, 4], Gen.Bool, Gen.Bool, Gen.Bool).Select(Block (c, keep, next, chapter) => new Stack([.. c])
        {
            KeepTogether = keep, KeepWithNext = next, Float = keep, Role = StructureRole.Sect, Outline = chapter ? new OutlineMark("o", 1) : null,
        })),
        (1, Gen.Select(inner, inner).Select(Block (a, b) => new RailBlock(a, b, 110, 18))),
        (1, inner.Select(Block (a) => new PanelBlock(a, Color.White, new Padding(12, 6)))),
        (1, inner.Array[1, 3].Select(Block (c) => new Grid([144, 144], [.. c]) { Gutter = 18, RowGap = 24 })),
        (1, Gen.Select(Gen.Int[1, 3], inner).Select(Block (n, a) => new ColumnsBlock(n, 18, a))),
        (1, inner.Array[1, 3].Select(Block (c) => new ListBlock([.. c.Select(b => new ListEntry([Text("1.")], Lines, b))], 20, 6)))));

    private static TextInline Text(string text) => new(text, Doc.Style);

    private static DrawingBlock Drawing(int height, bool floats) => new(new Drawing(
        new Size(200, height), [new LabelItem("label", Doc.Style, new Point(0, 10), LabelAlign.Left)]))
    {
        AlternateText = "alt", Float = floats,
    };
}
