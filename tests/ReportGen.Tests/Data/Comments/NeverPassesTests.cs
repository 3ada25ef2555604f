using CsCheck;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

/// <summary>Where a verdict says that its text never passes, no other way of writing the same reduced text passes.</summary>
public class NeverPassesTests
{
    private static readonly string[] Words =
    [
        "哈哈哈", "666", "yyds", "前排", "打卡", "支持", "加微信", "abc8866", "互关", "必回", "nice", "video", "first", "好看", "盐", "放早了", "多少", "钱", "点我主页", "我投了一票", "选b", "don", "t", "13812345678", "+1",
    ];

    private static readonly string[] Between = ["", "", " ", "，", "!", "[赞]", "?", "😂", "ღღ", "'", "@甲 "];

    private static readonly Gen<string> Joint = Gen.Int[0, Between.Length - 1].Select(i => Between[i]);

    private static readonly Gen<(string One, string Other)> Pairs = Gen.Int[0, Words.Length - 1].Array[1, 4].SelectMany(words =>
        Gen.Select(Joint.Array[words.Length], Joint.Array[words.Length], (one, other) => (Join(words, one), Join(words, other))));

    [Fact]
    public void A_text_that_never_passes_does_not_pass_when_written_otherwise()
    {
        var judge = new CommentJudge(Folders.Opened.Set);
        var never = 0;
        Pairs.Sample(pair =>
        {
            var (one, other) = (judge.JudgeText(pair.One), judge.JudgeText(pair.Other));
            if (!one.NeverPasses || (one.Hash, one.Hash2) != (other.Hash, other.Hash2))
                return;
            never++;
            Assert.InRange(other.Rule, 1, 7);
            Assert.True(other.NeverPasses || other.Rule is >= 3 and <= 6, $"'{pair.One}' never passes, '{pair.Other}' may");
        }, iter: 3000, threads: 1);
        Assert.InRange(never, 100, 3000);
    }

    [Theory]
    [InlineData("[赞][赞]", true)] // wordless
    [InlineData("哈哈哈哈", true)] // boilerplate
    [InlineData("加微信 abc8866", true)] // an advert with or without the blank
    [InlineData("互关必回", false)] // an exchange is looked for in the text as it stands
    [InlineData("火锅", false)] // short, but 火 锅? asks
    [InlineData("第二步盐是不是放早了", false)]
    public void It_is_said_where_the_reduced_text_alone_decides(string text, bool never) => Assert.Equal(never, new CommentJudge(Folders.Opened.Set).JudgeText(text).NeverPasses);

    private static string Join(int[] words, string[] joints) => string.Concat(words.Select((word, at) => Words[word] + joints[at]));
}
