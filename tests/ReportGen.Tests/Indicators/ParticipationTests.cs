using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class ParticipationTests
{
    /// <summary>
    /// Creator 0 has viewers 0 (interacts in week 2) and 1 (never); creator 1 has viewer 0 (interacts). Viewers are pairs: 2 of 3 take part; by
    /// creator 1/2 and 1, mean 3/4; users 1 of 2; viewings 2 of 5. In week 1 nobody of two. A viewing before week 1 is not counted.
    /// </summary>
    [Fact]
    public void Viewers_are_pairs_of_user_and_creator()
    {
        using var data = new TinyQuarters();
        var (a, b) = (data.Video(data.Creator(), PreviousFirst), data.Video(data.Creator(), PreviousFirst));
        data.Viewing(0, a, WeekOne, 1000);
        data.Viewing(0, a, WeekOne + 7, 1000, liked: 1);
        data.Viewing(1, a, WeekOne + 1, 1000);
        data.Viewing(1, a, WeekOne + 8, 1000);
        data.Viewing(0, b, WeekOne + 9, 1000, shared: 1);
        data.Viewing(1, b, WeekOne - 1, 1000, shared: 1);

        var participation = data.Measure("participation");
        Assert.Equal(2.0 / 3, participation.Headline.Current!.Value, 1e-12);
        Assert.Equal(0.75, participation.Part("creator_mean")!.Current!.Value, 1e-12);
        Assert.Equal(0.5, participation.Part("users")!.Current!.Value, 1e-12);
        Assert.Equal(0.4, participation.Part("rate_of_viewings")!.Current!.Value, 1e-12);
        Assert.Equal(0, participation.Weeks!.Current[0].Value);
        Assert.Equal(2.0 / 3, participation.Weeks.Current[1].Value, 1e-12);
    }
}
