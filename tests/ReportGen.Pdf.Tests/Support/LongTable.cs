using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>
/// A tagged table of six columns as the engine lays it out, without the engine: 46 rows on a page of A4, head repeated, one element a
/// row and a cell, numbers ranged right. Values come from a small generator so that they compress no better than data.
/// </summary>
internal sealed class LongTable(TestFonts fonts, int rows)
{
    public const int RowsPerPage = 46;

    private const int Columns = 6;
    private const int FirstRow = 100;
    private const double FontSize = 9;
    private const double RowHeight = 15.6;
    private static readonly string[] Heads = ["序号", "创作者", "播放量", "有效评论", "互动率", "指数"];
    private static readonly double[] Rights = [95.2, 170.4, 260.15, 350.8, 440.35, 538.58];

    private readonly Dictionary<char, Glyph> _glyphs = [];
    private uint _state;

    public int Rows => rows;

    /// <summary>The pages in order, the same each time.</summary>
    public IEnumerable<DisplayPage> Pages()
    {
        _state = 20_260_101;
        for (int first = 0, page = 0; first < rows; first += RowsPerPage, page++)
            yield return Page(page, first, Math.Min(RowsPerPage, rows - first));
    }

    /// <summary>The element of a row with its cells.</summary>
    public static StructureNode Row(int row) =>
        new(RowId(row), StructureRole.TR, [.. Enumerable.Range(0, Columns).Select(c => new StructureNode(RowId(row) + 1 + c, StructureRole.TD, []))]);

    /// <summary>The tree, with the rows or for rows that are written as their pages are.</summary>
    public StructureNode Tree(bool withRows)
    {
        var body = Enumerable.Range(0, withRows ? rows : 0).Select(Row);
        var head = new StructureNode(3, StructureRole.TR,
            [.. Enumerable.Range(0, Columns).Select(c => new StructureNode(10 + c, StructureRole.TH, []) { Scope = HeaderScope.Column })]);
        return new StructureNode(0, StructureRole.Document, [new StructureNode(1, StructureRole.Table,
            [new StructureNode(2, StructureRole.THead, [head]), new StructureNode(BodyId, StructureRole.TBody, [.. body])])]);
    }

    /// <summary>The element that the rows are children of.</summary>
    public const int BodyId = 4;

    private static int RowId(int row) => FirstRow + (row * (Columns + 1));

    private DisplayPage Page(int page, int first, int count)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var head = Heads.Select((text, c) => (DisplayItem)Cell(fonts.Bold, text, c, 90)).ToImmutableArray();
        if (page == 0) items.AddRange(head.Select((run, c) => new TaggedItem(10 + c, StructureRole.TH, [run])));
        else items.Add(new ArtifactItem(ArtifactKind.Repeated, head));
        for (var r = 0; r < count; r++)
        {
            var texts = Texts(first + r);
            for (var c = 0; c < Columns; c++)
                items.Add(new TaggedItem(RowId(first + r) + 1 + c, StructureRole.TD, [Cell(fonts.Regular, texts[c], c, 105.6 + (r * RowHeight))]));
        }
        var label = (page + 1).ToString(CultureInfo.InvariantCulture);
        items.Add(new ArtifactItem(ArtifactKind.Footer, [Cell(fonts.Regular, label, 3, 830)]));
        return new DisplayPage(page, label, new Size(595.276, 841.89), items.ToImmutable());
    }

    private string[] Texts(int row) =>
    [
        Text(row + 1, "0"), "王李张刘陈杨赵黄"[Next(8)] + Text(Next(10_000), "0"), Text(1000 + Next(9_998_999), "#,0"),
        Text(Next(100_000), "0"), Text(Next(2000) / 100.0, "0.00") + "%", Text(Next(1000) / 10.0, "0.0"),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private int Next(int below)
    {
        _state = (_state * 1_664_525) + 1_013_904_223;
        return (int)((ulong)_state * (ulong)below >> 32);
    }

    private GlyphRun Cell(FontFace face, string text, int column, double y)
    {
        var glyphs = ImmutableArray.CreateBuilder<Glyph>(text.Length);
        double x = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var glyph = GlyphOf(face, text[i]);
            glyphs.Add(glyph with { X = x, Cluster = i });
            x += glyph.Advance;
        }
        return new GlyphRun(face, FontSize, Color.Black, new Point(Math.Round(Rights[column] - x, 4), Math.Round(y, 4)), glyphs.MoveToImmutable(), text);
    }

    private Glyph GlyphOf(FontFace face, char letter)
    {
        var key = face == fonts.Bold ? (char)(letter ^ 0x8000) : letter;
        if (!_glyphs.TryGetValue(key, out var glyph))
            _glyphs.Add(key, glyph = Shape.Run(face, FontSize, default, letter.ToString()).Glyphs[0]);
        return glyph;
    }
}
