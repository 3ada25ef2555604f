using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;

namespace ReportGen.Samples.Writing;

/// <summary>The tier as the file gives it: empty for a few creators, whose tier then follows from their followers.</summary>
internal sealed class TierColumn(ulong seed)
{
    private const double Missing = 0.006;

    public string Of(Creator creator) =>
        Hash.Unit(seed, StreamKind.TierGap, creator.Key) < Missing ? "" : Tiers.Code(creator.Tier);
}
