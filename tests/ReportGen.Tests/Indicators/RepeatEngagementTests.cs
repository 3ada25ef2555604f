using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class RepeatEngagementTests
{
    /// <summary>User 0 comes back, user 1 does not: 1/2 of the new pairs; user 2 was there in the quarter before and comes back: 1 of established. Two of three are new.</summary>
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
        Assert.Null(repeat.Part("all_pairs")); // never merged
        Assert.Equal(2.0 / 3, repeat.Part("new_share")!.Current!.Value, 1e-12);
        Assert.Contains("previous_not_told_apart", repeat.Notes);
        Assert.Equal("comments", repeat.Texts["source"]);
        Assert.Equal(8, repeat.Weeks!.Current.Length); // 24 February to 2 March + 28 days ends on 30 March
    }

    [Fact]
    public void Sessions_sampled_by_viewing_give_no_repeat_rate()
    {
        using var data = new TinyQuarters { Tables = ["videos", "daily", "sessions"], Sampling = "viewings" };
        data.Viewing(0, data.Video(data.Creator(), WeekOne), WeekOne, 100, liked: 1);
        Assert.Equal("sessions_sampled_by_viewing", data.Measure("repeat_engagement").Headline.Reason);
    }

    /// <summary>
    /// Active in weeks 1, 2 and 3: a regular; in weeks 1 and 2 only: not; so 1 of 2. In the quarter before both users came in one week: 0 of 2.
    /// Viewings with a share of 1 are all viewings, so they can be followed.
    /// </summary>
    [Fact]
    public void Regulars_are_counted_over_weeks_of_all_viewings()
    {
        using var data = new TinyQuarters { Tables = ["videos", "daily", "sessions"], Sampling = "viewings", Share = 1 };
        var video = data.Video(data.Creator(), PreviousFirst);
        foreach (var (user, day) in new[] { (0, WeekOne), (0, WeekOne + 7), (0, WeekOne + 14), (1, WeekOne), (1, WeekOne + 8), (0, PreviousWeekOne), (1, PreviousWeekOne + 1) })
            data.Viewing(user, video, day, 100, shared: 1);
        var repeat = data.Measure("repeat_engagement");
        Assert.Equal(0.5, repeat.Part("regulars")!.Current!.Value, 1e-12);
        Assert.Equal(0, repeat.Part("regulars")!.Previous!.Value, 1e-12);
        Assert.Equal("all", repeat.Texts["sampling"]);
        Assert.Contains("all_sessions", repeat.Notes);
        Assert.Equal(1, repeat.Part("established_pairs")!.Current!.Value, 1e-12);
        Assert.Equal(MeasureStatus.NotDefined, repeat.Headline.Status); // no new pair
    }

    [Fact]
    public void Without_a_quarter_before_new_pairs_cannot_be_told()
    {
        using var data = new TinyQuarters { WithPrevious = false };
        data.Viewing(0, data.Video(data.Creator(), WeekOne), WeekOne, 100, liked: 1);
        Assert.Equal("no_previous_quarter", data.Measure("repeat_engagement").Headline.Reason);
    }
}
