using CsCheck;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Tests.Videos;

public class AttentionTests
{
    private static readonly Gen<int> Lives = Gen.Int[Attention.ShortestLife, Attention.LongestLife];
    private static readonly Gen<int> Seconds = Gen.Int[6 * 3600, 81_000];

    [Fact]
    public void Shares_of_plays_sum_to_one() => Gen.Select(Lives, Seconds).Sample((life, second) =>
        Assert.Equal(1.0, Enumerable.Range(0, life).Sum(age => Attention.PlayShare(age, life, second)), 1e-9));

    [Fact]
    public void Most_comments_come_in_the_first_week_but_many_plays_come_later() => Gen.Select(Lives, Seconds).Sample((life, second) =>
    {
        Assert.InRange(Attention.CommentsBefore(7 * 24, 24.0 * life), 0.9, 1.0);
        Assert.InRange(Attention.FirstWeekShare(life, second), 0.4, 0.9);
    });

    [Fact]
    public void Ages_invert_the_share_of_comments() => Gen.Select(Gen.Double[0.0, 0.999], Gen.Double[200.0, 1000.0]).Sample((unit, hours) =>
        Assert.Equal(unit, Attention.CommentsBefore(Attention.CommentAge(unit, hours), hours), 1e-6));
}
