using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class DeepeningTests
{
    /// <summary>
    /// Four pairs begin with a like: one comments (in the comments file) on the next day, one shares after 28 days, one comments on the same day only and
    /// so began with more than a like, one does nothing more. 2 of 3; by kind 1 of 3 each. The quarter before: 1 of 1.
    /// </summary>
    [Fact]
    public void Likers_who_later_answer_or_endorse()
    {
        using var data = new TinyQuarters();
        var video = data.Video(data.Creator(), PreviousFirst);
        for (var user = 0; user < 4; user++)
            data.Viewing(user, video, WeekOne, 5000, liked: 1);
        data.Comment(video, 0, WeekOne + 1);
        data.Viewing(1, video, WeekOne + 28, 5000, shared: 1);
        data.Comment(video, 2, WeekOne);
        data.Viewing(9, video, PreviousWeekOne, 5000, liked: 1);
        data.Viewing(9, video, PreviousWeekOne + 2, 5000, commented: 1);

        var deepening = data.Measure("deepening");
        Assert.Equal(2.0 / 3, deepening.Headline.Current!.Value, 1e-12);
        Assert.Equal(1, deepening.Headline.Previous!.Value, 1e-12);
        Assert.Equal(1.0 / 3, deepening.Part("commented")!.Current!.Value, 1e-12);
        Assert.Equal(1.0 / 3, deepening.Part("shared")!.Current!.Value, 1e-12);
        Assert.Equal(3, deepening.Headline.Current.N!.Pairs);
        Assert.Equal("both", deepening.Texts["source"]);
        Assert.Equal(8, deepening.Weeks!.Current.Length);
        Assert.Equal(2.0 / 3, deepening.Weeks.Current[0].Value, 1e-12);
        Assert.Equal(2.0 / 3, deepening.Group("tier").Single(m => m.Key == "mid").Current!.Value, 1e-12);
    }

    [Fact]
    public void Sampled_viewings_cannot_be_followed()
    {
        using var data = new TinyQuarters { Sampling = "viewings", Share = 0.1 };
        data.Viewing(0, data.Video(data.Creator(), WeekOne), WeekOne, 100, liked: 1);
        var set = data.Measure();
        Assert.All(["deepening", "participation", "anchor_return"], id => Assert.Equal("sessions_sampled_by_viewing", set.Find(id)!.Headline.Reason));
        Assert.All(["attention", "drive_by_likes"], id => Assert.Contains("sessions_sampled_by_viewing", set.Find(id)!.Notes));
        Assert.NotNull(set.Find("attention")!.Headline.Current);
        Assert.Equal("comments", set.Find("repeat_engagement")!.Texts["source"]);
    }
}
