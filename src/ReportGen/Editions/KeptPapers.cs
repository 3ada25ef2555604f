using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Editions;

/// <summary>A place for papers that remembers which of them are complete.</summary>
internal sealed class KeptPapers(IPaperSink papers) : IPaperSink, IDisposable
{
    private readonly List<EditionPaper> _done = [];

    public ImmutableArray<EditionPaper> Done => [.. _done];

    public Fault? Prepare(QuarterId quarter, string template, string language) => papers.Prepare(quarter, template, language);

    public string Name(string language) => papers.Name(language);

    public Stream Stream(string language) => papers.Stream(language);

    public void Beside(string language, CompanionKind kind, ReadOnlyMemory<byte> content) => papers.Beside(language, kind, content);

    public void Complete(string language, int pages)
    {
        papers.Complete(language, pages);
        _done.Add(new EditionPaper(language, papers.Name(language), pages));
    }

    public void Dispose() => (papers as IDisposable)?.Dispose();
}
