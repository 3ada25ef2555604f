using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;
using ReportGen.Samples;
using UglyToad.PdfPig;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Papers of small generated quarters, made by the whole pipeline and kept in memory.</summary>
internal static partial class SmallPapers
{
    /// <summary>Writes a quarter and the one before it into a folder, each in a folder named after it.</summary>
    public static void WriteQuarters(SampleRequest request, string folder)
    {
        foreach (var quarter in new[] { request.Quarter.Previous, request.Quarter })
            SampleQuarter.Write(request with { Quarter = quarter }, new FolderSampleFiles(Path.Combine(folder, quarter.ToString())));
    }

    /// <summary>The shipped paper of the quarters in a folder, in all languages.</summary>
    public static Dictionary<string, byte[]> Build(string folder, CalendarQuarter quarter, int threads = 2)
    {
        var previous = Path.Combine(folder, quarter.Previous.ToString());
        var data = new DataRequest(Path.Combine(folder, quarter.ToString()), Directory.Exists(previous) ? previous : null, Path.Combine(Repository.Root, "templates", "rules"));
        using var papers = new MemoryPapers();
        var faults = Build(data, Path.Combine(Repository.Root, "templates", "white-paper"), papers, threads);
        Assert.Empty(faults.Where(f => f.Severity == Severity.Error).Select(f => f.ToString()));
        return papers.Files();
    }

    /// <summary>The papers of a template; what was said on the way.</summary>
    public static ImmutableArray<Fault> Build(DataRequest data, string template, IPaperSink papers, int threads = 2)
    {
        var environment = new PipelineEnvironment(Path.Combine(AppContext.BaseDirectory, "fonts"), "test", TimeProvider.System) { Threads = threads };
        var request = new BuildRequest(data, template, ["all"], ImmutableSortedDictionary<string, ReportGen.Templates.Parameters.ParameterValue>.Empty);
        return new ReportPipeline(environment).Build(request, papers, new SilentObserver()).Faults;
    }

    /// <summary>The text of a paper as another program reads it, without blanks.</summary>
    public static string Text(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return Space().Replace(string.Concat(document.GetPages().Select(p => p.Text)), "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
