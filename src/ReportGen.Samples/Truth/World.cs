namespace ReportGen.Samples.Truth;

/// <summary>What every part of the generator shares: the request, its effects and the lines over time.</summary>
internal sealed class World
{
    public World(SampleRequest request)
    {
        Request = request;
        Effects = Effects.Of(request.Scenario);
        Trend = new Trend(request.AccountQuarter);
        Growth = new GrowthCurve(request.AccountQuarter, Effects);
    }

    public SampleRequest Request { get; }

    public Effects Effects { get; }

    public Trend Trend { get; }

    public GrowthCurve Growth { get; }

    public ulong Seed => Request.Seed;

    public int Creators => Request.Creators;

    /// <summary>Single creators large enough to be told apart are planted only where they cannot outweigh the rest.</summary>
    public bool HasCases => Creators >= 100;
}
