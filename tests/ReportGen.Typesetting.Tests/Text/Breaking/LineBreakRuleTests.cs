using ReportGen.Typesetting.Text;
using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Tests.Text.Breaking;

public sealed class LineBreakRuleTests
{
    // "|" a break, ":" one for lines that would be too loose, "^" one for what is wider than the line; nothing elsewhere.
    [Theory]
    [InlineData("短视频", "短|视|频")]
    [InlineData("（短）。", "（短）。")]
    [InlineData("短——视……频", "短——|视……|频")]
    [InlineData("上升25万条吧", "上|升|25^万^条|吧")]
    [InlineData("约3.5亿元吧", "约|3.5^亿^元|吧")]
    [InlineData("低至−12.5%吧", "低|至|−12.5%|吧")]
    [InlineData("共±3‰和25℃吧", "共|±3‰|和|25℃|吧")]
    [InlineData("￥100或$5", "￥100|或|$5")]
    [InlineData("见第12周吧", "见|第^12^周|吧")]
    [InlineData("在8.1～20.5间", "在|8.1～^20.5|间")]
    [InlineData("在8–20间", "在|8–^20|间")]
    [InlineData("张三·李四", "张|三·|李|四")]
    [InlineData("播放/评论", "播|放/|评|论")]
    [InlineData("人々", "人々")]
    public void Chinese(string text, string expected) => Assert.Equal(expected, Marked(text, "zh-CN"));

    [Theory]
    [InlineData("a well-known fact", "a |well-|known |fact")]
    [InlineData("e-mail and km/h", "e-mail |and |km/h")]
    [InlineData("word—word", "word—|word")]
    [InlineData("“so” (it is) 5 % up", "“so” |(it |is) |5 ^% |up")]
    [InlineData("about 12 kHz now", "about |12 ^kHz |now")]
    [InlineData("2025-03-30 12:30", "2025-^03-^30 |12:30")]
    [InlineData("it’s 1,046.5", "it’s |1,046.5")]
    public void English(string text, string expected) => Assert.Equal(expected, Marked(text, "en"));

    [Theory]
    [InlineData("https://a.example/bc/d", "https://a:.example/|bc/|d")]
    [InlineData("见https://a.example/b-c?x=1&y。", "见|https://a:.example/|b:-c:?x:=1:&y。")]
    [InlineData("www.a.example/b", "www:.a:.example/|b")]
    public void Addresses(string text, string expected) => Assert.Equal(expected, Marked(text, "zh-CN"));

    [Theory]
    [InlineData("好\U0001F468\u200D\U0001F469\u200D\U0001F467好", "好|\U0001F468\u200D\U0001F469\u200D\U0001F467|好")]
    [InlineData("\U0001F1E8\U0001F1F3\U0001F1FA\U0001F1F8", "\U0001F1E8\U0001F1F3|\U0001F1FA\U0001F1F8")]
    [InlineData("\U0001F44D\U0001F3FD\U0001F44D", "\U0001F44D\U0001F3FD|\U0001F44D")]
    public void Emoji_sequences_stay_whole(string text, string expected) => Assert.Equal(expected, Marked(text, "zh-CN"));

    // Emergencies inside words are not shown.
    private static string Marked(string text, string language)
    {
        var chars = ParagraphText.Read([Setting.Piece(text, Setting.Chinese with { Language = language })])[0];
        HanLatinSpacing.ResolveApostrophes(chars);
        var breaks = LineBreakRules.Find(chars);
        return string.Concat(chars.Select((c, i) => Sign(breaks[i]) + char.ConvertFromUtf32(c.CodePoint)));
    }

    private static string Sign(BreakKind kind) => kind switch
    {
        BreakKind.Allowed => "|",
        BreakKind.Address => ":",
        BreakKind.Reluctant => "^",
        _ => "",
    };
}
