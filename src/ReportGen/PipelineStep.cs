using System.Collections.Immutable;

namespace ReportGen;

/// <summary>The steps of the pipeline in order; their names are those of the log, the progress bar and the docs.</summary>
public static class PipelineStep
{
    /// <summary>Reads and checks the folders' files into the engine.</summary>
    public const string Load = "load";

    /// <summary>Computes all indicators.</summary>
    public const string Measure = "measure";

    /// <summary>Draws the template's charts.</summary>
    public const string Plot = "plot";

    /// <summary>Makes a document of template, results and charts.</summary>
    public const string Compose = "compose";

    /// <summary>Sets the document in pages and writes the PDF.</summary>
    public const string Typeset = "typeset";

    /// <summary>All steps in order.</summary>
    public static ImmutableArray<string> All { get; } = [Load, Measure, Plot, Compose, Typeset];
}

/// <summary>Told what the pipeline is doing.</summary>
public interface IPipelineObserver
{
    /// <summary>A step begins; the detail says for what (a language, a folder), empty where there is one only.</summary>
    void Started(string step, string detail);

    /// <summary>The step that began last has ended after the given time.</summary>
    void Finished(string step, string detail, TimeSpan elapsed);

    /// <summary>A word on what the running step is at.</summary>
    void Working(string step, string what);
}
