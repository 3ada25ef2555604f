using ReportGen.Data.Comments;
using ReportGen.Indicators;
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

    /// <summary>One user leaves the same text under two videos. The rules' three videos make a flood; two, as an analyst may set, strike both.</summary>
    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 0)]
    public void The_limit_of_a_flood_is_the_settings(int videos, double expected)
    {
        using var data = new TinyQuarters { Rules = new CommentRuleSettings(1) { FloodVideos = videos } };
        var creator = data.Creator();
        for (var v = 0; v < 2; v++)
            data.Comment(data.Video(creator, WeekOne), 1, WeekOne, hash: 7);
        Assert.Equal(expected, data.Measure("effective_comments").Headline.Current!.Value, 1e-12);
    }

    /// <summary>Three users write the same text of 6 units. A long text begins at 10 units, so no chain; with 6 units and 3 users it is one. A short one may have 2 copies: chain too.</summary>
    [Theory]
    [InlineData(10, 5, 20, 3)]
    [InlineData(6, 3, 20, 0)]
    [InlineData(10, 5, 2, 0)]
    public void The_limits_of_a_chain_are_the_settings(int units, int users, int copies, double expected)
    {
        using var data = new TinyQuarters { Rules = new CommentRuleSettings(1) { ChainUnits = units, ChainUsers = users, ShortCopies = copies } };
        var video = data.Video(data.Creator(), WeekOne);
        for (var user = 0; user < 3; user++)
            data.Comment(video, user, WeekOne, hash: 7);
        Assert.Equal(expected, data.Measure("effective_comments").Headline.Current!.Value, 1e-12);
    }

    [Fact]
    public void Another_version_of_the_rules_is_another_definition()
    {
        using var data = new TinyQuarters { Rules = new CommentRuleSettings(4) };
        data.Video(data.Creator(), WeekOne);
        Assert.Equal("effective_comments/1-rules-4", data.Measure("effective_comments").Definition);
    }

    /// <summary>Videos before the first Monday count in the quarter and in no week.</summary>
    [Fact]
    public void Days_outside_the_weeks_count_in_the_quarter()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        data.Comment(data.Video(creator, First), 1, First);
        data.Comment(data.Video(creator, Last), 2, Last);
        var indicator = data.Measure("effective_comments");
        Assert.Equal(1, indicator.Headline.Current!.Value, 1e-12);
        Assert.All(indicator.Weeks!.Current, week => Assert.True(double.IsNaN(week.Value)));
    }

    /// <summary>
    /// This quarter the file holds 4 of 8 comments (3 effective), the quarter before all 4 (2 effective). Estimated: 3/4 · 8 = 6 against 2/4 · 4 = 2; counted 3 against 2.
    /// </summary>
    [Fact]
    public void A_thin_file_is_estimated_from_its_share()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        Fill(data, data.Video(creator, WeekOne), WeekOne, effective: 3, boilerplate: 1, daily: 8);
        Fill(data, data.Video(creator, PreviousWeekOne), PreviousWeekOne, effective: 2, boilerplate: 2, daily: 4);

        var indicator = data.Measure("effective_comments");

        Assert.True(indicator.Flags["estimated"]);
        Assert.Contains("estimated_form", indicator.Notes);
        Assert.Equal((6, 2), (indicator.Headline.Current!.Value, indicator.Headline.Previous!.Value));
        Assert.Equal(2, indicator.Headline.Change!.Value, 1e-12);
        Assert.Equal(6, indicator.Part("estimated")!.Current!.Value, 1e-12);
        Assert.Equal(3, indicator.Part("counted")!.Current!.Value, 1e-12);
        Assert.Equal("headline", indicator.Headline.Key);
    }

    /// <summary>Creator b has 4 daily comments and none in the file: it takes the share of all, 3/4. (3/4 · 8 + 3/4 · 4) / 2 = 4.5.</summary>
    [Fact]
    public void A_creator_without_comments_in_the_file_takes_the_share_of_all()
    {
        using var data = new TinyQuarters { WithPrevious = false };
        Fill(data, data.Video(data.Creator(), WeekOne), WeekOne, effective: 3, boilerplate: 1, daily: 8);
        Fill(data, data.Video(data.Creator(), WeekOne), WeekOne, effective: 0, boilerplate: 0, daily: 4);
        Assert.Equal(4.5, data.Measure("effective_comments").Headline.Current!.Value, 1e-12);
    }

    [Fact]
    public void A_whole_file_is_counted()
    {
        using var data = new TinyQuarters { WithPrevious = false };
        Fill(data, data.Video(data.Creator(), WeekOne), WeekOne, effective: 3, boilerplate: 1, daily: 4);
        var indicator = data.Measure("effective_comments");
        Assert.False(indicator.Flags["estimated"]);
        Assert.Equal(3, indicator.Headline.Current!.Value, 1e-12);
    }

    /// <summary>
    /// 100 labelled lines: recall 45/50 = 0.9, specificity 40/50 = 0.8. This quarter 6 of 10 comments of a video: (6 − 0.2 · 10) / 0.7; before 5 of 10: 3 / 0.7. So +1/3, not +1/5;
    /// share 4/7. The empty comment (rule 1) is not decided by words and counts in neither. Kappa: agreement 0.85, chance 0.5, 0.7.
    /// </summary>
    [Fact]
    public void The_change_is_corrected_for_misjudged_comments()
    {
        using var data = new TinyQuarters { Labelled = Labels(), Synthetic = true };
        var creator = data.Creator();
        var video = data.Video(creator, WeekOne);
        Fill(data, video, WeekOne, effective: 6, boilerplate: 4, daily: 11);
        data.Comment(video, 99, WeekOne, verdict: 1);
        Fill(data, data.Video(creator, PreviousWeekOne), PreviousWeekOne, effective: 5, boilerplate: 5, daily: 10);

        var indicator = data.Measure("effective_comments");

        Assert.Equal(4 / 0.7, indicator.Part("corrected_change")!.Current!.Value, 1e-9);
        Assert.Equal(3 / 0.7, indicator.Part("corrected_change")!.Previous!.Value, 1e-9);
        Assert.Equal(1.0 / 3, indicator.Part("corrected_change")!.Change!.Value, 1e-9);
        Assert.Equal(4 / 0.7 / 11, indicator.Part("corrected_share")!.Current!.Value, 1e-9);
        Assert.Equal(0.7, indicator.Part("rule_kappa")!.Current!.Value, 1e-12);
        Assert.Equal(0.9, indicator.Part("rule_recall")!.Current!.Value, 1e-12);
        Assert.Equal(45.0 / 55, indicator.Part("rule_precision")!.Current!.Value, 1e-12);
        Assert.Equal(80.0 / 95, indicator.Part("rule_f1_not_effective")!.Current!.Value, 1e-12);
        Assert.Equal(100, indicator.Part("labelled")!.Current!.Value);
        Assert.True(indicator.Part("rule_kappa")!.Current!.Interval is { Lower: > 0.5 and < 0.7, Upper: > 0.7 and < 0.9 });
        Assert.True(indicator.Flags["labels_synthetic"]);
        Assert.Contains("labels_synthetic", indicator.Notes);
    }

    /// <summary>
    /// The same 100 lines, marked plain, and 50 hard ones on which the rules are always wrong. The correction is that of the plain lines; the scores are those of all:
    /// agreement 85/150, rules say yes 55 + 50, readers yes 50: kappa (17/30 − (0.7 · 1/3 + 0.3 · 2/3)) / (1 − 13/30) = 4/17.
    /// </summary>
    [Fact]
    public void Hard_lines_count_in_the_scores_and_not_in_the_correction()
    {
        var plain = Labels().Lines.Select(line => line with { Hard = false });
        var hard = Enumerable.Repeat(new LabelledLine(false, true, "") { Hard = true }, 50);
        using var data = new TinyQuarters { Labelled = new LabelledComments("l.csv", [.. plain, .. hard]) };
        var creator = data.Creator();
        Fill(data, data.Video(creator, WeekOne), WeekOne, effective: 6, boilerplate: 4, daily: 10);
        Fill(data, data.Video(creator, PreviousWeekOne), PreviousWeekOne, effective: 5, boilerplate: 5, daily: 10);

        var indicator = data.Measure("effective_comments");

        Assert.Equal(1.0 / 3, indicator.Part("corrected_change")!.Change!.Value, 1e-9);
        Assert.Equal((100, 150), (indicator.Part("labelled_plain")!.Current!.Value, indicator.Part("labelled")!.Current!.Value));
        Assert.Equal(0.7, indicator.Part("rule_kappa_plain")!.Current!.Value, 1e-12);
        Assert.Equal(0.8, indicator.Part("rule_specificity_plain")!.Current!.Value, 1e-12);
        Assert.Equal(4.0 / 17, indicator.Part("rule_kappa")!.Current!.Value, 1e-12);
        Assert.Contains("corrected_on_plain_lines", indicator.Notes);
    }

    [Fact]
    public void Hard_lines_alone_correct_nothing()
    {
        using var data = new TinyQuarters { Labelled = new LabelledComments("l.csv", [.. Labels().Lines.Select(line => line with { Hard = true })]) };
        Fill(data, data.Video(data.Creator(), WeekOne), WeekOne, effective: 3, boilerplate: 1, daily: 4);
        var indicator = data.Measure("effective_comments");
        Assert.Equal((MeasureStatus.NotAvailable, "no_plain_lines"), (indicator.Part("corrected_change")!.Status, indicator.Part("corrected_change")!.Reason));
        Assert.Equal(0.7, indicator.Part("rule_kappa")!.Current!.Value, 1e-12);
    }

    [Fact]
    public void Without_labelled_comments_nothing_is_corrected()
    {
        using var data = new TinyQuarters();
        Fill(data, data.Video(data.Creator(), WeekOne), WeekOne, effective: 3, boilerplate: 1, daily: 4);
        var indicator = data.Measure("effective_comments");
        foreach (var key in new[] { "corrected_change", "corrected_share", "rule_kappa", "labelled", "labeller_kappa" })
            Assert.Equal((MeasureStatus.NotAvailable, "no_labelled_comments"), (indicator.Part(key)!.Status, indicator.Part(key)!.Reason));
        Assert.False(indicator.Flags["labels_synthetic"]);
    }

    private static void Fill(TinyQuarters data, int video, int day, int effective, int boilerplate, int daily)
    {
        for (var user = 0; user < effective + boilerplate; user++)
            data.Comment(video, user, day, verdict: user < effective ? 0 : 6);
        data.Daily(video, day, 100, 1, daily);
    }

    /// <summary>45 and 40 judged rightly, 5 missed, 10 taken for effective.</summary>
    private static LabelledComments Labels()
    {
        IEnumerable<LabelledLine> Lines(int count, bool label, bool verdict) => Enumerable.Repeat(new LabelledLine(label, verdict, verdict ? "" : "boilerplate"), count);
        return new LabelledComments("l.csv", [.. Lines(45, true, true), .. Lines(5, true, false), .. Lines(10, false, true), .. Lines(40, false, false)]);
    }
}
