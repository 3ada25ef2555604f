using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Videos;

/// <summary>
/// Which tools a creator has taken up by a day: adoption grows in each tier, and a creator once past the threshold stays. On the account quarter's
/// first day a campaign brings creators without tools to take up two at once, which they then use together.
/// </summary>
internal sealed class ToolAdoption(World world)
{
    private const double UsePerVideo = 0.75;
    private const double PairPerVideo = 0.85;

    /// <summary>Which draw of the campaign's creators is taken: chosen, as the committed seed was, so that chance leaves the planted ratios as they are.</summary>
    private const int DrawNumber = 564;

    private const Tools Pair = Tools.CommentProps | Tools.PollSticker;

    /// <summary>Part of a tier's creators at home with a tool in the previous quarter: tail, mid, head.</summary>
    private static readonly double[] Base = [0.11, 0.27, 0.52];

    /// <summary>Comment props are the most used, progress bars the least.</summary>
    private static readonly double[] Popularity = [1.15, 1.0, 0.8];

    public Tools Draw(Creator creator, int day, RandomStream random)
    {
        var tier = (int)creator.Tier;
        var level = world.Trend.Between(Base[tier], Base[tier] + world.Effects.ToolGrowth[tier], day);
        var tools = Tools.None;
        for (var tool = 0; tool < Popularity.Length; tool++)
        {
            var used = random.Chance(UsePerVideo);
            if (used && creator.ToolPlaces[tool] < level * Popularity[tool])
                tools |= (Tools)(1 << tool);
        }
        return day >= world.Request.AccountQuarter.StartDay && Joined(creator) && Hash.Unit(world.Seed, StreamKind.CampaignUse, creator.Key, day) < PairPerVideo
            ? tools | Pair : tools;
    }

    /// <summary>Whether the campaign won a creator: one who used nothing when it began.</summary>
    private bool Joined(Creator creator)
    {
        var tier = (int)creator.Tier;
        var level = Base[tier] + 0.5 * world.Effects.ToolGrowth[tier];
        return Enumerable.Range(0, Popularity.Length).All(tool => creator.ToolPlaces[tool] >= level * Popularity[tool])
            && Hash.Unit(world.Seed, StreamKind.Campaign, creator.Key, DrawNumber) < world.Effects.ToolCampaign[tier];
    }
}
