using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

public sealed class SpacingTests
{
    // Widths at 10 points: Han 10, digit and letter 5, space 2.5, % 5.
    [Theory]
    [InlineData("评论率2026年", 3 * 10 + 2.5 + 4 * 5 + 2.5 + 10, "评论率 2026 年")]
    [InlineData("评论率 2026 年", 3 * 10 + 2.5 + 4 * 5 + 2.5 + 10, "评论率 2026 年")]
    [InlineData("由0.6%升至5%", 10 + 2.5 + 4 * 5 + 2.5 + 20 + 2.5 + 10, "由 0.6% 升至 5%")]
    [InlineData("为−4.9个", 10 + 2.5 + 20 + 2.5 + 10, "为 −4.9 个")]
    [InlineData("率， 2026 。", 10 + 10 + 20 + 10, "率，2026。")]
    [InlineData("评论率（2026）", 30 + 10 + 20 + 10, "评论率（2026）")]
    [InlineData("用 α 表示", 10 + 2.5 + 5 + 2.5 + 20, "用 α 表示")]
    [InlineData("3000+条", 25 + 2.5 + 10, "3000+ 条")]
    public void Han_and_Latin_are_one_space_apart(string text, double width, string set)
    {
        Assert.Equal(width, Setting.Composer.Measure(text, Setting.Chinese).Width, 9);
        var line = Assert.Single(Setting.Compose(text, 500));
        Assert.Equal(set, Setting.Text(line));
        Assert.Equal(width, line.Width, 9);
    }

    [Fact]
    public void Spacing_can_be_switched_off()
    {
        var line = Assert.Single(Setting.Compose("率2 ，", 500, Setting.Ragged with { HanLatinSpace = false }));
        Assert.Equal("率2 ，", Setting.Text(line));
    }

    // A pair of full-width marks takes 15 instead of 20; an opening mark at the line start 5.
    [Theory]
    [InlineData("中）。", 10 + 15)]
    [InlineData("中”，文", 10 + 15 + 10)]
    [InlineData("中，“文", 10 + 15 + 10)]
    [InlineData("中（“文", 10 + 15 + 10)]
    [InlineData("中）。”", 10 + 5 + 5 + 10)]
    [InlineData("“中文", 5 + 20)]
    [InlineData("中——文", 40)]
    public void Neighbouring_marks_close_up(string text, double width) =>
        Assert.Equal(width, Assert.Single(Setting.Compose(text, 500)).Width, 9);

    [Fact]
    public void Opening_mark_at_line_start_hangs_its_blank_half()
    {
        var glyphs = Setting.Compose("（中", 500)[0].Runs[0].Run.Glyphs;
        Assert.Equal(-5, glyphs[0].X, 9);
        Assert.Equal(5, glyphs[1].X, 9);
    }

    [Fact]
    public void English_keeps_its_spaces_and_quotes()
    {
        var line = Assert.Single(Setting.Compose("say “no” – it’s…  so", 500, null, Setting.English));
        Assert.Equal("say “no” – it’s… so", Setting.Text(line));
    }

    [Fact]
    public void Footnote_mark_gets_no_space_and_does_not_hide_one()
    {
        TextPiece[] pieces =
        [
            Setting.Piece("率"), new(TextPieceKind.Mark, "1", Setting.Chinese with { Size = 6, Rise = 3.5 }, 0, 7), Setting.Piece("升2"),
        ];
        var line = Assert.Single(Setting.Composer.Compose(pieces, Setting.Ragged, 500));
        Assert.Equal("率1升 2", Setting.Text(line));
        // 10 + half of 6 + 10 + 2.5 + 5.
        Assert.Equal(30.5, line.Width, 9);
        Assert.Equal(-3.5, line.Runs[1].Run.Origin.Y, 9);
        Assert.Equal(7, line.Runs[1].Source);
    }
}
