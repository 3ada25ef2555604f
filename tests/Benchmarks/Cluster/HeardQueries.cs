using System.Globalization;
using ReportGen.Data;
using ReportGen.Indicators;

namespace Benchmarks.Cluster;

/// <summary>A query that was sent: the file it stands in, and its text with the numbers put in.</summary>
internal sealed record HeardQuery(string File, string Text);

/// <summary>Passes queries on and remembers them, each once.</summary>
internal sealed class HeardQueries(IQueryEngine engine) : IQueryEngine
{
    private readonly Lock _gate = new();
    private readonly List<HeardQuery> _queries = [];
    private readonly Dictionary<string, string> _files = Files();

    public string Name => engine.Name;

    public IEnumerable<HeardQuery> Texts => _queries.Distinct();

    public IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, long> parameters, Func<IRow, T> read, CancellationToken cancellation = default)
    {
        var text = parameters.Aggregate(sql, (filled, pair) => filled.Replace("{" + pair.Key + "}", pair.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        lock (_gate)
            _queries.Add(new HeardQuery(_files.GetValueOrDefault(sql.Split('\n')[0], "?"), text));
        return engine.Query(sql, parameters, read, cancellation);
    }

    public void Dispose()
    {
        // The engine goes with the data.
    }

    /// <summary>Names of the product's SQL files by their first line.</summary>
    private static Dictionary<string, string> Files()
    {
        var assembly = typeof(Measurer).Assembly;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files[reader.ReadLine() ?? ""] = Path.GetFileNameWithoutExtension(name);
        }

        return files;
    }
}
