using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Videos;

/// <summary>Which tools a creator has taken up by a day: adoption grows in each tier, and a creator once past the threshold stays.</summary>
internal sealed class ToolAdoption(World world)
{
    private const double UsePerVideo = 0.75;

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
        return tools;
    }
}
