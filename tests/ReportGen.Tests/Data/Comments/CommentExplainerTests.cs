using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public sealed class CommentExplainerTests
{
    private static readonly CommentRules Rules = Folders.Opened;

    /// <summary>The table of examples of the rule set: what is printed there is what is explained here.</summary>
    [Theory]
    [InlineData("[赞][赞][玫瑰]", "wordless", 7)]
    [InlineData("(´▽`ʃ♡ƪ)", "wordless", 7)]
    [InlineData("6666666", "boilerplate", 6)]
    [InlineData("哈哈哈哈哈笑死我了", "boilerplate", 6)]
    [InlineData("前排打卡，支持老铁", "boilerplate", 6)]
    [InlineData("新年快乐，恭喜发财，接好运🧧", "boilerplate", 6)]
    [InlineData("太好看了吧！！博主真的好厉害哦", "boilerplate", 6)]
    [InlineData("互关必回，秒回", "exchange", 5)]
    [InlineData("想学的加➕薇 abc8866", "advert", 4)]
    [InlineData("兼职日结，一天300，点我头像了解", "advert", 4)]
    [InlineData("我投了一票", "tool", 3)]
    [InlineData("第二步盐是不是放早了？我放完肉就老了", "effective", 0)]
    [InlineData("多少钱", "effective", 0)]
    [InlineData("u1s1，第三个镜头抖得有点晕", "effective", 0)]
    [InlineData("加微辣就行，别放花椒", "effective", 0)]
    [InlineData("回关键那一步慢放一下，没跟上", "effective", 0)]
    [InlineData("求同款链接", "effective", 0)]
    [InlineData("火锅", "short", 8)]
    public void Explains_the_table(string text, string reason, int rule)
    {
        var explanation = Rules.Explain(text);
        Assert.Equal(reason, explanation.Reason);
        Assert.Equal(Enumerable.Range(1, 11), explanation.Steps.Select(step => step.Rule));
        Assert.Equal(rule == 0 ? [] : [rule], explanation.Steps.Where(step => step.State == RuleState.Broken).Select(step => step.Rule));
        Assert.All(explanation.Steps, step => Assert.Equal(rule > 0 && step.Rule > rule, step.State == RuleState.NotReached));
    }

    [Fact]
    public void Boilerplate_is_taken_apart_into_its_families()
    {
        var broken = Rules.Explain("前排打卡，支持老铁").Steps[5];
        Assert.Equal(["前排", "打卡", "支持老铁"], broken.Findings.Select(f => f.Text));
        Assert.Equal(["boilerplate-presence", "boilerplate-presence", "praise"], broken.Findings.Select(f => f.List));
    }

    [Fact]
    public void Two_characters_again_and_again_are_named_as_such() => Assert.Equal("few-characters", Assert.Single(Rules.Explain("吃吃吃").Steps[5].Findings).List);

    [Fact]
    public void A_set_phrase_before_content_is_shown_without_breaking_the_rule()
    {
        var explanation = Rules.Explain("u1s1，第三个镜头抖得有点晕");
        Assert.True(explanation.IsEffective);
        Assert.Contains(explanation.Families, f => f.Text == "u1s1");
        Assert.Equal("u1s1第三个镜头抖得有点晕", explanation.Reduced);
        Assert.Equal(14, explanation.Units); // u and s are letters 1 each, two digits 1 each, ten Han
    }

    /// <summary>Lists that no line of which is wrong can still be too much together; that is a fault of the folder, not of the program.</summary>
    [Fact]
    public void Lists_too_large_together_are_a_fault()
    {
        using var folders = new Folders();
        foreach (var file in Directory.EnumerateFiles(Folders.Rules))
            File.Copy(file, Path.Combine(folders.Root, Path.GetFileName(file)));
        File.AppendAllLines(Path.Combine(folders.Root, "advert.txt"), Enumerable.Range(0, 300).Select(i => $"x{i}[a-z]{{1,1200}}"));
        Assert.Null(CommentRules.Open(folders.Root, out var faults));
        Assert.Equal("data-rules-too-large", Assert.Single(faults).Code);
    }
}
