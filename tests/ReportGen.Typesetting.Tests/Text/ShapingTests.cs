using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

public sealed class ShapingTests
{
    [Fact]
    public void Missing_character_is_reported_with_its_surroundings()
    {
        var composer = new LineComposer(SquareFont.Library());
        composer.Compose([Setting.Piece("真好😀吧")], Setting.Ragged, 100);
        composer.Measure("真好😀吧", Setting.Chinese);
        var warning = Assert.Single(composer.Warnings);
        Assert.Equal(("missing-glyph", "U+1F600 in “真好😀吧”"), (warning.Code, warning.Detail));
    }

    [Fact]
    public void Fallback_face_takes_the_characters_it_has()
    {
        using var emoji = SquareFont.Face("Emoji", new CharRange(0x1F600, 0x1F610, 1200));
        var composer = new LineComposer(SquareFont.Library(emoji));
        var line = Assert.Single(composer.Compose([Setting.Piece("好😀吧", source: 3)], Setting.Ragged, 100));
        Assert.Empty(composer.Warnings);
        Assert.Equal(["Square-Regular", "Emoji", "Square-Regular"], line.Runs.Select(r => r.Run.Font.Name));
        Assert.Equal(["好", "😀", "吧"], line.Runs.Select(r => r.Run.Text));
        Assert.All(line.Runs, r => Assert.Equal(3, r.Source));
        // 10 + 12 + 10.
        Assert.Equal(32, line.Width, 9);
        Assert.Equal(22, line.Runs[2].Run.Origin.X, 9);
    }

    [Fact]
    public void Clusters_are_UTF16_indexes()
    {
        // U+20001 is two units: the letter after it starts at 3.
        var run = Assert.Single(Setting.Compose("中\U00020001文", 100)[0].Runs).Run;
        Assert.Equal([0, 1, 3], run.Glyphs.Select(g => g.Cluster));
        Assert.Equal(30, run.Glyphs.Sum(g => g.Advance), 9);
    }

    [Fact]
    public void Bold_takes_the_bold_face()
    {
        var line = Setting.Composer.Compose([Setting.Piece("中"), Setting.Piece("文", Setting.Chinese with { Bold = true })], Setting.Ragged, 100)[0];
        Assert.Equal(["Square-Regular", "Square-Bold"], line.Runs.Select(r => r.Run.Font.Name));
    }

    [Fact]
    public void Many_threads_get_the_same_lines()
    {
        const string text = "短视频互动质量2025年第1季度，评论率上升0.6%。";
        var expected = Setting.Texts(Setting.Compose(text, 60));
        var composer = new LineComposer(SquareFont.Library());
        Parallel.For(0, 200, _ => Assert.Equal(expected, Setting.Texts(composer.Compose([Setting.Piece(text)], Setting.Ragged, 60))));
    }
}
