using System.Globalization;
using System.Text;
using ReportGen.Data.Comments;

namespace ReportGen.Tests.Data.Comments;

public sealed class CommentIngestTests
{
    /// <summary>Judged on the way into a database or while a folder is read: the same.</summary>
    [Fact]
    public void Judges_as_the_loader_does()
    {
        string[] texts = ["\"这个酱要放多少克盐，\n比例说一下\"", "前排打卡", "666", "\"u1s1，第三个镜头抖得有点晕\"", "来了", "作者自己说一句话吧", "今天吃什么呢好想知道"];
        string[] users = ["u1", "u2", "u3", "u1", "u4", "c1", "u5"];
        string[] kinds = ["", "text", "", "", "", "", "tool"];
        var rows = string.Concat(texts.Select((text, at) => string.Create(CultureInfo.InvariantCulture, $"k{at},7431052800000000001,{users[at]},2025-01-11 10:00:0{at},{text},{kinds[at]},c1\n")));
        using var folder = new Folders().Sound().Put("comments.csv", "comment_id,video_id,user_id,created_at,text,kind\n" + rows.Replace(",c1\n", "\n", StringComparison.Ordinal));
        using var loaded = folder.Load().Data!;
        var expected = loaded.Engine.Query("SELECT verdict, hash, hash2, units FROM comments ORDER BY comment", new Dictionary<string, long>(),
            row => string.Create(CultureInfo.InvariantCulture, $"{row.Int(0)},{row.Int(1)},{row.Int(2)},{row.Int(3)}"));

        var judged = Judge("comment_id,video_id,user_id,created_at,text,kind,creator_id\n" + rows, out var codes);

        Assert.Empty(codes);
        Assert.Equal("comment_id,video_id,user_id,created_at,kind,creator_id,verdict,hash,hash2,units", judged[0]);
        Assert.Equal(texts.Length, expected.Count);
        Assert.Equal(expected.Select((row, at) => string.Create(CultureInfo.InvariantCulture, $"k{at},7431052800000000001,{users[at]},2025-01-11 10:00:0{at},{kinds[at]},c1,{row}")), judged[1..]);
        Assert.Contains(judged, row => row.Contains("c1,c1,2,", StringComparison.Ordinal) || row.Contains(",,c1,2,", StringComparison.Ordinal)); // the creator's own
        Assert.Contains(judged, row => row.Contains(",tool,c1,3,", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_columns_go_through_as_they_are()
    {
        var judged = Judge("\uFEFFnote,text\n\"a,\"\"b\"\"\",前排\n", out _);
        Assert.Equal("note,verdict,hash,hash2,units", judged[0]);
        Assert.StartsWith("\"a,\"\"b\"\"\",6,", judged[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_row_is_an_error_and_the_others_come_out()
    {
        var judged = Judge("id,text\n1,好吃\n2\n3,\"x\"y\n4,好吃\n", out var codes);
        Assert.Equal(["1", "4"], judged[1..].Select(row => row.Split(',')[0]));
        Assert.Equal(["data-label-line 2"], codes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,words\n1,好吃\n")]
    public void Without_a_header_that_names_the_text_nothing_comes_out(string csv)
    {
        Assert.Empty(Judge(csv, out var codes));
        Assert.NotEmpty(codes);
    }

    private static string[] Judge(string csv, out string[] codes)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        using var output = new StringWriter();
        var faults = new CommentIngest(Folders.Opened).Judge(new CommentSource("stdin") { Stream = stream }, output, TestContext.Current.CancellationToken);
        codes = [.. faults.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Code} {fault.Count}"))];
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
