using System.Globalization;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Files;
using Spectre.Console;

namespace ReportGen.Cli.Output;

/// <summary>The output files of a build: named from the pattern, kept only when complete.</summary>
internal sealed class PaperFiles(CliEnvironment environment, string pattern) : IPaperSink, IDisposable
{
    private static ReadOnlySpan<byte> Pdf => "%PDF"u8;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47];

    private readonly Dictionary<string, OpenPaper> _open = new(StringComparer.Ordinal);
    private readonly List<string> _done = [];

    /// <summary>Pattern of the pictures of first pages; null for none.</summary>
    public string? Preview { get; init; }

    /// <summary>Rejected rows stand beside the output, in the last folder whose name is known before loading.</summary>
    public string RejectsFile => Full(Path.Combine(Path.GetDirectoryName(pattern.Split('{')[0]) ?? "", "rejects.csv"));

    public Fault? Prepare(QuarterId quarter, string template, string language)
    {
        string Name(string form) => form.Replace("{quarter}", quarter.ToString(), StringComparison.Ordinal)
            .Replace("{template}", template, StringComparison.Ordinal)
            .Replace("{lang}", language, StringComparison.Ordinal);
        var paper = new OpenPaper(Name(pattern), Preview is null ? null : Name(Preview));
        if (_open.Values.Any(other => other.Path == paper.Path || (paper.Preview is not null && other.Preview == paper.Preview)))
            return new Fault("cli-out-pattern", Severity.Error);
        _open.Add(language, paper);
        return Begin(paper, paper.Path, Pdf) ?? (paper.Preview is null ? null : Begin(paper, paper.Preview, Png));
    }

    public string Name(string language) => _open[language].Path;

    public Stream Stream(string language) => _open[language].Files[0].Stream;

    public void Beside(string language, CompanionKind kind, ReadOnlyMemory<byte> content)
    {
        var paper = _open[language];
        if (kind == CompanionKind.Preview)
        {
            paper.Files[1].Stream.Write(content.Span);
            return;
        }

        var path = Path.ChangeExtension(paper.Path, kind == CompanionKind.MailText ? ".txt" : ".html");
        var file = AtomicFile.Begin(Full(path));
        paper.Files.Add(file);
        file.Stream.Write(content.Span);
    }

    public void Complete(string language, int pages)
    {
        var paper = _open[language];
        var kilobytes = (paper.Files[0].Stream.Length + 1023) / 1024;
        foreach (var file in paper.Files)
            file.Stream.Flush(flushToDisk: true);
        foreach (var file in paper.Files)
            file.Commit();
        _done.Add(environment.Messages.Text("cli-written", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["path"] = paper.Path,
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
        foreach (var file in _open.Values.SelectMany(paper => paper.Files))
            file.Dispose();
    }

    private Fault? Begin(OpenPaper paper, string path, ReadOnlySpan<byte> beginning)
    {
        try
        {
            if (IsOther(Full(path), beginning))
                return new Fault("cli-other-file", Severity.Error).With("path", path);
            paper.Files.Add(AtomicFile.Begin(Full(path)));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Fault("cli-unwritable", Severity.Error).With("path", path).With("message", fault.Message);
        }
    }

    /// <summary>Whether something else stands there: a slip of the pen must not replace a table by a paper.</summary>
    private static bool IsOther(string path, ReadOnlySpan<byte> beginning)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
            return false;
        using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> read = stackalloc byte[beginning.Length];
        return !read[..file.ReadAtLeast(read, read.Length, throwOnEndOfStream: false)].SequenceEqual(beginning);
    }

    private string Full(string path) => Path.Combine(environment.WorkingFolder, path);

    /// <summary>A paper that is being written: its own file first, then the preview, then the mail.</summary>
    private sealed record OpenPaper(string Path, string? Preview)
    {
        public List<AtomicFile> Files { get; } = [];
    }
}
