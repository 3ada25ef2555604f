using ReportGen.Indicators;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>The committed sample quarter, measured once for all tests.</summary>
public sealed class SampleResults
{
    public SampleResults()
    {
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System);
        var request = new DataRequest(Repository.Quarter("2025Q1"), Repository.Quarter("2024Q4"), Path.Combine(Repository.Root, "templates", "rules"));
        Results = new ReportPipeline(environment).Indicators(request, new SilentObserver()).Results
            ?? throw new InvalidOperationException("The sample data do not load.");
    }

    public IndicatorSet Results { get; }

    public Indicator this[string id] => Results.Find(id) ?? throw new KeyNotFoundException(id);
}

internal sealed class SilentObserver : IPipelineObserver
{
    public void Started(string step, string detail)
    {
    }

    public void Finished(string step, string detail, TimeSpan elapsed)
    {
    }

    public void Working(string step, string what)
    {
    }
}
