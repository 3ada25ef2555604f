using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;
using Size = ReportGen.Typesetting.Geometry.Size;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>Documents that other programs failed on: rare characters, a cell of 20,000 characters, a figure higher than the page, 300 pages.</summary>
public sealed class FieldCasesTests
{
    private static readonly TextStyle Noto = new("Noto", 10, Color.Black);
    private static readonly TableStyle Ruled = new(10, Doc.Thin, Doc.Thin);

    /// <summary>The font has 㐂 and the full-width brackets; 𠮷 (U+20BB7) is in no shipped font: it is named, and its place in the text stays.</summary>
    [Fact]
    public void Rare_characters_stay_and_those_without_a_glyph_are_named()
    {
        var document = new Typesetter().Typeset(Doc.Model(new Paragraph([new TextInline("（上海）𠮷野家㐂", Noto)], Doc.Leading20)), new LineComposer(ShippedFonts.Library()));
        Assert.Equal("（上海）𠮷野家㐂", string.Concat(document.Pages.Select(p => p.Text())));
        Assert.Contains("20BB7", Assert.Single(document.Warnings).Detail, StringComparison.Ordinal);
    }

    /// <summary>Twenty thousand characters at ten a line are 2,000 lines; cells have a leading of 10, so a page holds 20: 100 pages and a little for padding.</summary>
    [Fact]
    public void A_cell_of_twenty_thousand_characters_is_split_and_printed_once()
    {
        var text = new string('评', 20_000);
        var document = Doc.Set(new TableBlock([new TableColumn(CellAlign.Left)], [], [new TableRow([new TableCell([Doc.Text(text)])])], Ruled));
        Assert.Equal(text, string.Concat(document.Pages.Select(p => p.Text())));
        Assert.InRange(document.Pages.Length, 100, 110);
    }

    [Fact]
    public void A_figure_higher_than_the_page_is_shrunk_with_a_warning()
    {
        var drawing = new Drawing(new Size(50, 5000), [new LabelItem("l", Doc.Style, new Point(0, 10), LabelAlign.Left)]);
        var document = Doc.Set(Doc.Lines(2), new DrawingBlock(drawing) { AlternateText = "alt" }, Doc.Lines(2));
        Assert.Equal("drawing-shrunk", Assert.Single(document.Warnings).Code);
        Assert.InRange(document.Pages.Length, 1, 3);
    }

    [Fact]
    public void Three_hundred_pages_are_three_hundred_pages()
    {
        ImmutableArray<Block> paragraphs = [.. Enumerable.Range(0, 300).Select(i => Doc.Lines(10, (char)('a' + (i % 26))))];
        var document = Doc.Set([.. paragraphs]);
        Assert.Equal(300, document.Pages.Length);
        Assert.Equal("300", document.Pages[^1].Label);
        Assert.Empty(document.Warnings);
        Assert.All(document.Pages, (page, i) => Assert.Equal(i.ToString(CultureInfo.InvariantCulture), page.Index.ToString(CultureInfo.InvariantCulture)));
    }
}
