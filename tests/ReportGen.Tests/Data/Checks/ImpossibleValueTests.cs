using System.Text;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

/// <summary>Values that read well and cannot be meant.</summary>
public class ImpossibleValueTests
{
    [Theory]
    [InlineData("1970-01-01 08:00:00")]
    [InlineData("1899-12-31 00:00:00")]
    [InlineData("0000000000")]
    public void A_video_published_before_there_were_any_has_no_time(string time)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Folders.Videos + $"v3,c1,{time},60,,,,,\n");
        var result = folders.Load();
        Assert.Equal(1, result.File("videos").Rejected);
        Assert.Equal(time, result.Faults.Single(fault => fault.Code is "data-time-impossible" or "data-not-a-time").Values["found"]);
        result.Data!.Dispose();
    }

    [Fact]
    public void Lengths_that_must_be_minutes_stop_the_paper()
    {
        using var folders = new Folders().Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-01-06,v1,1,0,0,0\n")
            .Put("videos.csv", "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"v{i},c1,2025-01-05 08:00:00,{i % 5}.{i + 10}\n")));
        Assert.Equal((Severity.Error, 20L), (folders.Load().Fault("data-durations-short").Severity, folders.Load().Fault("data-durations-short").Count));
        var result = folders.Put("quarter.yaml", "units: {duration: min}\n").Load();
        Assert.Equal([[257]], result.Rows("SELECT max(duration) FROM videos", 1)); // 4.29 minutes
        result.Data!.Dispose();
        result = folders.Put("quarter.yaml", "units: {duration: s}\n").Load();
        Assert.NotNull(result.Data);
        result.Data.Dispose();
    }

    [Theory]
    [InlineData("做饭、聊天", "、")]
    [InlineData("做饭/聊天", "/")]
    [InlineData("做饭 聊天", " ")]
    [InlineData("做饭&聊天", "&")]
    [InlineData("做饭｜聊天", null)]
    [InlineData("做饭/跳舞", null)]
    [InlineData("做饭|聊天", null)]
    public void A_list_that_counts_as_one_word_is_named(string formats, string? mark)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Folders.Videos.Replace("process|scene", "做饭", StringComparison.Ordinal) + $"v3,c1,2025-01-10 08:00:00,60,聊天,,,,\nv4,c1,2025-01-10 08:00:00,60,{formats},,,,\n");
        var result = folders.Load(0);
        Assert.Equal(mark, result.Faults.SingleOrDefault(fault => fault.Code == "data-list-unsplit")?.Values["near"]);
        result.Data!.Dispose();
        if (mark is not null)
        {
            result = folders.Put("quarter.yaml", $"lists: {{formats: \"{mark}\"}}\n").Load(0);
            Assert.Equal(["做饭", "聊天"], result.Data!.Names.Formats);
            result.Data.Dispose();
        }
    }

    [Fact]
    public void Text_that_was_taken_for_gbk_is_recognised()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        string[] texts = ["第二步盐放早了吗", "老师讲得真清楚", "这个颜色哪里买", "下次试试少放糖", "我家孩子也爱吃", "看完马上去做"];
        var comments = "comment_id,video_id,user_id,created_at,text\n" + string.Concat(texts.Select((text, i) => $"{i},7431052800000000001,u{i},2025-01-11 08:00:00,{text}\n"));
        using var folders = new Folders().Sound().Put("comments.csv", comments);
        var sound = folders.Load(0);
        Assert.DoesNotContain(sound.Faults, fault => fault.Code == "data-text-garbled");
        sound.Data!.Dispose();
        Assert.Equal(Severity.Error, folders.Put("comments.csv", gbk.GetString(Encoding.UTF8.GetBytes(comments))).Load().Fault("data-text-garbled").Severity);
    }

    [Fact]
    public void So_is_text_of_which_bytes_were_lost_on_the_way()
    {
        // As Python's errors="replace" and editors leave it: every odd run ends in a character that is none.
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;
        var creators = "creator_id,name\n" + string.Concat(new[] { "石头林场骑行", "梅姨的素颜", "阿布沙漠边境", "小城短剧社", "草原弟弟", "老城化妆", "大鹏带娃", "胡同开黑", "塘边小城" }.Select((name, i) => $"c{i + 1},{name}\n"));
        using var folders = new Folders().Sound().Put("creators.csv", gbk.GetString(Encoding.UTF8.GetBytes(creators)));
        Assert.Equal(Severity.Error, folders.Load().Fault("data-text-garbled").Severity);
    }

    [Theory]
    [InlineData("\u202A7431052800000000001\u202C")]
    [InlineData("\u20667431052800000000001\u2069")]
    [InlineData("7431052800000000001\u00AD")]
    public void Marks_of_direction_are_no_part_of_an_id_or_number(string id)
    {
        using var folders = new Folders().Sound().Put("daily.csv", $"\u202Bdate\u202C,video_id,plays,likes,comments,shares\n2025-01-11,{id},\u202D100\u202C,5,2,1\n");
        var result = folders.Load(0);
        Assert.Equal([[100]], result.Rows("SELECT plays FROM daily JOIN videos USING (video)", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Many_columns_are_not_listed_without_end()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "date,video_id,plays,likes,comments,shares," + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"metric_{i}")) + "\n2025-01-11,7431052800000000001,100,5,2,1" + new string(',', 20_000) + "\n");
        var result = folders.Load(0);
        Assert.InRange(result.Fault("data-column-unknown").Values["column"].Length, 100, 500);
        result.Data!.Dispose();
    }
}
