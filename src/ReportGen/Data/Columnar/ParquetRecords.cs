using System.Globalization;
using DuckDB.NET.Data;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;

namespace ReportGen.Data.Columnar;

/// <summary>
/// Reads the rows of a Parquet file as text by the engine's own reader: first a record of the column names, then the rows. Moments with a zone come in UTC,
/// lists with <c>|</c> between their members.
/// </summary>
internal sealed class ParquetRecords : RecordReader
{
    private readonly DuckDBConnection _connection;
    private readonly List<Column> _columns;
    private readonly string?[] _values;
    private DuckDBCommand? _command;
    private DuckDBDataReader? _reader;
    private long _rows;
    private int _row;

    private ParquetRecords(DuckDBConnection connection, string path)
    {
        _connection = connection;
        _columns = Columns(path);
        _values = new string?[_columns.Count];
        Source = Quoted(path);
    }

    /// <inheritdoc/>
    public override double Fraction => _rows == 0 ? 1 : Math.Min(1, (double)_row / _rows);

    /// <inheritdoc/>
    public override string FirstLine => string.Join('\t', _values);

    /// <inheritdoc/>
    public override long Offset => 0;

    private string Source { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="DamagedFileException">It cannot be read.</exception>
    public static ParquetRecords Open(string path)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            connection.Open();
            return Guard(() => new ParquetRecords(connection, path));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool Read() => Guard(() =>
    {
        if (_row == 0)
        {
            for (var i = 0; i < _values.Length; i++)
                _values[i] = _columns[i].Name;
            Begin();
        }
        else if (!_reader!.Read())
        {
            Current = default;
            return false;
        }
        else
        {
            for (var i = 0; i < _values.Length; i++)
                _values[i] = _reader.IsDBNull(i) ? null : _reader.GetString(i);
        }

        Current = new RecordPlace(++_row, RecordProblem.None, _values.Length, SpansLines: false);
        return true;
    });

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Span(int field) => field < _values.Length ? _values[field] : [];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _reader?.Dispose();
        _command?.Dispose();
        _connection.Dispose();
    }

    private sealed record Column(string Name, string Type)
    {
        /// <summary>The column as text.</summary>
        public string Text
        {
            get
            {
                var name = '"' + Name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
                if (Type.EndsWith("[]", StringComparison.Ordinal))
                    return $"array_to_string(CAST({name} AS VARCHAR[]), '|')";
                if (Type.StartsWith("DECIMAL", StringComparison.Ordinal) && !Type.EndsWith(",0)", StringComparison.Ordinal))
                    return $"rtrim(rtrim(CAST({name} AS VARCHAR), '0'), '.')"; // the zeros of its scale would look like groups of thousands
                return Type == "TIMESTAMP WITH TIME ZONE" ? $"strftime(make_timestamp(epoch_us({name})), '%Y-%m-%dT%H:%M:%S.%fZ')" : $"CAST({name} AS VARCHAR)";
            }
        }
    }

    private void Begin()
    {
        using (var count = Command($"SELECT count(*) FROM {Source}"))
            _rows = Convert.ToInt64(count.ExecuteScalar(), CultureInfo.InvariantCulture);
        _command = Command($"SELECT {string.Join(", ", _columns.Select(column => column.Text))} FROM {Source}");
        _command.UseStreamingMode = true;
        _reader = _command.ExecuteReader();
    }

    private List<Column> Columns(string path)
    {
        using var setting = Command("SET memory_limit = '512MiB'; SET threads = 1;");
        setting.ExecuteNonQuery();
        using var command = Command($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {Quoted(path)})");
        using var reader = command.ExecuteReader();
        var columns = new List<Column>();
        while (reader.Read())
            columns.Add(new Column(reader.GetString(0), reader.GetString(1)));
        return columns;
    }

    private DuckDBCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>Characters that the engine would take for a pattern are put in brackets.</summary>
    private static string Quoted(string path)
    {
        var literal = path.Replace("[", "[[]", StringComparison.Ordinal).Replace("*", "[*]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal);
        return $"read_parquet('{literal.Replace("'", "''", StringComparison.Ordinal)}', binary_as_string = true)";
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DuckDBException fault)
        {
            throw new DamagedFileException("data-parquet-damaged", fault);
        }
    }
}
