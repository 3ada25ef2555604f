using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

public sealed class JustificationTests
{
    [Fact]
    public void Gaps_stretch_evenly()
    {
        // Three Han in 35 points: 5 points over two gaps; the last line stays as it is.
        var lines = Setting.Compose("短视频互动", 35, Setting.Justified);
        Assert.Equal([12.5, 12.5, 10], lines[0].Runs[0].Run.Glyphs.Select(g => Math.Round(g.Advance, 9)));
        Assert.Equal(35, lines[0].Width, 9);
        Assert.Equal(20, lines[1].Width, 9);
    }

    [Fact]
    public void Spaces_stretch_and_letters_do_not()
    {
        // "ab 率" takes 10 + 2.5 + 10 of 25: one gap, the space, takes the 2.5.
        var glyphs = Setting.Compose("ab率高", 25, Setting.Justified)[0].Runs[0].Run.Glyphs;
        Assert.Equal([5, 5, 5, 10], glyphs.Select(g => Math.Round(g.Advance, 9)));
    }

    [Fact]
    public void Closing_mark_gives_its_right_half_to_fit()
    {
        // Three Han and a comma in 35 points: the comma takes 5.
        var lines = Setting.Compose("短视频，互动", 35, Setting.Justified);
        Assert.Equal(["短视频，", "互动"], Setting.Texts(lines));
        Assert.Equal([10, 10, 10, 5], lines[0].Runs[0].Run.Glyphs.Select(g => Math.Round(g.Advance, 9)));
    }

    [Fact]
    public void Mark_is_pulled_in_by_closing_up_another()
    {
        // 甲乙，丙丁。 takes 60; in 50 both marks give 5. Pushing 丁。 down would leave 10 points for three gaps.
        var lines = Setting.Compose("甲乙，丙丁。戊己", 50, Setting.Justified);
        Assert.Equal(["甲乙，丙丁。", "戊己"], Setting.Texts(lines));
        Assert.Equal([10, 10, 5, 10, 10, 5], lines[0].Runs[0].Run.Glyphs.Select(g => Math.Round(g.Advance, 9)));
    }

    [Fact]
    public void Character_is_pushed_down_where_nothing_can_close_up()
    {
        // Nine and a stop in 90: the stop can give 5, but 10 are missing; with 壬 on the next line 10 points go to seven gaps.
        var lines = Setting.Compose("甲乙丙丁戊己庚辛壬。癸", 90, Setting.Justified);
        Assert.Equal(["甲乙丙丁戊己庚辛", "壬。癸"], Setting.Texts(lines));
        Assert.Equal(90, Setting.RightEdge(lines[0]), 9);
        Assert.Equal(1.0 / 7, lines[0].Stretch, 9);
    }

    [Fact]
    public void Gaps_of_a_Chinese_line_stay_below_a_quarter_em()
    {
        // 甲乙 in 30 has one gap, which takes 2.5 of the 10 missing: the line falls short and says so.
        var lines = Setting.Compose("甲乙丙。丁", 30, Setting.Justified);
        Assert.Equal(["甲乙", "丙。丁"], Setting.Texts(lines));
        Assert.Equal(22.5, Setting.RightEdge(lines[0]), 9);
        Assert.Equal((0.25, true), (lines[0].Stretch, lines[0].FallsShort));
    }

    [Fact]
    public void No_gap_opens_before_a_closing_mark()
    {
        // 甲，乙丙 in 45 less the half of no mark: 40 and 5 to spare for two gaps, after the comma and between 乙 and 丙.
        var glyphs = Setting.Compose("甲，乙丙丁戊", 45, Setting.Justified)[0].Runs[0].Run.Glyphs;
        Assert.Equal([10, 12.5, 12.5, 10], glyphs.Select(g => Math.Round(g.Advance, 9)));
    }

    [Fact]
    public void Last_line_is_not_a_single_character()
    {
        // Full lines leave 寅 alone; a line of five fills 60 with four gaps at their limit of 2.5.
        var lines = Setting.Texts(Setting.Compose("甲乙丙丁戊己庚辛壬癸子丑寅", 60, Setting.Justified));
        Assert.Equal(["甲乙丙丁戊己", "庚辛壬癸子", "丑寅"], lines);
    }

    [Fact]
    public void English_spaces_close_up_by_a_quarter_when_justified()
    {
        // "aaaa bbbb cccc" is 60 + 5 points; in 64 each of the two spaces loses 0.5 of 2.5.
        var line = Setting.Compose("aaaa bbbb cccc dddd", 64, Setting.Justified, Setting.English)[0];
        Assert.Equal("aaaa bbbb cccc", Setting.Text(line));
        Assert.Equal([2, 2], line.Runs[0].Run.Glyphs.Take(14).Where(g => line.Runs[0].Run.Text[g.Cluster] == ' ').Select(g => Math.Round(g.Advance, 9)));
    }

    [Fact]
    public void Opening_mark_inside_closes_up_on_its_left()
    {
        // 甲（乙）丙， in 45: 60 less 5 before （, 5 after ） and 5 at the end; the glyph of （ moves with its blank half.
        var lines = Setting.Compose("甲（乙）丙，丁", 45, Setting.Justified);
        Assert.Equal("甲（乙）丙，", Setting.Text(lines[0]));
        Assert.Equal([0, 5, 15, 25, 30, 40], lines[0].Runs[0].Run.Glyphs.Select(g => Math.Round(g.X, 9)));
    }

    [Theory]
    [InlineData(TextAlign.Left, 0)]
    [InlineData(TextAlign.Right, 30)]
    [InlineData(TextAlign.Center, 15)]
    public void Alignment_moves_the_line(TextAlign align, double left)
    {
        var line = Assert.Single(Setting.Compose("中文", 50, Setting.Ragged with { Align = align }));
        Assert.Equal(left, line.Runs[0].Run.Origin.X, 9);
        Assert.Equal(20, line.Width, 9);
    }

    [Fact]
    public void First_line_is_indented()
    {
        var lines = Setting.Compose("短视频互动", 40, Setting.Justified with { FirstLineIndent = 20 });
        Assert.Equal(["短视", "频互动"], Setting.Texts(lines));
        Assert.Equal(20, lines[0].Runs[0].Run.Origin.X, 9);
        Assert.Equal(0, lines[1].Runs[0].Run.Origin.X, 9);
    }

    [Fact]
    public void Line_before_a_forced_end_is_not_stretched()
    {
        TextPiece end = new(TextPieceKind.LineEnd, "", null, 0, 0);
        var lines = Setting.Composer.Compose([Setting.Piece("甲乙"), end, Setting.Piece("丙")], Setting.Justified, 50);
        Assert.Equal(20, lines[0].Width, 9);
    }
}
