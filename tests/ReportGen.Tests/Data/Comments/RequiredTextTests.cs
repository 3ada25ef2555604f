using System.Text.RegularExpressions;
using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public class RequiredTextTests
{
    [Theory]
    [InlineData("代刷", "代刷")]
    [InlineData("互[赞粉]", "互粉|互赞")]
    [InlineData("(?:^|[^a-z])dm ?me", "dm me|dmme")] // what must come after any character
    [InlineData("微信?号", "微信号|微号")]
    [InlineData("私(?:聊|信)|加群", "加群|私信|私聊")]
    [InlineData("回{2,}家的.{0,3}猫狗", "家的")] // the first of two that are equally long
    [InlineData("x*", null)]
    [InlineData("猫|[^狗]", null)]
    [InlineData("a(?!b)", null)]
    public void NeededTextsAreFound(string pattern, string? expected) =>
        Assert.Equal(expected?.Split('|').Order(StringComparer.Ordinal), RequiredText.Of(pattern)?.Order(StringComparer.Ordinal));

    // Texts put together from pieces of the shipped lists, so that many match.
    private static readonly string[] Pieces = ["加", "v", "信", "微", "qq", "群", "123", "我", "主页", "看", "互关", "回", "关注", "必", "dm", " me ", "for", "link", " in ", "bio", "免费", "领", "日结", "，", "follow", "back", "4", "踩", "a", "私", "聊"];
    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[1, 8].Select(parts => string.Concat(parts.Select(i => Pieces[i])));

    [Fact]
    public void ASearchWithNeededTextsFindsWhatTheLinesFind()
    {
        var rules = Folders.Opened.Set;
        Func<string, bool> isAdvert = text => rules.Advert.IsMatch(text, rules.Find(text).Advert), isExchange = text => rules.Exchange.IsMatch(text, rules.Find(text).Exchange);
        foreach (var (file, search) in new[] { ("advert", isAdvert), ("exchange", isExchange) })
        {
            var plain = rules.Files.Lines(file).Select(line => new Regex(line, RegexOptions.CultureInvariant)).ToArray();
            var found = 0;
            Text.Sample(text =>
            {
                var expected = plain.Any(line => line.IsMatch(text));
                Interlocked.Add(ref found, expected ? 1 : 0);
                return search(text) == expected;
            }, iter: 1_500);
            Assert.True(found > 20);
        }
    }

    private static readonly Gen<string> OfFew = Gen.Char["abc信"].Array[0, 9].Select(chars => new string(chars));

    [Fact]
    public void AnIndexFindsTheTextsThatStandInAnother() => Gen.Select(OfFew.Where(text => text.Length is > 0 and < 5).Array[1, 4], OfFew).Sample((texts, text) =>
        new TextIndex(texts.Select((part, i) => KeyValuePair.Create(part, 1UL << i))).Find(text)
            == texts.Select((part, i) => text.Contains(part, StringComparison.Ordinal) ? 1UL << i : 0).Aggregate((all, bit) => all | bit), iter: 5_000);
}
