using ReportGen.Diagnostics;
using ReportGen.EndToEnd.Tests.Sample;
using ReportGen.Samples;
using ReportGen.Samples.Writing;

namespace ReportGen.EndToEnd.Tests.Markdown;

/// <summary>A long text of every Markdown construct and the cases of a small quarter, from files to PDF, read back by another program.</summary>
public sealed class MarkdownPaperTests : IDisposable
{
    private readonly string _quarter = Directory.CreateTempSubdirectory("reportgen-markdown-").FullName;

    public MarkdownPaperTests() => SampleQuarter.Write(new SampleRequest(120, 7, new CalendarQuarter(2025, 1)), new FolderSampleFiles(_quarter));

    public void Dispose() => Directory.Delete(_quarter, recursive: true);

    // Words of each construct in the order of the text; a note stands at the foot of its page.
    private static readonly string[] Chinese =
    [
        "着重的文字", "又重又粗的文字", "删去的文字", "inline_code(中文,x)", "换行之处不留空格", "引用式", "©&中与转义*星号*", "六级标题下的文字", "[一张图]",
        "紧凑的一项", "再嵌套的一项", "第十项的第二段", "列表里的代码", "办完的事", "引用中的编号", "框里的文字", "keepsitsspaces", "播放量", "--长行", "制表",
        "右对齐", "7.8", "另一种定义", "两个名称", "HTML块里的文字只留文字", "行内的Ctrl也一样", "每条视频的平均播放由", "个案不构成证据",
    ];

    private static readonly string[] English =
    [
        "emphasisedwords", "bothofthem", "deletedwords", "inline_code(x)", "un", "believable", "byreference", "©&中andescapes*stars*", "Textbelowlevelsix", "[apicture]",
        "Atightitem", "Afurthernesteditem", "Secondparagraphofthetenth", "codeinalist", "Ataskdone", "Anumberinit", "Textinabox", "keepsitsspaces", "asplays", "--alongline", "stop",
        "Right", "7.8", "Anotherdefinition", "Twonames", "onlythetextstays", "inlineCtrltags", "Meanplaysofavideoby", "onecaseisnoevidence",
    ];

    [Fact]
    public void Every_construct_comes_back_from_the_paper()
    {
        using var papers = new MemoryPapers();
        var faults = SmallPapers.Build(
            new DataRequest(_quarter, null, Path.Combine(Repository.Root, "templates", "rules")),
            Path.Combine(Repository.Root, "tests", "ReportGen.EndToEnd.Tests", "Markdown", "mixed"), papers);

        Assert.Empty(faults.Where(f => f.Severity == Severity.Error || f.Code.StartsWith("typeset-", StringComparison.Ordinal)).Select(f => f.ToString()));
        Assert.Equal(
            ["template-html", "template-image"],
            faults.Where(f => f.Code.StartsWith("template-", StringComparison.Ordinal)).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.All(papers.Pages.Values, pages => Assert.True(pages >= 4));
        var files = papers.Files();
        InOrder(SmallPapers.Text(files["zh-CN"]), Chinese);
        InOrder(SmallPapers.Text(files["en"]), English);
    }

    private static void InOrder(string text, string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            var found = text.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{word}' does not come behind '{text[Math.Max(0, at - 20)..at]}'.");
            at = found + word.Length;
        }
    }
}
