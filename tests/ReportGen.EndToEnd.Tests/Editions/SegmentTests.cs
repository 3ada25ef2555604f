using System.Collections.Immutable;
using CsCheck;
using ReportGen.Data.Segments;
using ReportGen.Indicators;
using ReportGen.Indicators.Creators;

namespace ReportGen.EndToEnd.Tests.Editions;

/// <summary>Editions agree with the whole wherever they must.</summary>
public sealed class SegmentTests(SegmentQuarter quarter) : IClassFixture<SegmentQuarter>
{
    private static readonly string[] Counts = ["creators", "videos", "interactions", "plays", "comments", "viewings", "eligible_videos"];

    private IndicatorSet Measured(Segment segment)
    {
        using var part = SegmentReader.Part(quarter.Data, segment)!;
        return Measurer.Measure(part, SegmentQuarter.Settings with { Only = ["sample", "effective_comments", "engagement_depth"] });
    }

    private static Measure Part(IndicatorSet results, string indicator, string part) => results.Find(indicator)!.Part(part)!;

    [Fact]
    public void Any_two_halves_add_up_to_the_whole() => Gen.Bool.Array[quarter.Data.Names.CreatorIds.Length].Sample(
        inside =>
        {
            IndicatorSet Half(bool side) => Measured(new Segment(SegmentKind.Category, "half", [.. Enumerable.Range(0, inside.Length).Where(i => inside[i] == side)]));
            var (one, other) = (Half(true), Half(false));
            double Now(IndicatorSet r, string key) => Part(r, "sample", key).Current!.Value;
            double Before(IndicatorSet r, string key) => Part(r, "sample", key).Previous!.Value;
            Assert.All(Counts, key => Assert.Equal(Now(quarter.Whole, key), Now(one, key) + Now(other, key)));
            Assert.All(Counts, key => Assert.Equal(Before(quarter.Whole, key), Before(one, key) + Before(other, key)));

            // A mean over creators is the mean of the halves weighted by their creators.
            (double Sum, double Creators) Comments(IndicatorSet r)
            {
                var e = r.Find("effective_comments")!.Part("counted")!.Current;
                return e is null ? (0, 0) : (e.Value * e.N!.Creators!.Value, e.N.Creators.Value);
            }

            var (a, b, all) = (Comments(one), Comments(other), Comments(quarter.Whole));
            Assert.Equal(all.Creators, a.Creators + b.Creators);
            Assert.Equal(all.Sum, a.Sum + b.Sum, 1e-6);
        },
        iter: 6, threads: 1);

    [Fact]
    public void A_tier_gives_what_the_whole_says_of_the_tier()
    {
        var segments = SegmentReader.Read(quarter.Data, SegmentKind.Tier);
        Assert.Equal(["head", "mid", "tail"], segments.Select(s => s.Key));
        Assert.Equal(segments.SelectMany(s => s.Creators).Distinct().Count(), segments.Sum(s => s.Creators.Length));
        foreach (var segment in segments)
        {
            var own = Measured(segment);
            var rate = own.Find("engagement_depth")!.Headline.Current!.Value;
            Assert.Equal(quarter.Whole.Find("engagement_depth")!.Group("tier").Single(m => m.Key == segment.Key).Current!.Value, rate, 12);
        }
    }

    [Fact]
    public void The_plays_of_the_creators_add_up_to_the_whole()
    {
        var figures = CreatorMeasurer.Measure(quarter.Data, SegmentQuarter.Settings);
        var cards = SegmentReader.Read(quarter.Data, SegmentKind.Creator).Select(s => figures.Of(s.Creators[0])).ToImmutableArray();
        Assert.Equal(Part(quarter.Whole, "sample", "creators").Current!.Value, cards.Length);
        Assert.Equal(Part(quarter.Whole, "sample", "videos").Current!.Value, cards.Sum(c => c.Part("videos")!.Current!.Value));

        // Creators without a video of the quarter have plays of older ones, and no card.
        Assert.InRange(cards.Sum(c => c.Part("plays")!.Current!.Value), 1, Part(quarter.Whole, "sample", "plays").Current!.Value);
        Assert.All(cards, c => Assert.InRange(c.Group("position").Where(m => m.Current is not null).Select(m => m.Current!.Value).DefaultIfEmpty(0.5).Average(), 0, 1));
    }
}
