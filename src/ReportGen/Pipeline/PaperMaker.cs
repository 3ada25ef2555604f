using ReportGen.Diagnostics;

namespace ReportGen;

/// <summary>Where the papers of a run go and who is told.</summary>
internal sealed record PaperRun(IPaperSink Papers, IPipelineObserver Observer, CancellationToken Cancellation);

/// <summary>A paper whose pages are written.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Paper">What was written; null where it could not be.</param>
/// <param name="Fault">Why not; null where it was.</param>
internal sealed record WrittenPaper(string Language, SetPaper? Paper, Fault? Fault);

/// <summary>Makes the files of papers: pages first, from any thread, then what stands beside them, one paper at a time.</summary>
internal sealed class PaperMaker(PaperSetter setter, PaperRun run, TimeProvider clock)
{
    /// <summary>Sets the pages of a paper and writes them.</summary>
    public WrittenPaper Set(ComposedPaper paper)
    {
        using var step = StepTimer.Start(clock, run.Observer, PipelineStep.Typeset, paper.Language);
        try
        {
            return new WrittenPaper(paper.Language, setter.Write(paper, run.Papers.Stream(paper.Language), run.Cancellation), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new WrittenPaper(paper.Language, null, Unwritable(paper.Language, fault));
        }
    }

    /// <summary>Writes what stands beside a paper and gives its files their names.</summary>
    public IReadOnlyList<Fault> Complete(WrittenPaper written)
    {
        if (written.Paper is not { } set)
            return [written.Fault!];
        try
        {
            foreach (var companion in set.Companions)
                run.Papers.Beside(written.Language, companion.Kind, companion.Content);
            run.Papers.Complete(written.Language, set.Pages);
            return set.Faults;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [Unwritable(written.Language, fault)];
        }
    }

    private Fault Unwritable(string language, Exception fault) =>
        new Fault("cli-unwritable", Severity.Error).With("path", run.Papers.Name(language)).With("message", fault.Message);
}
