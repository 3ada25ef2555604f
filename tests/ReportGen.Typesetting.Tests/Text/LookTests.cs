using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

/// <summary>Emphasis, lines, fills and verbatim text.</summary>
public sealed class LookTests
{
    [Fact]
    public void Emphasis_puts_a_dot_under_each_Han_character_and_slants_the_rest()
    {
        var line = Set("甲乙，ab丙", Setting.Chinese with { Emphasis = true });
        Assert.Equal([("甲乙，", false), ("ab ", true), ("丙", false)], line.Runs.Select(r => (r.Run.Text, r.Run.Slant > 0)));
        // Middles of 甲 at 0, 乙 at 10, and 丙 after the comma to 30, two letters to 40 and a space to 42.5: none under comma and letters.
        Assert.Equal([5, 15, 47.5], line.Marks.Select(m => Math.Round(Middle(m), 6)));
        Assert.All(line.Marks, m => Assert.Equal((Color.Black, false), (m.Path.Fill!.Value, m.Behind)));
    }

    [Fact]
    public void Underline_ends_with_the_text_not_with_the_hanging_space()
    {
        var line = Setting.Composer.Compose([Setting.Piece("abcd efgh", Setting.English with { Underline = true }, 4)], Setting.Ragged, 20)[0];
        var mark = Assert.Single(line.Marks);
        Assert.Equal(4, mark.Source);
        Assert.Equal((0.0, 20.0), (mark.Path.Path.Steps[0].End.X, mark.Path.Path.Steps[1].End.X));
        Assert.True(mark.Path.Path.Steps[0].End.Y > 0);
    }

    [Fact]
    public void Code_has_its_fill_behind_it()
    {
        var grey = new Color(230, 230, 230);
        TextPiece[] pieces = [Setting.Piece("见"), Setting.Piece("a+b", Setting.Chinese with { Background = grey, Verbatim = true })];
        var mark = Assert.Single(Setting.Composer.Compose(pieces, Setting.Ragged, 200)[0].Marks);
        Assert.Equal((grey, true), (mark.Path.Fill!.Value, mark.Behind));
        // After 见 and its space; ascent 8.8 and descent 1.2.
        Assert.Equal([12.5, 27.5], mark.Path.Path.Steps.Where(s => s.Verb != PathVerb.Close).Select(s => s.End.X).Distinct());
        Assert.Equal([-8.8, 1.2], mark.Path.Path.Steps.Where(s => s.Verb != PathVerb.Close).Select(s => Math.Round(s.End.Y, 6)).Distinct());
    }

    [Fact]
    public void Verbatim_text_keeps_its_spaces_and_gets_none()
    {
        var verbatim = Setting.Chinese with { Verbatim = true };
        Assert.Equal("  x中y，  z", Assert.Single(Set("  x中y，  z", verbatim).Runs).Run.Text);
        TextPiece[] lines = [Setting.Piece("a", verbatim), new(TextPieceKind.LineEnd, "", null, 0, 0), Setting.Piece("  b", verbatim)];
        Assert.Equal("  b", Setting.Text(Setting.Composer.Compose(lines, Setting.Ragged, 200)[1]));
    }

    private static TextLine Set(string text, TextStyle style) => Assert.Single(Setting.Composer.Compose([Setting.Piece(text, style)], Setting.Ragged, 500));

    private static double Middle(LineMark mark)
    {
        var xs = mark.Path.Path.Steps.Where(s => s.Verb != PathVerb.Close).Select(s => s.End.X).ToList();
        return (xs.Min() + xs.Max()) / 2;
    }
}
