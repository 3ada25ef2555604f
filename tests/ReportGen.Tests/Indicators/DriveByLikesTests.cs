using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class DriveByLikesTests
{
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

    /// <summary>Two lone likes, one without watch time: it is no drive-by like, and half of the lone likes. Nothing says who followed.</summary>
    [Fact]
    public void Missing_watch_time_is_counted_not_guessed()
    {
        using var data = new TinyQuarters { Sampling = "" };
        var video = data.Video(data.Creator(), WeekOne);
        data.Daily(video, WeekOne, 100, 10);
        data.Viewing(0, video, WeekOne, -1, liked: 1);
        data.Viewing(1, video, WeekOne, 2500, liked: 1);
        var indicator = data.Measure("drive_by_likes");
        Assert.Equal(0.5, indicator.Headline.Current!.Value, 1e-12);
        Assert.Equal(1, indicator.Part("missing_watch")!.Current!.Value);
        Assert.Equal(0.5, indicator.Part("missing_watch_share")!.Current!.Value);
        Assert.Contains("follows_not_recorded", indicator.Notes);
        Assert.Contains("session_sampling_not_stated", indicator.Notes);
        Assert.Equal("users", indicator.Texts["sampling"]);
    }
}
