using CsCheck;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Tests.Text;

public sealed class ComposerPropertyTests
{
    private const string NoStart = "，。、；：？！）》」』】”’%‰…·—,.)";
    private const string NoEnd = "（《「『【“‘(";

    // Words of a report: no two marks follow each other except as written here.
    private static readonly Gen<string> Words = Gen.OneOf(
        "短视频", "互动", "评", "率", "，", "。", "；", "）。", "（主口径）", "《白皮书》", "“好”", "——", "……", "：", " ", "2026", "0.6%", "第3周", "−4.9个百分点",
        "25万条", "Q1", "creator", "like-for-like", "1,046", "$5", "、", "‘是’", "·");

    private static readonly Gen<string> Texts = Words.Array[1, 60].Select(w => "短视" + string.Concat(w));

    private static readonly Gen<double> Widths = Gen.Int[8, 60].Select(n => n * 5.0);

    [Fact]
    public void Lines_hold_the_whole_text() => Gen.Select(Texts, Widths, Gen.Bool).Sample((text, width, justify) =>
    {
        var lines = Setting.Compose(text, width, justify ? Setting.Justified : Setting.Ragged);
        Assert.Equal(Squash(text), Squash(string.Concat(lines.SelectMany(l => l.Runs).Select(r => r.Run.Text))));
    });

    [Fact]
    public void Lines_neither_overflow_nor_fall_short() => Gen.Select(Texts, Widths).Sample((text, width) =>
    {
        var lines = Setting.Compose(text, width, Setting.Justified);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.True(lines[i].Width <= width + 1e-6, $"{lines[i].Width} > {width}: {Setting.Text(lines[i])}");
            Assert.Equal(lines[i].Width, Setting.RightEdge(lines[i]), 1e-6);
            Assert.True(lines[i].Stretch <= 0.5 && (lines[i].Stretch <= 0.25 + 1e-9 || !Setting.Text(lines[i]).Any(IsHan)), Setting.Text(lines[i]));
            Assert.Equal(i < lines.Length - 1 && lines[i].Width < width - 1e-6, lines[i].FallsShort);
        }
    });

    [Fact]
    public void No_forbidden_mark_at_a_line_edge() => Gen.Select(Sentences, Widths.Where(w => w >= 120), Gen.Bool).Sample((text, width, justify) =>
    {
        var lines = Setting.Texts(Setting.Compose(text, width, justify ? Setting.Justified : Setting.Ragged));
        foreach (var line in lines[1..])
            Assert.False(NoStart.Contains(line[0]), string.Join('|', lines));
        foreach (var line in lines[..^1])
            Assert.False(NoEnd.Contains(line[^1]), string.Join('|', lines));
    });

    // The longest of these that may not part is −4.9 个百分点 with a mark: less than 120 points.
    private static readonly Gen<string> Sentences = Gen.Select(
        Gen.OneOf("短视频", "互动率（2026）", "“好”", "《白皮书》", "−4.9个百分点", "25万条", "creator", "（‘是’）", "等——", "共0.6%"),
        Gen.OneOf("", "", "，", "。", "）。", "；", "……", "！", "、")).Select((w, m) => w + m).Array[1, 40].Select(string.Concat);

    [Fact]
    public void Number_and_unit_stay_on_one_line() => Gen.Select(Gen.Int[0, 20], Gen.Int[20, 60], Gen.OneOf(
        "−4.9 个百分点", "25 万条", "第 12 周", "0.6%", "$1,200.50", "3.5‰", "1,046 位", "2.5 倍", "2.5 亿"))
        .Sample((before, width, number) =>
    {
        var text = new string('短', before) + number + new string('视', 20);
        Assert.Contains(Setting.Texts(Setting.Compose(text, width * 5, Setting.Justified)), l => l.Contains(number, StringComparison.Ordinal));
    }, iter: 2000);

    [Fact]
    public void Bracketed_year_at_every_width()
    {
        for (var width = 40; width <= 200; width++)
        {
            var lines = Setting.Texts(Setting.Compose("短视频的评论率（2026），同比上升", width, Setting.Justified));
            Assert.Contains(lines, l => l.Contains("（2026），", StringComparison.Ordinal));
        }
    }

    private static string Squash(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
