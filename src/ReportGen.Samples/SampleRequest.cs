namespace ReportGen.Samples;

/// <summary>Which truth is planted in the data.</summary>
public enum SampleScenario
{
    /// <summary>The published account of 2025 Q1: everything in <see cref="PlantedTruth"/> rises as it says.</summary>
    Account,

    /// <summary>Nothing changes and nothing has an effect; only noise is left.</summary>
    Flat,

    /// <summary>The account turned round: engagement, comments and returns fall, tools and formats harm.</summary>
    Fall,
}

/// <summary>What to generate.</summary>
/// <param name="Creators">Creators in the quarter, 1 or more. Case creators are planted from 100 on.</param>
/// <param name="Seed">Same seed, same people, videos and users in every quarter.</param>
/// <param name="Quarter">The quarter whose folder is written.</param>
public sealed record SampleRequest(int Creators, ulong Seed, CalendarQuarter Quarter)
{
    /// <summary>The truth to plant.</summary>
    public SampleScenario Scenario { get; init; } = SampleScenario.Account;

    /// <summary>The quarter whose change on the quarter before is the planted one. Other quarters lie on the same lines, held level outside these two.</summary>
    public CalendarQuarter AccountQuarter { get; init; } = new(2025, 1);
}
