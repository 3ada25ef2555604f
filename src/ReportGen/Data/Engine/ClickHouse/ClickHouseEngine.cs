using System.Globalization;
using System.Text;
using CsvHelper;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>
/// Tables on a ClickHouse server, or on a cluster behind one (Distributed tables of the same names). Queries run side by side. What goes wrong on the way is an
/// <see cref="EngineException"/>.
/// </summary>
internal sealed class ClickHouseEngine : IQueryEngine
{
    private static readonly CsvReaderOptions Csv = CsvReaderOptions.Default with { Separator = ',', HasHeader = true, DetectSeparatorHint = false, SkipEmptyLines = false };

    private readonly ClickHouseClient _client;

    /// <param name="client">The way to the server; disposed with the engine.</param>
    /// <param name="version">Its version, as it says it.</param>
    public ClickHouseEngine(ClickHouseClient client, string version)
    {
        _client = client;
        Name = "ClickHouse " + version;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, long> parameters, Func<IRow, T> read, CancellationToken cancellation = default)
    {
        var rows = new List<T>();
        var row = new Row();
        foreach (var record in Records(_client, Fill(sql, parameters), cancellation))
        {
            row.Record = record;
            rows.Add(read(row));
        }

        return rows;
    }

    /// <summary>Rows of a query, each good until the next.</summary>
    public static IEnumerable<CsvReader> Records(ClickHouseClient client, string sql, CancellationToken cancellation)
    {
        using var answer = client.Read(sql.TrimEnd().TrimEnd(';') + "\nFORMAT CSVWithNames", cancellation);
        using var records = CsvReader.Create(answer, Csv, leaveOpen: true);
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return records;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Puts integers in place of <c>{name}</c>.</summary>
    private static string Fill(string sql, IReadOnlyDictionary<string, long> parameters)
    {
        var text = new StringBuilder(sql);
        foreach (var (name, value) in parameters)
            text.Replace("{" + name + "}", value.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private sealed class Row : IRow
    {
        public CsvReader Record { get; set; } = null!;

        public long Int(int column) => Record.Parse<long>(column);

        public double Real(int column) => Record.GetString(column) is var text && text is "" or "\\N" or "nan" ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
