using System.Globalization;
using DuckDB.NET.Data;
using ReportGen.Data;

namespace ReportGen.Tests.Indicators;

/// <summary>An in-memory database with the tables of the engine; rows are put in by tests.</summary>
internal sealed class TestEngine : IQueryEngine
{
    private static readonly string[] Prelude =
    [
        "create macro intDiv(a, b) as a // b", "create macro toInt64(x) as cast(x as bigint)", "create macro arraySort(l) as list_sort(l)", "create macro groupUniqArray(x) as list(distinct x)",
        "create table creators (quarter integer default 0, creator bigint default 0, category integer default -1, tier integer default -1, followers bigint default -1)",
        "create table videos (video bigint default 0, creator bigint default 0, published_ts bigint default 0, published_day bigint default 0, duration bigint default -1, anchor integer default -1, first_hour_plays bigint default -1, first_hour_interactions bigint default -1)",
        "create table video_formats (video bigint, format integer)", "create table video_tools (video bigint, tool integer)",
        "create table daily (video bigint, day bigint, plays bigint default 0, likes bigint default 0, comments bigint default 0, shares bigint default 0, saves bigint default -1)",
        "create table comments (comment bigint default 0, video bigint default 0, user_id bigint default 0, ts bigint default 0, day bigint default 0, verdict integer default 0, hash bigint default 0, hash2 bigint default 0, units integer default 0)",
        "create table sessions (user_id bigint default 0, video bigint default 0, ts bigint default 0, day bigint default 0, watch_ms bigint default -1, liked integer default 0, commented integer default 0, shared integer default 0, followed integer default -1)",
    ];

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly Lock _gate = new();

    public TestEngine()
    {
        _connection.Open();
        foreach (var statement in Prelude)
            Execute(statement);
    }

    public string Name => "DuckDB in memory";

    public void Insert(string table, string columns, IEnumerable<string> rows)
    {
        foreach (var chunk in rows.Chunk(2000))
            Execute($"insert into {table} ({columns}) values {string.Join(", ", chunk.Select(r => "(" + r + ")"))}");
    }

    public IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, long> parameters, Func<IRow, T> read, CancellationToken cancellation = default)
    {
        foreach (var (name, value) in parameters)
            sql = sql.Replace("{" + name + "}", value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using var held = _gate.EnterScope();
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(new Row(reader)));
        return rows;
    }

    public void Dispose() => _connection.Dispose();

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
