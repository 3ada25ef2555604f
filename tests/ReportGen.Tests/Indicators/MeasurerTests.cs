using System.Globalization;
using System.Text.Json;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class MeasurerTests
{
    /// <summary>
    /// Interactions 100 in the base week, then 110, 120 … 220: g_w = 1/(9 + w), their mean (1/10 + … + 1/21) / 12; every week gives a twelfth of the rise of 120.
    /// All plays come from a video published before the quarter.
    /// </summary>
    [Fact]
    public void Growth_of_a_straight_line()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 30; c++)
        {
            var video = data.Video(data.Creator(), PreviousFirst);
            for (var week = 0; week <= 12; week++)
                data.Daily(video, Base + (7 * week), 1000, 50, 30, 20 + (10 * week));
        }

        var growth = data.Measure("engagement_growth");

        Assert.Equal(Enumerable.Range(10, 12).Sum(k => 1.0 / k) / 12, growth.Headline.Current!.Value, 1e-12);
        Assert.Equal(12, growth.Weeks!.Current.Length);
        Assert.Equal(0.1, growth.Weeks.Current[0].Value, 1e-12);
        Assert.Equal(12, growth.Part("rising_weeks")!.Current!.Value);
        Assert.Equal(1.0 / 12, growth.Part("largest_week_share")!.Current!.Value, 1e-12);
        Assert.Equal(1.2, growth.Part("compound")!.Current!.Value, 1e-12);
        Assert.Equal(1, growth.Part("old_play_share")!.Current!.Value, 1e-12);
        Assert.True(growth.Flags["rose_smoothly"]);
        Assert.False(growth.Flags["guard"]);
    }

    /// <summary>New videos only: week 1 has no plays from before the quarter, so no claim is made.</summary>
    [Fact]
    public void Growth_guard_stands_where_no_old_videos_are()
    {
        using var data = new TinyQuarters();
        var video = data.Video(data.Creator(), First);
        for (var week = 1; week <= 12; week++)
            data.Daily(video, Base + (7 * week), 1000, 100 * week);
        var growth = data.Measure("engagement_growth");
        Assert.True(growth.Flags["guard"]);
        Assert.False(growth.Flags["rose_smoothly"]);
        Assert.Contains("few_old_plays", growth.Notes);
        Assert.Equal(MeasureStatus.SmallSample, growth.Headline.Status);
    }

    /// <summary>From 2 videos, 1,000 plays, 100 interactions to 3 videos, 1,200 plays, 150: ln 1.5 = ln 1.5 + ln(400/500) + ln(0.125/0.1).</summary>
    [Fact]
    public void Decomposition_adds_up()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        for (var v = 0; v < 2; v++)
            data.Daily(data.Video(creator, PreviousWeekOne), PreviousWeekOne, 500, 50);
        for (var v = 0; v < 3; v++)
            data.Daily(data.Video(creator, WeekOne), WeekOne, 400, 50);
        var indicator = data.Measure("growth_decomposition");
        Assert.Equal(Math.Log(1.5), indicator.Headline.Current!.Value, 1e-12);
        Assert.Equal(Math.Log(1.5), indicator.Part("videos_played")!.Current!.Value, 1e-12);
        Assert.Equal(Math.Log(0.8), indicator.Part("plays_per_video")!.Current!.Value, 1e-12);
        Assert.Equal(Math.Log(1.25), indicator.Part("interactions_per_play")!.Current!.Value, 1e-12);
        Assert.Equal(0.1, indicator.Part("level_rate")!.Previous!.Value, 1e-12);
    }

    /// <summary>g = ln(20.5/10.5), ln(10.5/20.5), ln(20.5/10.5) at 1,000 plays; the fourth creator has 999 plays and is left out. Median ratio 10/10.5.</summary>
    [Fact]
    public void Growth_gap_by_creator()
    {
        using var data = new TinyQuarters();
        foreach (var (before, now, plays) in new[] { (10, 20, 1000), (20, 10, 1000), (10, 20, 1000), (10, 20, 999) })
        {
            var creator = data.Creator();
            data.Daily(data.Video(creator, PreviousFirst), PreviousFirst, 1000, before);
            data.Daily(data.Video(creator, First), First, plays, now);
        }

        var gap = data.Measure("growth_gap");
        Assert.Equal(2.0 / 3, gap.Headline.Current!.Value, 1e-12);
        Assert.Equal(10 / 10.5, gap.Part("median_ratio")!.Current!.Value, 1e-9);
        Assert.Equal(1, gap.Part("excluded")!.Current!.Value);
        Assert.Equal(3, gap.Numbers("gap_counts").Sum());
        Assert.False(gap.Headline.Change!.Significant);
    }

    /// <summary>
    /// Creator 0: two videos with 3 and 1 effective comments, 2 a video; creator 1: one video, a boilerplate comment, 0. Mean 1, ratio of sums 4/3, share 4/5.
    /// Before: creator 0 alone, one video with 1; so all creators ×1, the same creator ×2.
    /// </summary>
    [Fact]
    public void Effective_comments_keep_zeros()
    {
        using var data = new TinyQuarters();
        var (a, b) = (data.Creator(), data.Creator(category: 1));
        var (first, second, third, earlier) = (data.Video(a, WeekOne), data.Video(a, WeekOne + 1), data.Video(b, WeekOne), data.Video(a, PreviousWeekOne));
        for (var user = 0; user < 3; user++)
            data.Comment(first, user, WeekOne);
        data.Comment(second, 0, WeekOne + 2);
        data.Comment(third, 7, WeekOne, verdict: 6);
        data.Comment(earlier, 0, PreviousWeekOne);
        data.Daily(first, WeekOne, 100, 1, 10);

        var indicator = data.Measure("effective_comments");

        Assert.Equal(1, indicator.Headline.Current!.Value, 1e-12);
        Assert.Equal(1, indicator.Headline.Previous!.Value, 1e-12);
        Assert.Equal(0, indicator.Headline.Change!.Value, 1e-12);
        Assert.Equal(1, indicator.Part("same_creators")!.Change!.Value, 1e-12);
        Assert.Equal(4.0 / 3, indicator.Part("ratio_of_sums")!.Current!.Value, 1e-12);
        Assert.Equal(0.8, indicator.Part("effective_share")!.Current!.Value, 1e-12);
        Assert.Equal(0.5, indicator.Part("coverage")!.Current!.Value, 1e-12); // 5 of the 10 that daily counts
        Assert.Contains("low_coverage", indicator.Notes);
        Assert.Equal(0.2, indicator.Group("reason").Single(m => m.Key == "boilerplate").Current!.Value, 1e-12);
        Assert.Equal(2, indicator.Group("category").Single(m => m.Key == "food").Current!.Value, 1e-12);
        Assert.Equal(1, indicator.Weeks!.Current[0].Value, 1e-12);
    }

    /// <summary>
    /// Week 1: 2 session likes (one drive-by) for 10 daily likes, weight 5; week 2: 4 likes and a comment for 4 daily likes, weight 1.
    /// Weighted share 5 / (5·2 + 5), of likes 5 / (10 + 4), unweighted 1/7. Five viewers: one user is the top hundredth and gave 2 of 6 likes.
    /// </summary>
    [Fact]
    public void Drive_by_likes_are_weighted_to_the_daily_likes()
    {
        using var data = new TinyQuarters();
        var video = data.Video(data.Creator(), WeekOne);
        data.Daily(video, WeekOne, 100, 10);
        data.Daily(video, WeekOne + 7, 100, 4);
        data.Viewing(0, video, WeekOne, 2000, liked: 1);
        data.Viewing(0, video, WeekOne + 1, 20000, liked: 1);
        for (var user = 1; user <= 4; user++)
            data.Viewing(user, video, WeekOne + 7, 30000, liked: 1, commented: user == 1 ? 1 : 0);

        var indicator = data.Measure("drive_by_likes");

        Assert.Equal(1.0 / 3, indicator.Headline.Current!.Value, 1e-12);
        Assert.Equal(5.0 / 14, indicator.Part("share_of_likes")!.Current!.Value, 1e-12);
        Assert.Equal(1.0 / 7, indicator.Part("unweighted")!.Current!.Value, 1e-12);
        Assert.Equal(1.0 / 3, indicator.Part("top_one_percent")!.Current!.Value, 1e-12);
        Assert.Equal(0, indicator.Group("seconds").Single(m => m.Key == "1").Current!.Value);
        Assert.Equal(0.5, indicator.Weeks!.Current[0].Value, 1e-12);
    }

    /// <summary>Creator 0: 5 videos, the tool in 3 over two weeks; creator 1: 5 videos, the tool in 3 of one week; creator 2 none. At home: one of three.</summary>
    [Fact]
    public void Tools_need_videos_share_and_weeks()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 3; c++)
        {
            var creator = data.Creator(tier: c == 0 ? 2 : 1);
            for (var v = 0; v < 5; v++)
            {
                var video = data.Video(creator, WeekOne + v + (c == 0 && v == 2 ? 7 : 0), firstPlays: 100, firstInteractions: 10);
                if (c < 2 && v < 3)
                    data.Tool(video, 0);
            }
        }

        var adoption = data.Measure("tool_adoption");
        Assert.Equal(1.0 / 3, adoption.Headline.Current!.Value, 1e-12);
        Assert.Equal(1, adoption.Part("gap")!.Current!.Value, 1e-12);
        Assert.Equal(2.0 / 3, adoption.Weeks!.Current[0].Value, 1e-12);
        Assert.Equal(2.0 / 3, adoption.Group("count").Single(m => m.Key == "0").Current!.Value, 1e-12);
        Assert.Equal(1, adoption.Group("tool_gap").Single(m => m.Key == "poll_sticker").Current!.Value, 1e-12);
        Assert.Equal(0, adoption.Group("tool_gap").Single(m => m.Key == "progress_bar").Current!.Value, 1e-12);
        Assert.Equal(1, adoption.Group("tool_head").Single(m => m.Key == "poll_sticker").Current!.Value, 1e-12);
        Assert.Equal(2.0 / 3, adoption.SeriesByWeek("use_poll_sticker")!.Current[0].Value, 1e-12);
        Assert.Equal(0.5, adoption.SeriesByWeek("gap")!.Current[0].Value, 1e-12); // head 1, mid one of two
    }

    /// <summary>Mid tier: treated creators have 0.125 and control 0.1 and 0.1 and 0.1 interactions a first-hour play; +25 %. A head creator does not count.</summary>
    [Fact]
    public void Raw_uplift_is_the_ratio_of_mean_rates()
    {
        using var data = new TinyQuarters();
        foreach (var (tools, rate, tier) in new[] { (2, 125, 1), (0, 100, 1), (0, 100, 1), (0, 900, 2) })
        {
            var creator = data.Creator(tier);
            for (var v = 0; v < 5; v++)
            {
                var video = data.Video(creator, WeekOne + (3 * v), firstPlays: 1000, firstInteractions: rate);
                for (var t = 0; t < tools; t++)
                    data.Tool(video, t);
            }
        }

        var uplift = data.Measure("tool_uplift");
        Assert.Equal(0.25, uplift.Headline.Current!.Value, 1e-12);
        Assert.Equal(0.25, uplift.Headline.Change!.Value, 1e-12);
        Assert.Equal(0.1, uplift.Part("control")!.Current!.Value, 1e-12);
        Assert.Equal(0.125, uplift.Group("dose").Single(m => m.Key == "2").Current!.Value, 1e-12);
        Assert.Equal(MeasureStatus.NotDefined, uplift.Group("dose").Single(m => m.Key == "3").Status);
    }

    /// <summary>One creator with both kinds: 30/100 against 20/100, +50 %; the creator with talk alone does not count. Rate of talk (20 + 1) / 200.</summary>
    [Fact]
    public void Format_contrast_lies_within_creators()
    {
        using var data = new TinyQuarters();
        var (a, b) = (data.Creator(), data.Creator());
        foreach (var (creator, format, likes) in new[] { (a, 1, 30), (a, 0, 20), (b, 0, 1) })
        {
            var video = data.Video(creator, WeekOne);
            data.Format(video, format);
            data.Daily(video, WeekOne, 100, likes);
            data.Daily(video, WeekOne + 7, 5000, 5000); // after the seven days
        }

        var indicator = data.Measure("format_engagement");
        Assert.Equal(0.5, indicator.Headline.Current!.Value, 1e-12);
        Assert.Equal(0.105, indicator.Group("format").Single(m => m.Key == "talk").Current!.Value, 1e-12);
        Assert.Equal(1.0 / 3, indicator.Group("format_share").Single(m => m.Key == "process").Current!.Value, 1e-12);
        Assert.Equal(1.0 / 3, indicator.SeriesByWeek("share_process")!.Current[0].Value, 1e-12);
    }

    /// <summary>User 0 comes back, user 1 does not: 1/2 of the new pairs; user 2 was there in the quarter before and comes back: 1 of established, 2/3 of all.</summary>
    [Fact]
    public void Repeat_tells_new_pairs_from_established()
    {
        using var data = new TinyQuarters { Tables = ["videos", "daily", "comments"] };
        var video = data.Video(data.Creator(), PreviousFirst);
        foreach (var (user, day) in new[] { (0, WeekOne), (0, WeekOne + 5), (1, WeekOne), (2, First - 20), (2, WeekOne + 1), (2, WeekOne + 29) })
            data.Comment(video, user, day);
        var repeat = data.Measure("repeat_engagement");
        Assert.Equal(0.5, repeat.Headline.Current!.Value, 1e-12);
        Assert.Null(repeat.Headline.Previous);
        Assert.Equal(1, repeat.Part("established_pairs")!.Current!.Value, 1e-12);
        Assert.Equal(2.0 / 3, repeat.Part("all_pairs")!.Current!.Value, 1e-12);
        Assert.Equal("comments", repeat.Texts["source"]);
        Assert.Equal(8, repeat.Weeks!.Current.Length); // 24 February to 2 March + 28 days ends on 30 March
    }

    /// <summary>60 likes, 30 comments, 10 shares: 40 %; the quarter before 80 : 15 : 5, 20 %; + 20 points.</summary>
    [Fact]
    public void Depth_is_a_share_in_points()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        data.Daily(data.Video(creator, WeekOne), WeekOne, 1000, 60, 30, 10);
        data.Daily(data.Video(creator, PreviousWeekOne), PreviousWeekOne, 1000, 80, 15, 5);
        var depth = data.Measure("engagement_depth");
        Assert.Equal(0.4, depth.Headline.Current!.Value, 1e-12);
        Assert.Equal(ChangeKind.Points, depth.Headline.Change!.Kind);
        Assert.Equal(0.2, depth.Headline.Change.Value, 1e-12);
        Assert.Equal(0.1, depth.Part("rate")!.Current!.Value, 1e-12);
    }

    /// <summary>Plays 200 before the split and 250 after at 7 days: +25 %; one of two later videos has twice the comments.</summary>
    [Fact]
    public void Case_before_and_after()
    {
        using var data = new TinyQuarters { Cases = [new CaseRequest("rural", "c0", new DateOnly(2025, 3, 1), null), new CaseRequest("lost", "nobody", new DateOnly(2025, 3, 1), null)] };
        var creator = data.Creator();
        var march = QuarterCalendar.DayNumber(new DateOnly(2025, 3, 1));
        foreach (var (day, plays, comments) in new[] { (WeekOne, 200, 10), (march, 250, 20), (march + 3, 250, 15) })
            data.Daily(data.Video(creator, day), day, plays, 5, comments);
        var cases = data.Measure("cases");
        Assert.Equal(1, cases.Headline.Current!.Value);
        Assert.Equal(200, cases.Part("rural.plays")!.Previous!.Value);
        Assert.Equal(0.25, cases.Part("rural.plays")!.Change!.Value, 1e-12);
        Assert.Equal(0.5, cases.Part("rural.doubled")!.Current!.Value, 1e-12);
        Assert.Equal("2025-03-01", cases.Texts["rural.split"]);
    }

    [Fact]
    public void Pool_and_sample_count()
    {
        using var data = new TinyQuarters();
        var (a, b) = (data.Creator(), data.Creator());
        data.Video(a, WeekOne);
        data.Video(a, WeekOne + 80); // in week 12
        data.Video(b, PreviousWeekOne);
        var set = data.Measure();
        Assert.Equal(2.0 / 12, set.Find("content_pool")!.Headline.Current!.Value, 1e-12);
        Assert.Equal(1.0 / 12, set.Find("content_pool")!.Headline.Previous!.Value, 1e-12);
        var sample = set.Find("sample")!;
        Assert.Equal([1.0, 1, 0], new[] { "joined", "left", "stayed" }.Select(k => sample.Part(k)!.Current!.Value));
        Assert.Equal(2, sample.Part("videos")!.Current!.Value);
    }

    [Fact]
    public void Missing_files_are_named_not_guessed()
    {
        using var data = new TinyQuarters { Tables = ["videos", "daily"], WithPrevious = false };
        data.Daily(data.Video(data.Creator(), WeekOne), WeekOne, 100, 1);
        var set = data.Measure();
        string? Reason(string id) => set.Find(id)!.Headline is { Status: MeasureStatus.NotAvailable } m ? m.Reason : "available";
        Assert.Equal("no_comments_file", Reason("effective_comments"));
        Assert.Equal("no_sessions_file", Reason("drive_by_likes"));
        Assert.Equal("no_comments_or_sessions", Reason("repeat_engagement"));
        Assert.Equal("no_previous_quarter", Reason("growth_gap"));
        Assert.All(set.Indicators, i => Assert.Contains("no_previous_quarter", i.Notes));
        Assert.All(set.Indicators.SelectMany(i => i.Parts.Add(i.Headline)).Where(m => m.Key is not ("median_ratio" or "raw" or "headline")), m => Assert.Null(m.Previous));
    }

    [Fact]
    public void Sessions_sampled_by_viewing_give_no_repeat_rate()
    {
        using var data = new TinyQuarters { Tables = ["videos", "daily", "sessions"], Sampling = "viewings" };
        data.Viewing(0, data.Video(data.Creator(), WeekOne), WeekOne, 100, liked: 1);
        Assert.Equal("sessions_sampled_by_viewing", data.Measure("repeat_engagement").Headline.Reason);
    }

    /// <summary>Empty tables, one creator without anything: nothing is infinite, nothing throws, the JSON is valid.</summary>
    [Fact]
    public void Empty_quarter_has_no_numbers_but_a_valid_document()
    {
        using var data = new TinyQuarters();
        data.Creator();
        var set = data.Measure();
        using var json = JsonDocument.Parse(IndicatorsJson.Write(set));
        Assert.Equal(Measurer.Ids.Length, json.RootElement.GetProperty("indicators").GetArrayLength());
        Assert.DoesNotContain("NaN", IndicatorsJson.Write(set), StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", IndicatorsCsv.Write(set), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_bytes_on_any_number_of_threads_and_in_any_culture()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 40; c++)
        {
            var creator = data.Creator(tier: c % 3, category: c % 2);
            foreach (var start in new[] { WeekOne, PreviousWeekOne })
            {
                var video = data.Video(creator, start + c, 100, c);
                data.Daily(video, start + c, 1500 + c, 10 + (c * c % 7), c % 5, 1);
                data.Comment(video, c % 9, start + c);
                data.Viewing(c % 11, video, start + c, 100 * c, liked: 1);
            }
        }

        var one = IndicatorsJson.Write(data.Measure(threads: 1));
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var four = IndicatorsJson.Write(data.Measure(threads: 4));
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(one, four);
        Assert.Contains("\"significant\"", one, StringComparison.Ordinal);
    }
}
