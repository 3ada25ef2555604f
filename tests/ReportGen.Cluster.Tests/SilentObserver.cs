namespace ReportGen.Cluster.Tests;

/// <summary>Hears what the pipeline does and says nothing.</summary>
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
