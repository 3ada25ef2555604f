using CsCheck;
using ReportGen.Data;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data;

public class PrivacyTests
{
    [Theory]
    [InlineData("联系 13812345678 张三", "联系 ••• 张三")]
    [InlineData("138 1234 5678", "•••")]
    [InlineData("+86 138-1234-5678!", "•••!")]
    [InlineData("微信：abc_123 加我", "微信：••• 加我")]
    [InlineData("@someone hi", "@••• hi")]
    [InlineData("7431052800000000001", "7431052800000000001")] // an id is no telephone number
    [InlineData("2025-01-11,v1,100", "2025-01-11,v1,100")]
    public void Messages_show_no_contacts(string text, string shown) => Assert.Equal(shown, Masking.Begin(text));

    [Fact]
    public void Masked_beginnings_hold_no_letter_and_no_longer_number() => Gen.String.Sample(text =>
    {
        var masked = Masking.Mask(text);
        return masked.Length <= 25 && !masked.Any(char.IsLetter) && !System.Text.RegularExpressions.Regex.IsMatch(masked, "[0-9]{5}");
    }, iter: 2000);

    [Fact]
    public void Neither_messages_nor_rejects_say_who_a_user_is()
    {
        using var folders = Bad();
        var (shown, _) = Shown(folders.Load, new KeptRejects());
        Assert.DoesNotContain("90071992547", shown);
        Assert.DoesNotContain("7.3E+18", shown);
        folders.Put("quarter.yaml", "user_ids: plain\n");
        Assert.Contains("7.3E+18", Shown(folders.Load, new KeptRejects()).Text);
    }

    [Fact]
    public void Values_can_be_left_out_altogether()
    {
        using var folders = Bad();
        var rejects = new KeptRejects();
        var result = QuarterLoader.Load(new LoadRequest(folders.Quarter, null, Folders.Rules, folders.Root) { Rules = Folders.Opened, RejectShareLimit = 1, Rejects = rejects, HidesValues = true });
        Assert.Equal("•••", result.Fault("data-not-a-count").Values["found"]);
        Assert.True(rejects.Rows.Count >= 3);
        Assert.All(rejects.Rows, row => Assert.Empty(row.Text));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("1,7431052800000000001,u1,2025-01-11 08:00:00,第二步盐放早了吗\n")]
    [InlineData("甲,乙,第二步盐放早了吗\n")]
    [InlineData("1,7431052800000000001,u1,2025-01-11 08:00:00,第二步盐放早了吗,text\n")] // the kind of a comment is called like a column
    [InlineData("第二步盐放早了吗,2025-01-11 08:00:00,user_id,user_id\n")]
    public void A_file_of_comments_without_column_names_shows_none_of_them(string row)
    {
        using var folders = new Folders().Sound().Put("comments.csv", row + row);
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.DoesNotContain("第二步", string.Join('\n', result.Faults.SelectMany(fault => fault.Values.Values)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("columns: {comments: {text: 评论, user_id: 用户}}\n", "data-column-mapped-missing")]
    [InlineData("columns: {comments: {video_id: 2, user_id: 3, created_at: 4}}\n", "data-column-unknown")]
    [InlineData("columns: {comments: {text: 6, kind: 7}}\n", "data-column-mapped-missing")]
    public void Nor_do_settings_bring_them_to_light(string settings, string code)
    {
        const string Row = "1,7431052800000000001,u90071992547,2025-01-11 08:00:00,第二步盐放早了吗,text\n";
        using var folders = new Folders().Sound().Put("comments.csv", Row + Row).Put("quarter.yaml", settings);
        var result = folders.Load();
        Assert.Contains(result.Faults, fault => fault.Code == code);
        Assert.DoesNotMatch("第二步|9007199", string.Join('\n', result.Faults.SelectMany(fault => fault.Values.Values)));
        result.Data?.Dispose();
    }

    [Fact]
    public void Names_of_columns_are_shown_as_they_are()
    {
        using var folders = new Folders().Sound().Put("comments.csv", "编号,视频编号,谁,created_at,说了什么\n");
        Assert.Contains("谁, created_at, 说了什么", folders.Load().Faults.First(fault => fault.Code == "data-column-missing").Values["found"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,7431052800000000001,u1,第二步盐放早了吗13812345678,好,text\n", "data-not-a-time")] // a shifted row
    [InlineData("1,u90071992547,7431052800000000001,2025-01-11 08:00:00,好,text\n", "data-unknown-video")]
    [InlineData("1,7431052800000000001,u1,2025-01-11 08:00:00,好,第二步盐放早了吗\n", "data-not-a-kind")]
    public void A_value_of_a_comment_is_masked_in_any_column(string row, string code)
    {
        using var folders = new Folders().Sound().Put("comments.csv", "comment_id,video_id,user_id,created_at,text,kind\n" + row);
        Assert.DoesNotMatch("第二步|[0-9]{5}", folders.Load().Fault(code).Values["found"]);
    }

    [Fact]
    public void Days_and_ids_that_were_asked_for_stay_readable()
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", "user_ids: plain\n")
            .Put("comments.csv", "comment_id,video_id,user_id,created_at,text\n1,v90071992547,u1,2025-01-11 08:00:00,好\n2,7431052800000000001,u1,2025-02-30 08:00,好\n");
        var result = folders.Load();
        Assert.Equal(("v90071992547", "2025-02-30 08:00"), (result.Fault("data-unknown-video").Values["found"], result.Fault("data-not-a-time").Values["found"]));
    }

    [Theory]
    [InlineData("联系13812345678小明")]
    [InlineData("@someone")]
    public void A_value_of_any_column_shows_no_contacts(string value)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Folders.Videos + $"v3,{value},2025-01-12 08:00:00,{value},,,,{value},\n");
        var result = folders.Load();
        Assert.DoesNotMatch("13812345678|someone", string.Join('\n', result.Faults.SelectMany(fault => fault.Values.Values)));
        Assert.NotEmpty(result.Faults.Where(fault => fault.Values.GetValueOrDefault("found", "").Contains("•••", StringComparison.Ordinal)));
        result.Data!.Dispose();
    }

    /// <summary>One file may be videos and comments: what is wrong with its videos stands in the row of a comment.</summary>
    [Theory]
    [InlineData("v9,c1,2025-01-12 08:00:00,bad,u90071992547,第二步盐放早了吗\n")]
    [InlineData("v9,c1,2025-01-12 08:00:00,6,u90071992547,第二步盐放早了吗\nv9,c1,2025-01-12 08:00:00,7,u90071992547,第二步盐放早了吗\n")]
    [InlineData("v9,c1,2025-01-12 08:00:00,第二步盐放早了吗,u90071992547\n")]
    public void A_file_that_feeds_comments_too_is_kept_as_they_are(string row)
    {
        using var folders = new Folders().Sound().Remove("videos.csv").Put("quarter.yaml", "files: {videos: export.csv, comments: export.csv}\ncolumns: {comments: {created_at: published_at}}\n")
            .Put("export.csv", "video_id,creator_id,published_at,duration_seconds,user_id,text\nv1,c1,2025-01-12 08:00:00,6,u1,好\n" + row);
        var rejects = new KeptRejects();
        var result = folders.Load(rejects: rejects);
        Assert.NotEmpty(rejects.Rows);
        Assert.DoesNotMatch("第二步|9007199", string.Join('\n', rejects.Rows.Select(kept => kept.Text).Concat(result.Faults.SelectMany(fault => fault.Values.Values))));
        result.Data?.Dispose();
    }

    [Fact]
    public void Totals_and_exchanged_dates_are_values_too()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Folders.Daily + "合计,,999,1,1,1,1\n")
            .Put("comments.csv", "video_id,user_id,created_at,text\n7431052800000000001,u1,13/01/2025 08:00,好\n7431052800000000001,u1,2025-02-01 08:00,好\n7431052800000000001,u1,01/02/2025 08:00,好\n");
        var faults = QuarterLoader.Load(new LoadRequest(folders.Quarter, null, Folders.Rules, folders.Root) { Rules = Folders.Opened, RejectShareLimit = 1, HidesValues = true }).Faults;
        Assert.All(faults.Where(fault => fault.Code is "data-total-differs"), fault => Assert.Equal("•••", fault.Values["found"]));
        Assert.DoesNotMatch("999|/2025", string.Join('\n', faults.SelectMany(fault => fault.Values.Values)));
    }

    private static Folders Bad() => new Folders().Sound()
        .Put("daily.csv", Folders.Daily + "2025-01-12,7431052800000000001,secret,1,1,1,\n")
        .Put("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\n9007199254740993,7431052800000000001,yesterday,1,0,0,0\n7.3E+18,7431052800000000001,2025-01-11 08:00,1,0,0,0\n");

    private static (string Text, int Rejected) Shown(Func<double, bool, IRejectSink?, LoadResult> load, KeptRejects rejects)
    {
        var result = load(1, false, rejects);
        result.Data!.Dispose();
        return (string.Join('\n', rejects.Rows.Select(row => row.Text).Concat(result.Faults.SelectMany(fault => fault.Values.Values))), rejects.Rows.Count);
    }
}
