namespace ReportGen.Samples.Truth;

/// <summary>What every part of the generator shares: the request, its effects and the lines over time.</summary>
internal sealed class World
{
    public World(SampleRequest request)
        : this(request, Effects.Of(request.Scenario))
    {
    }

    /// <summary>A world with effects of its own: the same people and chances as in the scenario's, so that the two can be compared one by one.</summary>
    internal World(SampleRequest request, Effects effects)
    {
        Request = request;
        Effects = effects;
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
