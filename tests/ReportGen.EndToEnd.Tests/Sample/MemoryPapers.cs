using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Keeps papers in memory, by language.</summary>
internal sealed class MemoryPapers : IPaperSink, IDisposable
{
    private readonly Dictionary<string, MemoryStream> _streams = new(StringComparer.Ordinal);

    public Fault? Prepare(QuarterId quarter, string template, string language)
    {
        _streams.Add(language, new MemoryStream());
        return null;
    }

    public Stream Stream(string language) => _streams[language];

    /// <summary>Pages of the papers that are complete.</summary>
    public Dictionary<string, int> Pages { get; } = new(StringComparer.Ordinal);

    public void Complete(string language, int pages) => Pages.Add(language, pages);

    public Dictionary<string, byte[]> Files() => _streams.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var stream in _streams.Values)
            stream.Dispose();
    }
}
