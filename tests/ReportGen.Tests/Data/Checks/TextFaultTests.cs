using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

/// <summary>Files of comments whose column of texts holds none.</summary>
public class TextFaultTests
{
    private const string Head = "comment_id,video_id,user_id,created_at,text,kind\n";

    [Theory]
    [InlineData("", "data-texts-missing")]
    [InlineData("NULL", "data-texts-missing")]
    [InlineData("**", "data-texts-missing")]
    [InlineData("??? ??", "data-text-lost")]
    [InlineData(@"\u6211\u559c\u6b22", "data-texts-coded")]
    [InlineData("%E6%88%91%E5%96%9C", "data-texts-coded")]
    [InlineData("e23390aabc5f0b46f43cbc8b8228a9d9", "data-texts-coded")]
    public void Texts_that_nobody_wrote_stop_the_paper(string text, string code)
    {
        using var folders = new Folders().Sound().Put("comments.csv", Written(60, _ => text));
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal(Severity.Error, result.Fault(code).Severity);
    }

    [Fact]
    public void One_text_throughout_stops_it_where_comments_are_many()
    {
        using var folders = new Folders().Sound().Put("comments.csv", Written(400, i => i % 50 == 0 ? "第二步盐放早了吗" : "[评论内容]"));
        Assert.Equal(Severity.Error, folders.Load().Fault("data-texts-alike").Severity);
    }

    [Fact]
    public void Texts_that_were_cut_off_are_said()
    {
        using var folders = new Folders().Sound().Put("comments.csv", Written(400, i => new string((char)('一' + i), 2)));
        var result = folders.Load();
        Assert.Equal((Severity.Warning, "100"), (result.Fault("data-texts-short").Severity, result.Fault("data-texts-short").Values["share"]));
        result.Data!.Dispose();
    }

    /// <summary>A lively place: most comments are short and many are the same. A file sorted by its texts begins with the empty ones, and a tool's comments have none.</summary>
    [Fact]
    public void Real_comments_are_passed_over()
    {
        string[] lively = ["666", "👍", "👍👍", "哈", "??", "好看", "无", "第二步盐放早了吗", "666"];
        Quiet(Written(400, i => lively[i % lively.Length]));
        Quiet(Written(3_000, i => i < 1_500 ? "" : "第二步盐放早了吗" + i));
        Quiet(Written(400, i => i % 8 == 0 ? "第二步盐放早了吗" + i : "", i => i % 8 == 0 ? "" : "tool"));
        Quiet(Written(19, _ => ""));
    }

    private static void Quiet(string comments)
    {
        using var folders = new Folders().Sound().Put("comments.csv", comments);
        var result = folders.Load();
        Assert.DoesNotContain(result.Faults, fault => fault.Code.StartsWith("data-text", StringComparison.Ordinal));
        result.Data!.Dispose();
    }

    private static string Written(int count, Func<int, string> text, Func<int, string>? kind = null) => Head
        + string.Concat(Enumerable.Range(0, count).Select(i => $"{i},7431052800000000001,u{i % 40},2025-01-11 08:00:00,{text(i)},{kind?.Invoke(i) ?? "text"}\n"));
}
