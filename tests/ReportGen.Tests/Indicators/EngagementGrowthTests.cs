using System.Collections.Immutable;
using ReportGen.Data;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class EngagementGrowthTests
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
        Assert.Equal("few_old_plays", growth.Headline.Reason);
        Assert.Equal("few_old_plays", growth.Part("level_trend")!.Reason);
        Assert.Equal("interactions_by_publication", growth.Texts["line"]);
    }

    /// <summary>
    /// I_w = 100 · 1.02^w, but 500 in week 5, which holds a holiday. Without it ln I is straight again: slope ln 1.02, in every draw, since all
    /// creators are alike. The rates 4 to 5 and 5 to 6 are left out, the others are 0.02: acceleration 0.
    /// </summary>
    [Fact]
    public void Holiday_weeks_are_marked_and_left_out()
    {
        var day = new DateOnly(2025, 2, 5); // Wednesday of the fifth week
        using var data = new TinyQuarters { Holidays = [new Holiday(day, day, ImmutableSortedDictionary<string, string>.Empty.Add("en", "x"))] };
        for (var c = 0; c < 30; c++)
        {
            var video = data.Video(data.Creator(), PreviousFirst);
            for (var week = 0; week <= 12; week++)
                data.Daily(video, Base + (7 * week), 1_000_000, week == 5 ? 500_000_000 : (long)Math.Round(100_000_000 * Math.Pow(1.02, week)));
        }

        var growth = data.Measure("engagement_growth");
        Assert.Equal(Math.Log(1.02), growth.Part("slope_without_holidays")!.Current!.Value, 1e-7);
        Assert.Equal(Math.Log(1.02), growth.Part("slope_without_holidays")!.Change!.Interval!.Lower, 1e-7);
        Assert.True(growth.Part("slope_without_holidays")!.Change!.Significant);
        Assert.Equal(0, growth.Part("acceleration_without_holidays")!.Current!.Value, 1e-7);
        Assert.Equal(1, growth.Part("holiday_weeks")!.Current!.Value);
        Assert.Equal([0.0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], growth.Numbers("holiday_weeks"));
        Assert.Equal(12, growth.Numbers("slopes_leave_one_out").Length);
        Assert.False(growth.Flags["rose_smoothly"]); // one week makes more than a third of the rise
    }

    /// <summary>
    /// Weekly rates 1 %, 2 %, … 12 %: a slope of 0.01 a week, the same in every draw. The quarter before has 100 interactions a creator, all in its
    /// week 1: 3,000 over twelve weeks. Its 92 days hold the base week's day (30 December) too, a milliard a creator.
    /// </summary>
    [Fact]
    public void Acceleration_is_a_finding_of_its_own()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 30; c++)
        {
            var video = data.Video(data.Creator(), PreviousFirst);
            data.Daily(video, PreviousWeekOne, 1000, 100);
            var total = 1e9;
            for (var week = 0; week <= 12; week++)
            {
                total *= 1 + (0.01 * week);
                data.Daily(video, Base + (7 * week), 1000, (long)Math.Round(total));
            }
        }

        var growth = data.Measure("engagement_growth");
        Assert.Equal(0.01, growth.Part("acceleration_trend")!.Change!.Value, 1e-7);
        Assert.True(growth.Part("acceleration_trend")!.Change!.Significant);
        Assert.Equal(0.01, growth.Part("acceleration")!.Current!.Value, 1e-7);
        Assert.Equal("no_holidays", growth.Part("slope_without_holidays")!.Reason);
        Assert.Equal(100 * 30 / 12.0, growth.Part("quarter_per_week")!.Previous!.Value, 1e-9);
        Assert.Equal(30 * 1_000_000_100.0 / 92, growth.Part("quarter_per_day")!.Previous!.Value, 1e-3);
    }
}
