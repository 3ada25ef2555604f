using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

public sealed class LineBreakTests
{
    // Room for n Han characters is 10 n points; the bar marks the expected line ends. Ragged text takes the fewest lines, leaves no
    // character alone in the last, and is as even as it can be.
    [Theory]
    [InlineData("短视频互动质量", 30, "短视频|互动|质量")] // full lines would leave 量 alone
    [InlineData("短视频互动质量好", 40, "短视频互|动质量好")]
    [InlineData("短视频互动质量好坏", 60, "短视频互动质|量好坏")] // the last line's length is free
    [InlineData("短视频，互动", 30, "短视|频，|互动")] // 短视频， takes 35 even with a half-width comma; 动 would be alone after 频，互
    [InlineData("短视频（互动）", 40, "短视频|（互动）")]
    [InlineData("他说“你好”吧", 30, "他说|“你|好”吧")]
    [InlineData("增长——停滞", 30, "增|长——|停滞")]
    [InlineData("等等……好", 30, "等|等……|好")]
    [InlineData("上升0.6%左右", 35, "上升|0.6%|左右")]
    [InlineData("上升25万条评论", 50, "上升|25 万条|评论")]
    [InlineData("上升4.9个百分点吧", 65, "上升|4.9 个百分点|吧")]
    [InlineData("见于第12周吧", 35, "见于|第 12 周|吧")]
    [InlineData("跌到−4.9吧", 30, "跌到|−4.9|吧")]
    [InlineData("共1,046条", 30, "共|1,046|条")] // 25 + 2.5 + 10 > 30: the number and its unit part as a last resort
    [InlineData("看video吧", 30, "看|video|吧")]
    [InlineData("区间8.1～20.5吧", 60, "区间|8.1～20.5 吧")] // 20 + 2.5 + 15 + 10 would fit without the rest of the range
    public void Chinese_breaks(string text, double width, string expected)
    {
        Assert.Equal(expected, string.Join('|', Setting.Texts(Setting.Compose(text, width))));
    }

    [Theory]
    [InlineData("the quick fox", 50, "the quick|fox")]
    [InlineData("well-known fact", 30, "well-|known|fact")]
    [InlineData("a b-c d", 15, "a|b-c|d")] // one letter on each side of the hyphen: kept whole
    [InlineData("no\u00A0break here", 45, "no\u00A0break|here")]
    [InlineData("one\u200Btwo", 20, "one|two")]
    [InlineData("(one) two", 30, "(one)|two")]
    [InlineData("$1,200.50 up", 50, "$1,200.50|up")]
    public void English_breaks(string text, double width, string expected)
    {
        Assert.Equal(expected, string.Join('|', Setting.Texts(Setting.Compose(text, width, null, Setting.English))));
    }

    [Fact]
    public void Address_breaks_after_slash()
    {
        // "https://a.example/" is 18 characters, 90 points; "b/" does not fit behind it in 95.
        Assert.Equal(["https://a.example/", "b/c"], Setting.Texts(Setting.Compose("https://a.example/b/c", 94, null, Setting.English)));
    }

    [Fact]
    public void Word_longer_than_the_line_is_broken_anywhere() =>
        Assert.Equal(["abcd", "efgh", "ij"], Setting.Texts(Setting.Compose("abcdefghij", 20)));

    [Fact]
    public void Nothing_fits_still_ends() =>
        Assert.Equal(["中", "文"], Setting.Texts(Setting.Compose("中文", 3)));

    [Fact]
    public void Mark_stays_with_the_text_before_it()
    {
        TextPiece[] pieces = [Setting.Piece("短视频"), new(TextPieceKind.Mark, "12", Setting.Chinese, 0, 1), Setting.Piece("互动")];
        Assert.Equal(["短视", "频12", "互动"], Setting.Texts(Setting.Composer.Compose(pieces, Setting.Ragged, 30)));
    }

    [Fact]
    public void Line_may_break_after_a_gap_but_not_before()
    {
        TextPiece[] pieces = [Setting.Piece("图"), new(TextPieceKind.Gap, "", null, 8, 0), Setting.Piece("评论")];
        var lines = Setting.Composer.Compose(pieces, Setting.Ragged, 20);
        Assert.Equal(["图", "评论"], Setting.Texts(lines));
        var line = Assert.Single(Setting.Composer.Compose(pieces, Setting.Ragged, 40));
        Assert.Equal(38, line.Width, 9);
        Assert.Equal(18, line.Runs[1].Run.Origin.X, 9);
    }

    [Fact]
    public void Forced_ends_and_empty_lines()
    {
        TextPiece end = new(TextPieceKind.LineEnd, "", null, 0, 0);
        var lines = Setting.Composer.Compose([Setting.Piece("甲"), end, end, Setting.Piece("乙")], Setting.Ragged, 100);
        Assert.Equal(["甲", "", "乙"], Setting.Texts(lines));
        // Square font: ascent 0.88, descent 0.12 of 10 points.
        Assert.Equal((8.8, 1.2), (Math.Round(lines[1].Ascent, 9), Math.Round(lines[1].Descent, 9)));
        Assert.Single(Setting.Composer.Compose([], Setting.Ragged, 100));
    }

    [Fact]
    public void Trailing_space_hangs()
    {
        var line = Setting.Compose("abcd efgh", 20)[0];
        Assert.Equal(20, line.Width, 9);
        Assert.Equal("abcd ", line.Runs[0].Run.Text);
    }
}
