using System.Globalization;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Files;
using Spectre.Console;

namespace ReportGen.Cli.Output;

/// <summary>The output files of a build: named from the pattern, kept only when complete.</summary>
internal sealed class PaperFiles(CliEnvironment environment, string pattern) : IPaperSink, IDisposable
{
    private readonly Dictionary<string, AtomicFile> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly List<string> _done = [];

    /// <summary>Rejected rows stand beside the output, in the last folder whose name is known before loading.</summary>
    public string RejectsFile => Full(Path.Combine(Path.GetDirectoryName(pattern.Split('{')[0]) ?? "", "rejects.csv"));

    public Fault? Prepare(QuarterId quarter, string template, string language)
    {
        var path = pattern.Replace("{quarter}", quarter.ToString(), StringComparison.Ordinal)
            .Replace("{template}", template, StringComparison.Ordinal)
            .Replace("{lang}", language, StringComparison.Ordinal);
        if (_paths.ContainsValue(path))
            return new Fault("cli-out-pattern", Severity.Error);
        try
        {
            _open.Add(language, AtomicFile.Begin(Full(path)));
            _paths.Add(language, path);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Fault("cli-unwritable", Severity.Error).With("path", path).With("message", fault.Message);
        }
    }

    public Stream Stream(string language) => _open[language].Stream;

    public void Complete(string language, int pages)
    {
        var kilobytes = (_open[language].Stream.Length + 1023) / 1024;
        _open[language].Commit();
        _done.Add(environment.Messages.Text("cli-written", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["path"] = _paths[language],
            ["pages"] = pages.ToString(CultureInfo.InvariantCulture),
            ["kilobytes"] = kilobytes.ToString(CultureInfo.InvariantCulture),
        }));
    }

    public void Announce()
    {
        foreach (var line in _done)
            environment.Out.WriteLine(line);
    }

    public void Dispose()
    {
        foreach (var file in _open.Values)
            file.Dispose();
    }

    private string Full(string path) => Path.Combine(environment.WorkingFolder, path);
}
