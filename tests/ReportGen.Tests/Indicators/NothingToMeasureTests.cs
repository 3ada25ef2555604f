using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

/// <summary>Quarters that hold rows and nothing else: the reasons given are the true ones.</summary>
public sealed class NothingToMeasureTests
{
    private static TinyQuarters Zeros()
    {
        var data = new TinyQuarters();
        for (var i = 0; i < 40; i++)
        {
            var creator = data.Creator();
            data.Daily(data.Video(creator, PreviousWeekOne), PreviousWeekOne, 0, 0);
            data.Daily(data.Video(creator, WeekOne), WeekOne, 0, 0);
        }

        return data;
    }

    [Fact]
    public void All_zeros_are_no_ramp_and_no_missing_file()
    {
        using var data = Zeros();
        var results = data.Measure();
        var growth = results.Find("engagement_growth")!;
        Assert.False(growth.Flags["guard"]);
        Assert.Equal("zero_base", growth.Headline.Reason);
        Assert.Equal("few_plays", results.Find("growth_gap")!.Headline.Reason);
        Assert.False(results.Find("suspicious_interactions")!.Flags["headlines_compared"]);
    }

    [Fact]
    public void An_empty_first_week_before_plays_is_a_ramp()
    {
        using var data = Zeros();
        data.Daily(data.Video(0, WeekOne + 14), WeekOne + 14, 1000, 100);
        Assert.True(data.Measure("engagement_growth").Flags["guard"]);
    }

    /// <summary>39 creators with 2 comments a video and one with 100: 100 of 178 are one creator's.</summary>
    [Theory]
    [InlineData(100, MeasureStatus.SmallSample, "one_creator")]
    [InlineData(60, MeasureStatus.Ok, null)]
    public void A_mean_that_is_mostly_one_creators_is_a_small_sample(int comments, MeasureStatus status, string? reason)
    {
        using var data = new TinyQuarters { WithPrevious = false };
        for (var i = 0; i < 40; i++)
        {
            var video = data.Video(data.Creator(), WeekOne);
            data.Daily(video, WeekOne, 1000, 100);
            for (var k = 0; k < (i == 0 ? comments : 2); k++)
                data.Comment(video, user: k, WeekOne);
        }

        var measure = data.Measure("effective_comments").Part("counted")!;
        Assert.Equal(status, measure.Status);
        Assert.Equal(reason, measure.Reason);
    }
}
