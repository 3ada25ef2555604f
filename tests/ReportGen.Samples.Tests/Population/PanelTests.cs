using ReportGen.Samples.Population;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Tests.Population;

public class PanelTests
{
    private static readonly SampleRequest Request = new(4000, 11, new CalendarQuarter(2025, 1));

    /// <summary>A slot changes hands with a chance of 5 %: of 4,000, 200 ± 3 × √(4000 × 0.05 × 0.95) = 159 to 241.</summary>
    [Fact]
    public void Neighbouring_quarters_share_95_percent()
    {
        var panel = new Panel(new World(Request));
        var before = panel.In(Request.Quarter.Previous).Select(creator => creator.Id).ToHashSet(StringComparer.Ordinal);
        var stayed = panel.In(Request.Quarter).Count(creator => before.Contains(creator.Id));
        Assert.InRange(stayed, 4000 - 241, 4000 - 159);
    }

    [Fact]
    public void Creators_have_the_tier_of_their_followers_and_many_are_mid_tier()
    {
        var creators = new Panel(new World(Request)).In(Request.Quarter).ToList();
        Assert.All(creators, creator => Assert.Equal(creator.Tier, Tiers.Of(creator.Followers)));
        Assert.InRange(creators.Count(creator => creator.Tier == Tier.Mid) / 4000.0, 0.42, 0.50);
        Assert.InRange(creators.Count(creator => creator.Tier == Tier.Head) / 4000.0, 0.05, 0.09);
    }

    [Fact]
    public void The_same_seed_gives_the_same_people_whatever_the_quarter_asked_for()
    {
        var one = new Panel(new World(Request)).In(Request.Quarter).Select(creator => creator.Name + creator.Id);
        var other = new Panel(new World(Request with { Quarter = Request.Quarter.Previous })).In(Request.Quarter).Select(creator => creator.Name + creator.Id);
        Assert.Equal(one, other);
    }

    [Fact]
    public void Names_vary()
    {
        var names = new Panel(new World(Request)).In(Request.Quarter).Select(creator => creator.Name).ToList();
        Assert.True(names.Distinct().Count() > 0.7 * names.Count);
        Assert.All(names, name => Assert.InRange(name.Length, 3, 16));
    }
}
