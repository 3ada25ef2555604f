using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class EffectiveCommentsTests
{
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
}
