using CsCheck;
using ReportGen.Data;
using ReportGen.Data.Columns;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Columns;

public class HeaderTests
{
    private const string Row = "2025-01-11,7431052800000000001,100,5,2,1\n";

    [Fact]
    public void Chinese_names_are_known()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "日期,视频ID,播放量,点赞数,评论数,分享数,收藏量,完播率(%)\n2025年1月11日,7431052800000000001,1.2万,5,2,1,--,33\n");
        var result = folders.Load(0);
        Assert.Equal([[20099, 12_000, 5, 2, 1, -1]], result.Rows("SELECT day, plays, likes, comments, shares, saves FROM daily", 6));
        Assert.Contains("播放量 = plays", result.Fault("data-columns-by-alias").Values["column"]);
        Assert.Equal("完播率(%)", result.Fault("data-column-unknown").Values["column"]);
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("date, video_id ,plays,likes,comments,shares")]
    [InlineData("Date,Video ID,Views,Likes,Comments,Shares")]
    [InlineData("\"date\",\"video\n_id\",plays,likes,comments,shares")]
    [InlineData("日期(date),视频ID（video_id）,播放量(plays),likes (点赞数),评论数(comments),分享数(shares)")]
    [InlineData("日期,影片ID,觀看次數,按讚數,留言數,分享數")]
    [InlineData("日期(date),视频ID（video_id）,播放量(likes),点赞数(plays),评论数(comments),分享数(shares)", false)]
    [InlineData("統計日期,视频ID,播放量,点赞量,评论量,分享量", false)]
    public void Padded_foreign_and_broken_names(string header, bool known = true)
    {
        using var folders = new Folders().Sound().Put("daily.csv", header + "\n" + Row);
        var result = folders.Load();
        Assert.Equal(known, result.Data is not null);
        result.Data?.Dispose();
    }

    [Fact]
    public void Two_names_that_would_do_are_refused_with_both_positions()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "日期,视频ID,播放量,点赞数,点赞数,评论数,分享数\n2025-01-11,7431052800000000001,100,5,6,2,1\n");
        var fault = folders.Load().Fault("data-column-twice");
        Assert.Equal((Severity.Error, "likes", "4, 5"), (fault.Severity, fault.Values["column"], fault.Values["positions"]));
        Assert.Contains("columns: {likes: 4}", MessageCatalog.For("en").Describe(fault));
        // Named by position, the other is left.
        folders.Put("quarter.yaml", "columns: {likes: 5}\n");
        var result = folders.Load(0);
        Assert.Equal([[6]], result.Rows("SELECT likes FROM daily", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Names_that_stand_twice_and_are_not_used_do_no_harm()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "date,video_id,plays,likes,comments,shares,备注,备注,\n" + Row.TrimEnd() + ",x,y,\n");
        var result = folders.Load(0);
        Assert.Equal("7, 8", result.Fault("data-column-twice-unused").Values["positions"]);
        result.Data!.Dispose();
    }

    [Fact]
    public void A_likely_name_is_suggested_not_taken()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "date,video_id,plays,likes,评论,shares\n" + Row);
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal(("comments", "评论", 5), (result.Fault("data-column-misnamed").Values["column"], result.Fault("data-column-misnamed").Values["found"], result.Fault("data-column-misnamed").Place!.Column));
        folders.Put("quarter.yaml", "columns:\n  comments: 评论\n");
        result = folders.Load(0);
        Assert.Equal([[2]], result.Rows("SELECT comments FROM daily", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void A_map_to_a_column_that_is_not_there_is_an_error()
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", "columns: {daily: {plays: 播放}}\n");
        var fault = folders.Load().Fault("data-column-mapped-missing");
        Assert.Equal(("plays", "播放", "date, video_id, plays, likes, comments, shares, saves"), (fault.Values["column"], fault.Values["near"], fault.Values["found"]));
    }

    [Fact]
    public void Values_units_orders_clocks_and_lists_may_be_set()
    {
        using var folders = new Folders()
            .Put("quarter.yaml", """
                timezone: Asia/Shanghai
                columns:
                  videos: {creator_id: 作者, duration: 时长, formats: 标签}
                values:
                  tier: {头部: head, 腰部: mid}
                  formats: {做饭: process}
                units: {duration: ms, plays: 万}
                dates: {date: month-first}
                timezones: {published_at: UTC}
                lists: {formats: 、}
                decimal: ","
                """)
            .Put("creators.csv", "creator_id,name,tier\nc1,甲,头部\n")
            .Put("videos.csv", "video_id,作者,published_at,时长,标签\nv1,c1,2025-01-11 00:05,61500,做饭、talk\n")
            .Put("daily.csv", "date,video_id,plays,likes,comments,shares\n02/03/2025,v1,\"1,5\",\"1.234\",1,1\n");
        var result = folders.Load(0);
        Assert.Equal([[1736553900, 62]], result.Rows("SELECT published_ts, duration FROM videos", 2)); // 61.5 s rounds up
        Assert.Equal([[2]], result.Rows("SELECT tier FROM creators", 1));
        Assert.Equal(["process", "talk"], result.Data!.Names.Formats);
        Assert.Equal([[20122, 15_000, 1234]], result.Rows("SELECT day, plays, likes FROM daily", 3)); // 3 February
        result.Data.Dispose();
    }

    [Theory]
    [InlineData("columns: {playz: 播放}", "data-yaml-key-unknown")]
    [InlineData("units: {plays: ms}", "data-yaml-value")]
    [InlineData("dates: {date: american}", "data-yaml-value")]
    [InlineData("timezones: {date: Mars}", "data-yaml-value")]
    [InlineData("decimal: x", "data-yaml-value")]
    [InlineData("timezones: UTC", "data-yaml-value")]
    [InlineData("timezones: {published_at: [UTC]}", "data-yaml-value")]
    [InlineData("units: ms", "data-yaml-value")]
    [InlineData("units: [plays, 万]", "data-yaml-value")]
    [InlineData("columns: [a, b]", "data-yaml-value")]
    [InlineData("columns: {plays: }", "data-yaml-value")]
    [InlineData("columns: {plays: {values: 5}}", "data-yaml-value")]
    [InlineData("columns: {plays: [[a]]}", "data-yaml-value")]
    [InlineData("dates: day-first", "data-yaml-value")]
    [InlineData("values: x", "data-yaml-value")]
    [InlineData("values: {tier: head}", "data-yaml-value")]
    [InlineData("lists: \",\"", "data-yaml-value")]
    [InlineData("lists: {formats: \"\"}", "data-yaml-value")]
    [InlineData("decimal: [\",\"]", "data-yaml-value")]
    [InlineData("counters: {plays: cumulative}", "data-yaml-value")]
    [InlineData("platform: [kuaishou, douyin]", "data-yaml-value")]
    [InlineData("events: {date: 2025-01-28, name: x}", "data-yaml-value")]
    [InlineData("events: [2025-01-28]", "data-yaml-value")]
    [InlineData("cases: {id: x}", "data-yaml-value")]
    [InlineData("tools: {a: b}", "data-yaml-value")]
    [InlineData("files: daily.csv", "data-yaml-value")]
    [InlineData("tiers: [1, 2]", "data-yaml-value")]
    [InlineData("data_until: 2024-03-15", "data-yaml-value")]
    [InlineData("holidays: [{from: 2025-02-04, to: 2025-01-28, name: x}]", "data-yaml-value")]
    public void Wrong_settings_are_said(string yaml, string code)
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", yaml + "\n");
        var result = folders.Load();
        Assert.Equal(1, result.Fault(code).Place!.Line);
        result.Data?.Dispose();
    }

    [Fact]
    public void A_setting_of_another_form_is_shown_as_it_stands_with_the_form_that_is_asked_for()
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", "timezones: UTC\nunits: [plays, 万]\nquarter: [2025Q1]\ncounters: {plays: cumulative}\n");
        var faults = folders.Load().Faults.Where(fault => fault.Code == "data-yaml-value").ToDictionary(fault => fault.Values["column"], fault => (fault.Values["found"], fault.Values["expected"]));
        Assert.Equal(("UTC", "published_at: UTC"), faults["timezones"]);
        Assert.Equal(("[plays, 万]", "duration: ms"), faults["units"]);
        Assert.Equal(("[2025Q1]", "2025Q1"), faults["quarter"]);
        Assert.Equal(("{plays: cumulative}", "daily, cumulative"), faults["counters"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("columns:\nunits:\nvalues:\nevents:\nholidays: []\ncases: []\ntiers:\nfiles:\ntools:\nplatform:\nlists: {}\n")]
    public void A_key_with_nothing_behind_it_says_nothing(string yaml)
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", yaml);
        var result = folders.Load(0);
        Assert.DoesNotContain(result.Faults, fault => fault.Code.StartsWith("data-yaml", StringComparison.Ordinal));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("columns: {daily: {plays: plays}, plays: likes}")]
    [InlineData("columns: {plays: likes, daily: {plays: plays}}")]
    public void What_is_said_of_a_table_goes_before_what_is_said_of_all_in_either_order(string yaml)
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", yaml + "\n");
        var result = folders.Load(0);
        Assert.Equal([[1510]], result.Rows("SELECT sum(plays) FROM daily", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void A_unit_in_the_header_counts()
    {
        using var folders = new Folders().Sound()
            .Put("videos.csv", "视频ID,作者ID,发布时间,时长(毫秒)\n7431052800000000001,c1,2025-01-10 08:00,52000\n")
            .Put("daily.csv", "日期,视频ID,播放量（万）,点赞数,评论数,分享数\n2025-01-11,7431052800000000001,1.2,5,2,1\n");
        var result = folders.Load(0);
        Assert.Equal([[52, 12_000]], result.Rows("SELECT duration, plays FROM videos JOIN daily USING (video)", 2));
        result.Data!.Dispose();
        // A length without a unit may be anything.
        Assert.Equal("duration_seconds", folders.Put("videos.csv", "视频ID,作者ID,发布时间,时长\n7431052800000000001,c1,2025-01-10 08:00,52000\n").Load().Fault("data-column-misnamed").Values["column"]);
    }

    [Fact]
    public void Days_without_a_year_lie_in_the_quarter()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "Date,video_id,Video Views,Likes,Comments,Shares\nJanuary 11,7431052800000000001,100,5,2,1\nApril 2,7431052800000000001,100,5,2,1\nDecember 31,7431052800000000001,100,5,2,1\n");
        var result = folders.Load();
        Assert.Equal([[20099], [20180]], result.Rows("SELECT day FROM daily ORDER BY day", 1)); // 31 December is the year before's
        Assert.Equal(1, result.File("daily").SetAside);
        result.Data!.Dispose();
    }

    [Fact]
    public void A_research_log_is_read_as_sessions()
    {
        // KuaiRand's columns; 1736553900123 ms is 2025-01-11 08:05 in Shanghai.
        using var folders = new Folders().Sound().Put("sessions.csv",
            "user_id,video_id,date,hourmin,time_ms,is_click,is_like,is_follow,is_comment,is_forward,is_hate,long_view,play_time_ms,duration_ms,profile_stay_time,comment_stay_time,is_profile_enter,is_rand,tab\n"
            + "0,7431052800000000001,20250111,800,1736553900123,1,1,0,0,1,0,1,8123,9000,0,0,0,0,1\n");
        var result = folders.Load(0);
        Assert.Equal([[1736553900, 20099, 8123, 1, 0, 1, 0]], result.Rows("SELECT ts, day, watch_ms, liked, commented, shared, followed FROM sessions", 7));
        result.Data!.Dispose();
    }

    [Fact]
    public void Comments_without_an_id_are_told_apart_by_what_they_say()
    {
        using var folders = new Folders().Sound().Put("comments.csv", "video_id,user_id,created_at,text\n7431052800000000001,u1,2025-01-11 08:05,第二步盐放早了吗\n7431052800000000001,u1,2025-01-11 08:05,第二步盐放早了吗\n7431052800000000001,u1,2025-01-11 08:05,第二步盐放晚了吗\n");
        var result = folders.Load(0);
        Assert.Equal((3, 2, 1), (result.File("comments").Read, result.File("comments").Loaded, result.File("comments").Merged));
        result.Data!.Dispose();
    }

    [Fact]
    public void A_constant_and_joined_columns_may_stand_for_ids()
    {
        using var folders = new Folders()
            .Put("quarter.yaml", "columns:\n  videos: {video_id: [作者, 标题], creator_id: 作者}\n  daily: {video_id: {value: 甲|一}}\n")
            .Put("videos.csv", "作者,标题,发布时间,时长(秒)\n甲,一,2025-01-10 08:00,52\n甲,二,2025-01-10 08:00,52\n")
            .Put("daily.csv", "日期,播放量,点赞数,评论数,分享数\n2025-01-11,7,5,2,1\n");
        var result = folders.Load(0);
        Assert.Equal([[2, 1]], result.Rows("SELECT (SELECT count(*) FROM videos), (SELECT count(*) FROM daily JOIN videos USING (video))", 2));
        result.Data!.Dispose();
    }

    [Fact]
    public void A_day_and_a_time_of_two_columns_make_a_moment()
    {
        using var folders = new Folders().Sound()
            .Put("quarter.yaml", "columns: {published_at: [日期, 时间]}\n")
            .Put("videos.csv", "视频ID,作者ID,日期,时间,duration_seconds\n7431052800000000001,c1,11/01/2025,8:05,60\n7431052800000000002,c1,31/12/2024,8:05 PM,60\n");
        var result = folders.Load(0);
        Assert.Equal([[1735646700], [1736553900]], result.Rows("SELECT published_ts FROM videos ORDER BY published_ts", 1)); // 20:05 and 8:05 in Shanghai
        result.Data!.Dispose();
    }

    [Fact]
    public void A_constant_date_that_fits_both_ways_is_asked_about()
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", "columns: {daily: {date: {value: 01/02/2025}}}\n");
        var result = folders.Load();
        Assert.Equal(3, result.Fault("data-date-order-unknown").Count);
    }

    [Fact]
    public void Case_width_blanks_and_underscores_make_no_other_name() => Gen.Select(Gen.Int[0, Names.Length - 1], Gen.Int[0, 3].Array[40]).Sample((which, changes) =>
    {
        var changed = string.Concat(Names[which].Select((c, i) => changes[i] switch
        {
            1 => char.ToUpperInvariant(c).ToString(),
            2 => c is > ' ' and <= '~' ? ((char)(c + 0xFEE0)).ToString() : c.ToString(),
            3 => c + (i % 2 == 0 ? " " : "_"),
            _ => c.ToString(),
        }));
        return HeaderName.Of(0, changed).Key == HeaderName.Of(0, Names[which]).Key;
    });

    private static readonly string[] Names = ["视频ID", "publish time", "is_like", "播放量", "Impressions click-through rate"];

    [Fact]
    public void A_file_without_names_is_recognised()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Row);
        var result = folders.Load();
        Assert.Equal(1, result.Fault("data-header-absent").Place!.Line);
        Assert.DoesNotContain(result.Faults, fault => fault.Code is "data-column-missing" or "data-column-misnamed");
    }

    /// <summary>What the documentation tells to write is understood: every block of a platform, and the one that shows all settings.</summary>
    [Fact]
    public void Settings_in_the_documentation_are_read_without_a_fault()
    {
        var text = File.ReadAllText(Path.Combine(Folders.Rules, "..", "..", "docs", "platforms.md"));
        var blocks = text.Split("\n\n").Where(block => block.Length > 0 && block.TrimEnd().Split('\n').All(line => line.StartsWith("    ", StringComparison.Ordinal)) && !block.Contains("dotnet", StringComparison.Ordinal)).ToList();
        Assert.Equal(7, blocks.Count); // all settings, and one of each platform
        foreach (var block in blocks)
        {
            using var folders = new Folders().Put("quarter.yaml", string.Join('\n', block.Split('\n').Select(line => line.Length > 4 ? line[4..] : "")) + "\n");
            var result = folders.Load();
            Assert.DoesNotContain(result.Faults, fault => fault.Code.StartsWith("data-yaml", StringComparison.Ordinal) || fault.Code == "data-timezone-unknown");
        }
    }
}
