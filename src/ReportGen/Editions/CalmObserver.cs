namespace ReportGen.Editions;

/// <summary>Passes on the steps of loading; what hundreds of editions do side by side is one step that begins once and ends with the run.</summary>
internal sealed class CalmObserver(IPipelineObserver observer) : IPipelineObserver
{
    private readonly Lock _gate = new();

    public void Started(string step, string detail)
    {
        if (step == PipelineStep.Load)
            observer.Started(step, detail);
    }

    public void Finished(string step, string detail, TimeSpan elapsed)
    {
        if (step == PipelineStep.Load)
            observer.Finished(step, detail, elapsed);
    }

    /// <summary>So many editions of so many are done.</summary>
    public void At(int done, int all) => Working(PipelineStep.Typeset, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{done} / {all}"));

    /// <summary>The editions begin.</summary>
    public void Begin() => observer.Started(PipelineStep.Typeset, "");

    /// <summary>The editions have ended.</summary>
    public void End(TimeSpan elapsed) => observer.Finished(PipelineStep.Typeset, "", elapsed);

    public void Working(string step, string what)
    {
        lock (_gate)
            observer.Working(step, what);
    }
}
