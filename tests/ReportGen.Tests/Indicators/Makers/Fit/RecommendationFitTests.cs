using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators.Makers.Fit;

public sealed class RecommendationFitTests
{
    /// <summary>
    /// First-hour plays 99 and 299, interactions such that (i + 0.5) / (p + 1) is 0.045 or 0.145: 4 and 13, 14 and 43. Later plays fourfold with the higher response,
    /// threefold with more first-hour plays: by the crossed design the slopes are ln 4 / ln(0.145 / 0.045) and ln 3 / ln(299 / 99). The second week has
    /// ten times the later plays, which its own mean takes out. Videos with 49 first-hour plays, and with none later, are left out.
    /// </summary>
    [Fact]
    public void Slope_of_a_crossed_design()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        foreach (var (week, factor) in new[] { (1, 1), (2, 10) })
        {
            foreach (var (plays, answers, later) in new[] { (99, 4, 1000), (99, 14, 4000), (299, 13, 3000), (299, 43, 12000) })
                Add(data, creator, Base + (7 * week), plays, answers, later * factor);
        }

        Add(data, creator, WeekOne, 49, 40, 90000);
        Add(data, creator, WeekOne, 500, 1, 0);

        var fit = data.Measure("recommendation_fit");

        Assert.Equal(Math.Log(4) / Math.Log(29.0 / 9), fit.Headline.Current!.Value, 1e-9);
        Assert.Equal(Math.Log(3) / Math.Log(299.0 / 99), fit.Part("plays_slope")!.Current!.Value, 1e-9);
        Assert.Equal(8, fit.Part("videos")!.Current!.Value);
        Assert.Equal(2, fit.Part("excluded")!.Current!.Value);
        Assert.Equal(MeasureStatus.SmallSample, fit.Headline.Status);
    }

    /// <summary>One video, or the same response everywhere, has no slope; no first-hour figures, no regression.</summary>
    [Theory]
    [InlineData(1, "response_does_not_vary")]
    [InlineData(0, "no_first_hour")]
    public void No_slope_has_a_reason(int videos, string reason)
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        for (var v = 0; v < videos; v++)
            Add(data, creator, WeekOne, 100, 10, 1000);
        Assert.Equal(reason, data.Measure("recommendation_fit").Headline.Reason);
    }

    /// <summary>
    /// User 1 comments on the second day and watches on the 29th (27 days later): engaged. User 2 never answers. Half of the viewings from the 29th day;
    /// 29 January lies in week 4, so the line begins with week 5, where user 1's comment is more than 28 days old: 0.
    /// </summary>
    [Fact]
    public void Viewings_by_users_who_answered()
    {
        using var data = new TinyQuarters();
        var video = data.Video(data.Creator(), First);
        data.Viewing(1, video, First + 1, 5000, commented: 1);
        data.Viewing(1, video, First + 28, 5000);
        data.Viewing(2, video, First + 28, 5000);
        data.Viewing(2, video, First + 27, 5000);

        var fit = data.Measure("recommendation_fit");
        Assert.Equal(0.5, fit.Part("engaged_viewings")!.Current!.Value, 1e-12);
        Assert.Equal(5, fit.SeriesByWeek("engaged_viewings")!.Current[0].Week);
        data.Viewing(1, video, WeekOne + 28, 5000);
        Assert.Equal(0, data.Measure("recommendation_fit").SeriesByWeek("engaged_viewings")!.Current[0].Value);
    }

    [Fact]
    public void Viewings_sampled_singly_do_not_show_earlier_answers()
    {
        using var data = new TinyQuarters { Sampling = "viewings" };
        data.Video(data.Creator(), First);
        Assert.Equal("sessions_sampled_by_viewing", data.Measure("recommendation_fit").Part("engaged_viewings")!.Reason);
    }

    private static void Add(TinyQuarters data, int creator, int day, int plays, int answers, int later)
    {
        var video = data.Video(creator, day, plays, answers);
        data.Daily(video, day, plays + later, answers);
        data.Daily(video, day + 7, 1_000_000, 0); // after the seven days
    }
}
