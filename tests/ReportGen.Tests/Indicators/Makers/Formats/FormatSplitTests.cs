using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators.Makers.Formats;

public sealed class FormatSplitTests
{
    private const int Talk = 0, Process = 1;

    /// <summary>
    /// Plays and interactions. A before: process 100/20, talk 100/10; now: process 300/60, talk 100/20. B only before: talk 200/20. C only now: talk 400/80.
    /// R from 50/400 = 0.125 to 160/800 = 0.2. A has half of the plays in both quarters; talk goes from 0.1 to 0.2 with shares 0.5 and 0.25 of A's
    /// plays: within 0.5 · 0.375 · 0.1 = 0.01875. Process goes from 0.5 to 0.75 of A's plays, r̄ 0.2 against R̄ 0.175, talk r̄ 0.15:
    /// mix 0.5 · (0.25 · 0.025 + 0.25 · 0.025) = 0.00625. The rest, 0.05, is between: joined 0.5 · (0.2 − 0.1625), left 0.5 · (0.1 − 0.1625).
    /// </summary>
    [Fact]
    public void Change_is_split_exactly()
    {
        using var data = new TinyQuarters();
        var (a, b, c) = (data.Creator(), data.Creator(), data.Creator());
        Add(data, a, PreviousWeekOne, Process, 100, 20);
        Add(data, a, PreviousWeekOne, Talk, 100, 10);
        Add(data, b, PreviousWeekOne, Talk, 200, 20);
        Add(data, a, WeekOne, Process, 300, 60);
        Add(data, a, WeekOne, Talk, 100, 20);
        Add(data, c, WeekOne, Talk, 400, 80);

        var formats = data.Measure("format_engagement");

        Assert.Equal(0.075, formats.Part("rate_change")!.Current!.Value, 1e-12);
        Assert.Equal(0.01875, formats.Part("within")!.Current!.Value, 1e-12);
        Assert.Equal(0.00625, formats.Part("mix")!.Current!.Value, 1e-12);
        Assert.Equal(0.05, formats.Part("between")!.Current!.Value, 1e-12);
        Assert.Equal(0.05, formats.Part("entry_exit")!.Current!.Value, 1e-12);
        Assert.Equal(0.2, formats.Part("rate")!.Current!.Value, 1e-12);
        Assert.Equal(3.0 / 8, formats.Group("format_play_share").Single(m => m.Key == "process").Current!.Value, 1e-12);
        Assert.Equal(3.0 / 8, formats.SeriesByWeek("play_share_process")!.Current[0].Value, 1e-12);
    }

    /// <summary>A format that only one quarter has is mix: from talk alone at 0.1 to process alone at 0.3 by the same creator, 0.2 in all. Unlabelled videos are a set of their own.</summary>
    [Theory]
    [InlineData(Talk, Process)]
    [InlineData(null, Process)]
    public void A_new_format_is_mix(int? before, int now)
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        Add(data, creator, PreviousWeekOne, before, 100, 10);
        Add(data, creator, WeekOne, now, 100, 30);
        var formats = data.Measure("format_engagement");
        Assert.Equal(0.2, formats.Part("mix")!.Current!.Value, 1e-12);
        Assert.Equal(0, formats.Part("within")!.Current!.Value, 1e-12);
        Assert.Equal(0, formats.Part("between")!.Current!.Value, 1e-12);
    }

    /// <summary>Talk 0.2 and without it 0.25, by the one creator who has both: − 20 %; another has talk alone.</summary>
    [Fact]
    public void Single_formats_are_contrasted_within_creators()
    {
        using var data = new TinyQuarters();
        var (a, b) = (data.Creator(), data.Creator());
        Add(data, a, WeekOne, Talk, 100, 20);
        Add(data, a, WeekOne, Process, 100, 25);
        Add(data, b, WeekOne, Talk, 100, 90);
        var contrast = data.Measure("format_engagement").Group("format_contrast");
        Assert.Equal(-0.2, contrast.Single(m => m.Key == "talk").Current!.Value, 1e-12);
        Assert.Equal(0.25, contrast.Single(m => m.Key == "process").Current!.Value, 1e-12);
    }

    private static void Add(TinyQuarters data, int creator, int day, int? format, int plays, int likes)
    {
        var video = data.Video(creator, day);
        data.Daily(video, day, plays, likes);
        if (format is { } f)
            data.Format(video, f);
    }
}
