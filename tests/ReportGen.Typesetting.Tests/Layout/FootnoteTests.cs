using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Tests.Layout;

public sealed class FootnoteTests
{
    private static FootnoteInline Note(int lines) => new("1", Doc.Style, [Doc.Text(new string('n', lines * 8))]);

    private static int Count(string page, char c) => page.Count(x => x == c);

    [Fact]
    public void A_long_note_goes_on_overleaf()
    {
        // A note's line holds (100 - 20) / 10 = 8 characters and is 10 high; rule and gaps take 10.
        // Page 1: the text's 20 leave 180, so 17 lines of 40; page 2 takes 19 in its 200; 4 are left.
        var document = Doc.Set(new Paragraph([Doc.Text("a"), Note(40)], Doc.Leading20));
        Assert.Equal([17 * 8, 19 * 8, 4 * 8], document.Pages.Select(p => Count(p.Text(), 'n')));
        Structures.Check(document);
    }

    [Fact]
    public void Text_goes_on_beside_a_long_note()
    {
        // Page 1 keeps a third for the note, 10 + 66.7: six lines of text, then 7 of the note in the 80 left. Page 2 keeps half for the 33
        // left: five lines of text would leave one alone, so four stand, and the 120 left hold 11. Page 3: two lines and 15; page 4: 7.
        var text = new Paragraph([Doc.Text("a"), Note(40), Doc.Text(new string('a', 118))], Doc.Leading20);
        var pages = Doc.Set(text).Pages.Select(p => p.Text()).ToArray();
        Assert.Equal([7 * 8, 11 * 8, 15 * 8, 7 * 8], pages.Select(p => Count(p, 'n')));
        Assert.Equal([59, 40, 20, 0], pages.Select(p => Count(p, 'a')));
    }

    [Fact]
    public void A_note_of_a_table_stands_at_the_foot_of_the_page_of_its_row()
    {
        // Rows of 20, no head: with the note's 20, nine rows stand on page 1; row 10 has the mark and takes it to page 2.
        TableRow Row(int r) => new([new TableCell(r == 9 ? [Doc.Text("j"), Note(1)] : [Doc.Text("x")])]);
        var style = new TableStyle(10, Doc.Thin, Doc.Thin) { CellPadding = 5 };
        var table = new TableBlock([new TableColumn(CellAlign.Left)], [], [.. Enumerable.Range(0, 13).Select(Row)], style);
        var pages = Doc.Set(table).Pages.Select(p => p.Text()).ToArray();
        Assert.Equal([new string('x', 9), "j1xxx1nnnnnnnn"], pages);
    }

    [Fact]
    public void A_note_inside_a_note_is_not_lost()
    {
        var inner = new FootnoteInline("2", Doc.Style, [Doc.Text("i")]);
        var outer = new FootnoteInline("1", Doc.Style, [Doc.Text("o"), inner]);
        Assert.Equal("a11o22i", Assert.Single(Doc.Set(new Paragraph([Doc.Text("a"), outer], Doc.Leading20)).Pages).Text());
    }
}
