namespace ReportGen.Samples.Population;

/// <summary>Size of a creator's following.</summary>
internal enum Tier
{
    Tail,
    Mid,
    Head,
}

internal static class Tiers
{
    public const int MidFrom = 100_000;
    public const int HeadFrom = 1_000_000;

    public static Tier Of(long followers) => followers < MidFrom ? Tier.Tail : followers < HeadFrom ? Tier.Mid : Tier.Head;

    public static string Code(Tier tier) => tier switch { Tier.Tail => "tail", Tier.Mid => "mid", _ => "head" };
}
