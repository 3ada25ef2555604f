using ReportGen.Samples.Randomness;

namespace ReportGen.Samples.Sessions;

/// <summary>A sampled user's lasting habits.</summary>
internal sealed class Viewer
{
    private const double MeanViewings = 47.0 / 91.0;
    private const double HeavyPart = 0.01;
    private const double MeanLike = 0.052;

    public Viewer(ulong seed, int index)
    {
        var random = new RandomStream(seed, StreamKind.UserTraits, index);
        Index = index;
        Heavy = random.Chance(HeavyPart);
        var pace = random.Spread(0.7);
        var like = random.Spread(1.0);
        PerDay = MeanViewings * pace * (Heavy ? 2.0 : 1.0);
        Like = Heavy ? 0.5 + 0.3 * random.Unit() : Math.Min(0.6, MeanLike * like);
        Share = 0.009 * random.Spread(0.8);
    }

    public int Index { get; }

    /// <summary>One of the few who like almost everything.</summary>
    public bool Heavy { get; }

    /// <summary>Viewings a day.</summary>
    public double PerDay { get; }

    /// <summary>Chance of a like on an average video.</summary>
    public double Like { get; }

    /// <summary>Chance of a share on an average video.</summary>
    public double Share { get; }
}
