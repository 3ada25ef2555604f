using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Tests.TestFonts;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

/// <summary>Pictographs in the shipped fallback face.</summary>
public sealed class EmojiTests
{
    private static readonly LineComposer Composer = new(ShippedFonts.Library());
    private static readonly TextStyle Style = new("Noto", 10, Color.Black);

    // Sequences of emoji-test.txt; each is one glyph of the face.
    [Theory]
    [InlineData("\U0001F600")] // grinning face
    [InlineData("\U0001F44D\U0001F3FD")] // thumbs up, medium skin
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")] // family
    [InlineData("\U0001F469\u200D\u2695\uFE0F")] // woman health worker
    [InlineData("\u2764\uFE0F")] // red heart
    [InlineData("\u00A9\uFE0F")] // copyright as a pictograph
    [InlineData("1\uFE0F\u20E3")] // keycap
    [InlineData("\U0001F1E8\U0001F1F3")] // flag of China
    public void Sequence_is_one_glyph_of_the_fallback_and_copies_whole(string emoji)
    {
        var line = Assert.Single(Composer.Compose([new TextPiece(TextPieceKind.Text, $"好{emoji}吧", Style, 0, 0)], new ParagraphStyle(18), 500));
        Assert.Equal(["好", emoji, "吧"], line.Runs.Select(r => r.Run.Text));
        var run = line.Runs[1].Run;
        Assert.Equal("NotoEmoji-Regular", run.Font.Name);
        Assert.NotEqual(0u, Assert.Single(run.Glyphs).Id);
    }

    [Theory]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")] // flag of England
    [InlineData("\U0001F468\U0001F3FB\u200D\U0001F91D\u200D\U0001F468\U0001F3FF")] // two men, two skins
    public void Rare_sequences_leave_no_box(string emoji)
    {
        var line = Assert.Single(Composer.Compose([new TextPiece(TextPieceKind.Text, emoji, Style, 0, 0)], new ParagraphStyle(18), 500));
        Assert.Equal(emoji, string.Concat(line.Runs.Select(r => r.Run.Text)));
        Assert.All(line.Runs, r => Assert.All(r.Run.Glyphs, g => Assert.NotEqual(0u, g.Id)));
    }

    [Fact]
    public void Text_form_stays_in_the_family()
    {
        var composer = new LineComposer(ShippedFonts.Library());
        var line = Assert.Single(composer.Compose([new TextPiece(TextPieceKind.Text, "©2025 1 ☆", Style, 0, 0)], new ParagraphStyle(18), 500));
        Assert.Equal("Noto-Regular", Assert.Single(line.Runs).Run.Font.Name);
        Assert.Empty(composer.Warnings);
    }

    [Fact]
    public void Fallback_does_not_move_the_baseline()
    {
        var plain = Composer.Measure("好", Style);
        var mixed = Composer.Measure("好\U0001F600", Style);
        Assert.Equal((plain.Ascent, plain.Descent), (mixed.Ascent, mixed.Descent));
    }

    [Fact]
    public void Pictographs_get_no_space_beside_letters() =>
        Assert.Equal(
            Composer.Measure("a", Style).Width + Composer.Measure("\U0001F600", Style).Width, Composer.Measure("a\U0001F600", Style).Width, 6);

    [Theory]
    [InlineData("\U00020BB7")]
    [InlineData("\u3402")]
    [InlineData("\U0002A6D6")]
    public void Rare_Han_is_set_or_reported(string han)
    {
        var composer = new LineComposer(ShippedFonts.Library());
        var line = Assert.Single(composer.Compose([new TextPiece(TextPieceKind.Text, "（" + han + "）", Style, 0, 0)], new ParagraphStyle(18), 500));
        Assert.Equal("（" + han + "）", string.Concat(line.Runs.Select(r => r.Run.Text)));
        var missing = line.Runs.SelectMany(r => r.Run.Glyphs).Any(g => g.Id == 0);
        Assert.Equal(missing ? 1 : 0, composer.Warnings.Length);
    }
}
