using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class AnchorReturnTests
{
    /// <summary>
    /// One creator: anchored videos in weeks 1, 2, 3, a plain one on the same day as the third. Of four who first liked the anchored video of week 3 two
    /// come back to another video, of four who first liked the plain one, one. Same number offered: ratio 2, crude and standardised.
    /// A passing anchor, a comment first and a like less than 28 days before the end do not count.
    /// </summary>
    [Fact]
    public void Share_back_after_anchored_over_plain()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        var hooks = new[] { 0, 7, 14 }.Select(d => data.Video(creator, WeekOne + d, anchor: 0)).ToArray();
        var plain = data.Video(creator, WeekOne + 14);
        var passing = data.Video(creator, WeekOne + 14, anchor: 1);
        for (var user = 0; user < 8; user++)
            data.Viewing(user, user < 4 ? hooks[2] : plain, WeekOne + 15, 9000, liked: 1);
        foreach (var user in new[] { 0, 1, 4 })
            data.Viewing(user, hooks[0], WeekOne + 15 + 28, 9000);
        data.Viewing(5, hooks[0], WeekOne + 15 + 29, 9000); // a day too late
        data.Viewing(6, plain, WeekOne + 20, 9000);         // the same video
        data.Viewing(20, passing, WeekOne + 15, 9000, liked: 1);
        data.Viewing(21, plain, WeekOne + 15, 9000, liked: 1, commented: 1);
        data.Viewing(22, plain, Last - 27, 9000, liked: 1);

        var anchors = data.Measure("anchor_return");
        Assert.Equal(1, anchors.Headline.Current!.Value, 1e-12);
        Assert.Equal(1, anchors.Part("crude")!.Current!.Value, 1e-12);
        Assert.Equal(0.5, anchors.Part("anchored")!.Current!.Value, 1e-12);
        Assert.Equal(0.25, anchors.Part("plain")!.Current!.Value, 1e-12);
        Assert.Equal([1.0, 1, 4, 4, 1], new[] { "anchored_creators", "compared_creators", "anchored_pairs", "plain_pairs", "open_pairs" }.Select(k => anchors.Part(k)!.Current!.Value));
        Assert.Equal(0, anchors.Part("offered_plain")!.Current!.Value);
    }

    /// <summary>
    /// A creator publishes anchored videos before a busy month and plain ones before a quiet one. Likers come back by what is offered alone: 3 of 4 in the busy
    /// month (3 videos offered), 1 of 4 in the quiet one (none), whatever they liked. Anchored pairs: 8 busy, 4 quiet, 7/12; plain pairs: 4 busy, 8
    /// quiet, 5/12. Crude ratio 7/5; standardised 1.
    /// </summary>
    [Fact]
    public void Videos_offered_explain_what_they_explain()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        var busy = WeekOne + 2;
        var quiet = WeekOne + 30;
        var hook = data.Video(creator, WeekOne, anchor: 0);
        var plain = data.Video(creator, WeekOne);
        var third = new[] { 8, 16, 24 }.Select(d => data.Video(creator, WeekOne + d, anchor: d < 24 ? 0 : -1)).ToArray();
        var user = 0;
        foreach (var (video, day, groups, back) in new[] { (hook, busy, 2, 3), (hook, quiet, 1, 1), (plain, busy, 1, 3), (plain, quiet, 2, 1) })
        {
            for (var i = 0; i < 4 * groups; i++, user++)
            {
                data.Viewing(user, video, day, 9000, liked: 1);
                if (i % 4 < back)
                    data.Viewing(user, third[2], day + 25, 9000);
            }
        }

        var anchors = data.Measure("anchor_return");
        Assert.Equal(7.0 / 5 - 1, anchors.Part("crude")!.Current!.Value, 1e-12);
        Assert.Equal(0, anchors.Headline.Current!.Value, 1e-8);
        Assert.Equal(0.25, anchors.Group("offered").Single(m => m.Key == "0").Current!.Value, 1e-12);
        Assert.Equal(0.75, anchors.Group("offered").Single(m => m.Key == "3").Current!.Value, 1e-12);
    }

    [Fact]
    public void Without_a_fixed_anchor_there_is_nothing_to_compare()
    {
        using var data = new TinyQuarters();
        data.Viewing(0, data.Video(data.Creator(), WeekOne, anchor: 0), WeekOne, 9000, liked: 1);
        Assert.Equal(MeasureStatus.NotAvailable, data.Measure("anchor_return").Headline.Status);
        Assert.Equal("no_anchored_creators", data.Measure("anchor_return").Headline.Reason);
    }
}
