using System.Globalization;
using DuckDB.NET.Data;
using ReportGen.Data;

namespace ReportGen.Proofs.Tests.Worlds;

/// <summary>Fact tables in memory, as the measuring side reads them, filled by appending whole numbers. So small a database is asked faster without looking for good plans.</summary>
internal sealed class FactTables : IQueryEngine
{
    private const string Tables = """
        SET threads = 1; PRAGMA disable_optimizer;
        CREATE MACRO intDiv(a, b) AS a // b; CREATE MACRO toInt64(x) AS CAST(x AS BIGINT); CREATE MACRO arraySort(l) AS list_sort(l); CREATE MACRO groupUniqArray(x) AS list(DISTINCT x);
        CREATE TABLE creators (quarter BIGINT, creator BIGINT, category BIGINT, tier BIGINT, followers BIGINT);
        CREATE TABLE videos (video BIGINT, creator BIGINT, published_ts BIGINT, published_day BIGINT, duration BIGINT, anchor BIGINT, first_hour_plays BIGINT, first_hour_interactions BIGINT);
        CREATE TABLE video_formats (video BIGINT, format BIGINT); CREATE TABLE video_tools (video BIGINT, tool BIGINT);
        CREATE TABLE daily (video BIGINT, day BIGINT, plays BIGINT, likes BIGINT, comments BIGINT, shares BIGINT, saves BIGINT);
        CREATE TABLE comments (comment BIGINT, video BIGINT, user_id BIGINT, ts BIGINT, day BIGINT, verdict BIGINT, hash BIGINT, hash2 BIGINT, units BIGINT);
        CREATE TABLE sessions (user_id BIGINT, video BIGINT, ts BIGINT, day BIGINT, watch_ms BIGINT, liked BIGINT, commented BIGINT, shared BIGINT, followed BIGINT);
        """;

    private static readonly string[] Names = ["creators", "videos", "video_formats", "video_tools", "daily", "comments", "sessions"];

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly Dictionary<string, DuckDBAppender> _open = new(StringComparer.Ordinal);

    public FactTables()
    {
        _connection.Open();
        Execute(Tables);
    }

    public string Name => "memory";

    /// <summary>Appends a row.</summary>
    public void Add(string table, params ReadOnlySpan<long> values)
    {
        if (!_open.TryGetValue(table, out var appender))
            _open[table] = appender = _connection.CreateAppender(table);
        var row = appender.CreateRow();
        foreach (var value in values)
            row.AppendValue(value);
        row.EndRow();
    }

    /// <summary>Ends appending.</summary>
    public void Close()
    {
        foreach (var appender in _open.Values)
            appender.Dispose();
        _open.Clear();
    }

    /// <summary>Empties all tables.</summary>
    public void Clear() => Execute(string.Join(' ', Names.Select(n => $"TRUNCATE {n};")));

    public IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, long> parameters, Func<IRow, T> read, CancellationToken cancellation = default)
    {
        foreach (var (name, value) in parameters)
            sql = sql.Replace("{" + name + "}", value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        lock (_connection)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var (row, rows) = (new Row(reader), new List<T>());
            while (reader.Read())
                rows.Add(read(row));
            return rows;
        }
    }

    public void Dispose()
    {
        Close();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Row(System.Data.IDataRecord record) : IRow
    {
        public long Int(int column) => Convert.ToInt64(record.GetValue(column), CultureInfo.InvariantCulture);

        public double Real(int column) => record.IsDBNull(column) ? double.NaN : Convert.ToDouble(record.GetValue(column), CultureInfo.InvariantCulture);
    }
}
