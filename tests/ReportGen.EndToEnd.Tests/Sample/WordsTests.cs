using System.Text.RegularExpressions;
using ReportGen.Samples;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>The words of a finding follow the results: papers of quarters with a fall, without any change, and of a handful of creators are read back.</summary>
public sealed partial class WordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-words-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_fall_is_called_a_fall()
    {
        var papers = Build(new SampleRequest(300, 7, new CalendarQuarter(2025, 1)) { Scenario = SampleScenario.Fall });
        var (chinese, english) = (papers["zh-CN"], papers["en"]);

        Says(chinese, "有效评论减少。", "不满足“平稳上行”的全部条件", "多数创作者的互动没有跑赢播放。");
        Says(english, "Effectivecommentsfell.", "shortofwhat", "engagementdidnotoutrunplays.");
        DoesNotSay(chinese, "有效评论增多", "浅互动在退场", "互动平稳上行", "多数创作者的互动跑赢了播放");
        DoesNotSay(english, "Effectivecommentsgrew", "Shallowengagementisreceding", "Engagementrosesmoothly");
        Assert.Equal("不支持", Verdict(chinese, "S3"));
        Assert.Contains(Verdict(chinese, "S4"), (string[])["不支持", "不能判断"]); // five points more of 300 creators' viewings is near the edge of what can be told
    }

    [Fact]
    public void No_change_is_called_no_change()
    {
        var papers = Build(new SampleRequest(300, 7, new CalendarQuarter(2025, 1)) { Scenario = SampleScenario.Flat });
        var (chinese, english) = (papers["zh-CN"], papers["en"]);

        Says(chinese, "有效评论没有可确认的变化。", "浅互动没有可确认的变化。");
        Says(english, "Noconfirmedchangeineffectivecomments.", "Noconfirmedchangeinshallowengagement.");
        DoesNotSay(chinese, "有效评论增多", "有效评论减少", "浅互动在退场", "浅互动在增加", "互动平稳上行");
        foreach (var claim in new[] { "S3", "S4", "S6", "S7" })
            Assert.Contains(Verdict(chinese, claim), (string[])["不能判断", "只有原始差异"]);
    }

    /// <summary>Twelve creators are a small sample: numbers stand, no direction is claimed anywhere in the summary.</summary>
    [Fact]
    public void A_handful_of_creators_is_called_small()
    {
        var papers = Build(new SampleRequest(12, 7, new CalendarQuarter(2025, 1)));

        Says(papers["zh-CN"], "样本过小");
        Says(papers["en"], "sample");
        DoesNotSay(papers["zh-CN"], "有效评论增多", "浅互动在退场", "互动平稳上行", "多数创作者的互动跑赢了播放");
        foreach (var claim in new[] { "S1", "S2", "S3", "S4", "S5", "S6", "S7" })
            Assert.Equal("不能判断", Verdict(papers["zh-CN"], claim));
    }

    /// <summary>Observational wording throughout: no sentence says that a tool, a hook or a format causes anything.</summary>
    [Fact]
    public void Nothing_is_called_a_cause()
    {
        var text = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates", "white-paper", "en"), "*.md").Select(File.ReadAllText));
        Assert.DoesNotMatch(Causes(), text);
        var chinese = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates", "white-paper", "zh-CN"), "*.md").Select(File.ReadAllText));
        Assert.DoesNotMatch("导致|促使|归功于|使得互动|提升了互动", chinese);
    }

    private Dictionary<string, string> Build(SampleRequest request)
    {
        SmallPapers.WriteQuarters(request, _folder);
        return SmallPapers.Build(_folder, request.Quarter).ToDictionary(p => p.Key, p => SmallPapers.Text(p.Value), StringComparer.Ordinal);
    }

    private static void Says(string text, params string[] sentences)
    {
        foreach (var sentence in sentences)
            Assert.Contains(sentence, text, StringComparison.Ordinal);
    }

    private static void DoesNotSay(string text, params string[] sentences)
    {
        foreach (var sentence in sentences)
            Assert.DoesNotContain(sentence, text, StringComparison.Ordinal);
    }

    /// <summary>The verdict in a claim's row of the ledger: the first of the ledger's verdicts between the claim's number and the next one's.</summary>
    private static string Verdict(string text, string claim)
    {
        var ledger = text.LastIndexOf("结论台账公开数字", StringComparison.Ordinal);
        var from = text.IndexOf(claim, ledger, StringComparison.Ordinal);
        var next = claim[..1] + (char)(claim[1] + 1);
        var to = text.IndexOf(next, from, StringComparison.Ordinal);
        return Verdicts().Match(text[from..to]).Value;
    }

    [GeneratedRegex("不支持|部分支持|支持相关|不能判断|只有原始差异|支持")]
    private static partial Regex Verdicts();

    [GeneratedRegex(@"\b(caused|causing|because of|leads? to|led to|thanks to|driven by|boosts?|boosted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Causes();
}
