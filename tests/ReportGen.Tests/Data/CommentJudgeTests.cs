using ReportGen.Data;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data;

public class CommentJudgeTests
{
    private static readonly RuleSet Rules = Folders.Opened.Set;

    // The table of examples of the rule set, then cases of our own.
    [Theory]
    [InlineData("[赞][赞][玫瑰]", "wordless")]
    [InlineData("(´▽`ʃ♡ƪ)", "wordless")]
    [InlineData("6666666", "boilerplate")]
    [InlineData("yyds！！！", "boilerplate")]
    [InlineData("哈哈哈哈哈笑死我了", "boilerplate")]
    [InlineData("前排打卡，支持老铁", "boilerplate")]
    [InlineData("新年快乐，恭喜发财，接好运🧧", "boilerplate")]
    [InlineData("太好看了吧！！博主真的好厉害哦", "boilerplate")]
    [InlineData("互关必回，秒回", "exchange")]
    [InlineData("想学的加➕薇 abc8866", "advert")]
    [InlineData("兼职日结，一天300，点我头像了解", "advert")]
    [InlineData("我投了一票", "tool")]
    [InlineData("第二步盐是不是放早了？我放完肉就老了", "")]
    [InlineData("恁家这鱼得有十来斤吧", "")]
    [InlineData("多少钱", "")]
    [InlineData("u1s1，第三个镜头抖得有点晕", "")]
    [InlineData("选B，A的袖子太肥了", "")]
    [InlineData("加微辣就行，别放花椒", "")]
    [InlineData("回关键那一步慢放一下，没跟上", "")]
    [InlineData("求同款链接", "")]
    [InlineData("求同款", "boilerplate")]
    [InlineData("火锅", "short")]
    [InlineData("真是专业呢[狗头]", "boilerplate")]
    [InlineData("", "empty")]
    [InlineData(" \t\u200B", "empty")]
    [InlineData("_x000D_", "wordless")] // something was there
    [InlineData("@小鱼儿 @老王头", "wordless")]
    [InlineData("回复 @小鱼儿：第三步要先焯水再炒", "")]
    [InlineData("#家乡的味道 #春节", "wordless")]
    [InlineData("👨‍👩‍👧❤️😂", "wordless")]
    [InlineData("qaq T_T ^_^", "wordless")]
    [InlineData("233333", "boilerplate")]
    [InlineData("ＹＹＤＳ", "boilerplate")] // full width
    [InlineData("扣1", "boilerplate")]
    [InlineData("+1", "boilerplate")]
    [InlineData("nice video", "boilerplate")]
    [InlineData("first", "boilerplate")]
    [InlineData("快来看@小鱼儿", "boilerplate")]
    [InlineData("吃吃吃", "boilerplate")] // one character, three times
    [InlineData("我投了一票：B", "tool")]
    [InlineData("我投了一票，因为那家的面更筋道", "")]
    [InlineData("有需要的打13812345678", "advert")]
    [InlineData("订单号 1381234567890 查不到", "")] // thirteen digits are no mobile
    [InlineData("q群 836613，来聊", "advert")]
    [InlineData("加我微信 shop399", "advert")]
    [InlineData("＋ＶＸ kk3777", "advert")]
    [InlineData("节日结束了才看到，有点可惜", "")] // 日结 inside 节日结束
    [InlineData("生日结婚两不误，真会挑日子", "")]
    [InlineData("点我主页看直播，全场5折", "advert")]
    [InlineData("夫妻俩相互关心才最要紧", "")] // 互关 inside 相互关心
    [InlineData("求赞助商的名字", "")]
    [InlineData("要求关了灯再试一次", "")]
    [InlineData("回关", "exchange")]
    [InlineData("有赞必回", "exchange")]
    [InlineData("f4f", "exchange")]
    [InlineData("怎么做", "")] // three units, but it asks
    [InlineData("在家", "short")]
    [InlineData("how long does it take", "")] // five words
    [InlineData("カワイイ猫ですね", "")]
    public void Judges(string text, string reason) =>
        Assert.Equal(reason, new CommentJudge(Rules).Judge(text, CommentKind.Text, isOwn: false).Reason);

    [Fact]
    public void OwnAndToolComeBeforeWhatTheTextSays()
    {
        var judge = new CommentJudge(Rules);
        Assert.Equal(2, judge.Judge("秒回", CommentKind.Tool, isOwn: true).Rule);
        Assert.Equal(3, judge.Judge("第二步盐是不是放早了", CommentKind.Tool, isOwn: false).Rule);
        Assert.Equal(1, judge.Judge("", CommentKind.Tool, isOwn: true).Rule);
        Assert.Equal(5, judge.Judge("秒回", CommentKind.Text, isOwn: false).Rule);
    }

    // Counted by hand from the rule: Han 1 each; kana in runs of two or more; a Latin word 2, a letter 1; a run of digits 1; Cyrillic run 2.
    [Theory]
    [InlineData("盐放早了", 4)]
    [InlineData("用iPhone拍的A级2025年", 1 + 2 + 2 + 1 + 1 + 1 + 1)]
    [InlineData("かわいい猫の目", 4 + 1 + 0 + 1)]
    [InlineData("don't stop", 2 + 2)]
    [InlineData("привет 안녕", 2 + 2)]
    [InlineData("𠮷野家", 3)]
    public void CountsUnits(string text, int units) => Assert.Equal(units, Normaliser.Normalise(text).Units);

    [Fact]
    public void TheHashIsThatOfTheReducedText()
    {
        var judge = new CommentJudge(Rules);
        var plain = judge.Judge("转发这条锦鲤！！", CommentKind.Text, isOwn: false);
        var dressed = judge.Judge("@阿菜 转发，这条锦鲤[赞]", CommentKind.Text, isOwn: false);
        var other = judge.Judge("转发那条锦鲤", CommentKind.Text, isOwn: false);
        Assert.Equal((plain.Hash, plain.Hash2), (dressed.Hash, dressed.Hash2));
        Assert.NotEqual((plain.Hash, plain.Hash2), (other.Hash, other.Hash2));
    }

    [Fact]
    public void ALoneSurrogateIsNoFault() => Assert.Equal("short", new CommentJudge(Rules).Judge("火\uD83D锅", CommentKind.Text, isOwn: false).Reason);

    [Fact]
    public void APatternWithLookAheadIsAFaultWithItsPlace()
    {
        using var folders = new Folders();
        foreach (var file in Directory.EnumerateFiles(Folders.Rules))
            File.Copy(file, Path.Combine(folders.Root, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(folders.Root, "exchange.txt"), "# one\n秒回(?!复)\n");
        var faults = new FaultSums();
        Assert.Null(RuleSet.Load(folders.Root, faults));
        var fault = Assert.Single(faults.ToFaults());
        Assert.Equal(("data-rule-broken", 2), (fault.Code, fault.Place!.Line));
    }

    [Fact]
    public void ShortCopiesScaleWithTheQuarter() // max(20, 200 in a million)
    {
        Assert.Equal(20, Rules.Settings.MostShortCopies(5_000));
        Assert.Equal(400, Rules.Settings.MostShortCopies(2_000_000));
    }
}
