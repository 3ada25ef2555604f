using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

/// <summary>One small quarter in which every check finds exactly what was put there for it.</summary>
public class CheckTests
{
    private const string Videos = "video_id,creator_id,published_at,duration_seconds,first_hour_plays,first_hour_interactions\n"
        + "good,c1,2025-01-05 08:00:00,60,10,1\n" + "zero,c1,2025-01-05 08:00:00,0,10,1\n" + "long,c1,2025-01-05 08:00:00,7201,10,1\n"
        + "early,c1,2025-01-09 08:00:00,60,10,1\n" + "hour,c1,2025-01-05 08:00:00,60,101,1\n" + "nodays,c1,2025-01-05 08:00:00,60,1,1\n" + "dead,c2,2025-01-05 08:00:00,60,0,0\n";

    private const string Daily = "date,video_id,plays,likes,comments,shares\n"
        + "2025-01-06,good,100,60,30,11\n" + "2025-01-06,zero,100,1,1,1\n" + "2025-01-06,long,100,1,1,1\n" + "2025-01-06,early,100,1,1,1\n" + "2025-01-07,hour,100,1,1,1\n" + "2025-01-07,dead,0,0,3,0\n";

    private const string Creators = "creator_id\nc1\nc2\n";

    [Theory]
    [InlineData("interactions_over_plays", 6, 2, "good 2025-01-06")] // 101 > 100, and 3 > 0
    [InlineData("plays_zero_with_interactions", 6, 1, "dead 2025-01-07")]
    [InlineData("likes_over_plays", 6, 0, "")]
    [InlineData("days_before_publication", 6, 1, "early 2025-01-06")]
    [InlineData("first_hour_missing", 7, 0, "")]
    [InlineData("first_hour_over_total", 7, 1, "hour")]
    [InlineData("duration_zero", 7, 1, "zero")]
    [InlineData("duration_over_two_hours", 7, 1, "long")]
    [InlineData("videos_without_days", 7, 1, "nodays")]
    [InlineData("duration_whole_minutes", 7, 0, "")]
    [InlineData("comments_of_one_user", 2, 0, "")]
    [InlineData("viewings_of_one_user", 3, 0, "")]
    [InlineData("creators_without_response", 2, 1, "c2")]
    [InlineData("days_missing", 90, 88, "2025-01-01")]
    [InlineData("weeks_missing", 12, 11, "2025-01-13")]
    [InlineData("watch_over_length", 3, 1, "good")]
    [InlineData("viewings_before_publication", 3, 1, "good")]
    [InlineData("watch_time_missing", 3, 1, "good")]
    [InlineData("comments_before_publication", 2, 1, "early")]
    [InlineData("comments_more_than_daily", 6, 0, "")]
    [InlineData("comments_fewer_than_daily", 6, 5, "good")]
    [InlineData("unknown_videos", 12, 1, "comments.csv:4")]
    public void Finds_what_is_there(string code, long looked, long found, string example)
    {
        var check = Result.Value.Check(code);
        Assert.Equal((looked, found, example), (check.Checked, check.Found, check.Example));
    }

    [Fact]
    public void Every_check_has_words_in_both_languages()
    {
        foreach (var check in Result.Value.Report.Checks)
        {
            foreach (var language in new[] { "en", "zh-CN" })
                Assert.NotEqual("check." + check.Code, MessageCatalog.For(language).Text("check." + check.Code));
        }
    }

    private static readonly Lazy<LoadResult> Result = new(() =>
    {
        using var folders = new Folders().Put("creators.csv", Creators).Put("videos.csv", Videos).Put("daily.csv", Daily)
            .Put("comments.csv", "comment_id,video_id,user_id,created_at,text\n1,good,u1,2025-01-06 09:00:00,好看\n2,early,u1,2025-01-06 09:00:00,好看\n3,who,u1,2025-01-06 09:00:00,好看\n")
            .Put("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\nu1,good,2025-01-06 09:00:00,1201,0,0,0\nu2,good,2025-01-06 09:00:00,1200,0,0,0\nu1,good,2025-01-05 07:59:59,,0,0,0\n");
        var result = folders.Load();
        result.Data!.Dispose();
        return result;
    });

    [Fact]
    public void Lengths_that_are_all_nothing_are_of_another_unit()
    {
        var videos = "video_id,creator_id,published_at,时长(毫秒)\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"v{i},c1,2025-01-05 08:00:00,{40 + i}\n"));
        using var folders = new Folders().Sound().Put("videos.csv", videos).Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-01-06,v1,5,1,0,0\n");
        Assert.Equal((Severity.Error, 20L), (folders.Load().Fault("data-durations-zero").Severity, folders.Load().Fault("data-durations-zero").Count));
        var result = folders.Put("quarter.yaml", "units: {duration: s}\n").Load();
        Assert.Equal([[59]], result.Rows("SELECT max(duration) FROM videos", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Lengths_that_must_be_milliseconds_stop_the_paper()
    {
        var videos = "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"v{i},c1,2025-01-05 08:00:00,{9000 + i}\n"));
        using var folders = new Folders().Put("videos.csv", videos).Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-01-06,v1,1,0,0,0\n");
        Assert.Equal((Severity.Error, 20L), (folders.Load().Fault("data-durations-unit").Severity, folders.Load().Fault("data-durations-unit").Count));
        var result = folders.Put("quarter.yaml", "units: {duration: ms}\n").Load();
        Assert.Equal([[9]], result.Rows("SELECT max(duration) FROM videos", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Ids_that_a_spreadsheet_rounded_stop_the_paper()
    {
        var videos = "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"74310528000{i + 1000}0000,c1,2025-01-05 08:00:00,9\n"));
        using var folders = new Folders().Put("videos.csv", videos).Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-01-06,v1,1,0,0,0\n");
        var fault = folders.Load().Fault("data-ids-rounded");
        Assert.Equal((20L, "7431052800010000000"), (fault.Count, fault.Values["found"]));
    }

    [Fact]
    public void Lengths_that_must_be_minutes_stop_the_paper()
    {
        var videos = "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"v{i},c1,2025-01-05 08:00:00,{i % 3}:{i + 10}:00\n"));
        using var folders = new Folders().Put("videos.csv", videos).Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-01-06,v1,1,0,0,0\n");
        Assert.Equal((Severity.Error, 20L), (folders.Load().Fault("data-durations-minutes").Severity, folders.Load().Fault("data-durations-minutes").Count));
        var result = folders.Put("quarter.yaml", "units: {duration: s}\n").Load();
        Assert.Equal([[8820]], result.Rows("SELECT max(duration) FROM videos", 1)); // 2:27:00
        result.Data!.Dispose();
    }

    [Fact]
    public void Viewings_that_must_be_milliseconds_stop_the_paper()
    {
        // 1,300 s of a video of 60 s would be 21 times its length.
        using var folders = new Folders().Sound().Put("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\n"
            + string.Concat(Enumerable.Range(0, 20).Select(i => $"u{i},7431052800000000001,2025-01-11 08:00:00,{(i < 11 ? 1300 : 900)},0,0,0\n")));
        Assert.Equal((Severity.Error, 11L), (folders.Load().Fault("data-watch-unit").Severity, folders.Load().Fault("data-watch-unit").Count));
        var result = folders.Put("quarter.yaml", "units: {watch: ms}\n").Load();
        Assert.Equal([[1300]], result.Rows("SELECT max(watch_ms) FROM sessions", 1));
        result.Data!.Dispose();
    }

    /// <summary>The table of videos is probably that of another quarter; where the file holds more than the paper is about, a setting says so.</summary>
    [Theory]
    [InlineData(21, true)]
    [InlineData(20, false)]
    public void Rows_of_which_most_are_of_unknown_videos_stop_the_paper(int unknown, bool stops)
    {
        using var folders = new Folders().Sound().Put("comments.csv", "comment_id,video_id,user_id,created_at,text\n"
            + string.Concat(Enumerable.Range(0, 20 + unknown).Select(i => $"{i},{(i < 20 ? "7431052800000000001" : "743105280000000009" + (i % 10))},u{i},2025-01-11 08:00:00,第{i}步盐放早了吗\n")));
        var result = folders.Load(0);
        Assert.Equal(stops, result.Data is null);
        result.Data?.Dispose();
        if (stops)
        {
            var fault = result.Fault("data-videos-unknown");
            Assert.Equal((Severity.Error, "21", "41", "comments.csv"), (fault.Severity, fault.Values["found"], fault.Values["expected"], Path.GetFileName(fault.Place!.File)));
            result = folders.Put("quarter.yaml", "unknown_videos: aside\n").Load(0);
            Assert.Equal([[20]], result.Rows("SELECT count(*) FROM comments", 1));
            result.Data!.Dispose();
        }
    }

    [Fact]
    public void Videos_of_which_most_are_of_unknown_creators_stop_the_paper()
    {
        using var folders = new Folders().Put("creators.csv", "creator_id,name\nc1,甲\n").Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-01-06,v0,1,0,0,0\n")
            .Put("videos.csv", "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"v{i},{(i < 10 ? "c1" : "c" + i)},2025-01-05 08:00:00,{i + 10}\n")));
        Assert.Equal((Severity.Error, "30", "40"), (folders.Load(0).Fault("data-creators-unknown").Severity, folders.Load(0).Fault("data-creators-unknown").Values["found"], folders.Load(0).Fault("data-creators-unknown").Values["expected"]));
        var result = folders.Put("quarter.yaml", "unknown_creators: aside\n").Load(0);
        Assert.Equal([[10]], result.Rows("SELECT count(*) FROM videos", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void A_user_who_is_nobody_is_named()
    {
        using var folders = new Folders().Sound().Put("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\n"
            + string.Concat(Enumerable.Range(0, 200).Select(i => $"{(i % 10 == 0 ? "0" : "u" + i)},7431052800000000001,2025-01-11 08:{i / 60:00}:{i % 60:00},9,0,0,0\n")));
        var result = folders.Load(0);
        Assert.Equal((Severity.Warning, "10"), (result.Fault("data-user-nobody").Severity, result.Fault("data-user-nobody").Values["share"]));
        Assert.Equal((200L, 20L), (result.Check("viewings_of_one_user").Checked, result.Check("viewings_of_one_user").Found));
        result.Data!.Dispose();
    }

    [Fact]
    public void Examples_hold_no_id_where_values_are_hidden()
    {
        using var folders = new Folders().Put("creators.csv", Creators).Put("videos.csv", Videos).Put("daily.csv", Daily);
        var result = QuarterLoader.Load(new LoadRequest(folders.Quarter, null, Folders.Rules, folders.Root) { Rules = Folders.Opened, RejectShareLimit = 1, HidesValues = true });
        Assert.Equal(("•••", "••• 2025-01-06", "•••"), (result.Check("duration_zero").Example, result.Check("interactions_over_plays").Example, result.Check("creators_without_response").Example));
        result.Data!.Dispose();
    }
}
