using System.Text;
using DuckDB.NET.Data;
using ReportGen.Data.Csv;
using ReportGen.Data.Engine;
using ReportGen.Data.Formats;

namespace ReportGen.Data.Columnar;

/// <summary>
/// Reads the rows of a Parquet file as text by the engine's own reader: first a record of the column names, then the rows. Moments with a zone come in UTC,
/// lists with <c>|</c> between their members.
/// </summary>
internal sealed class ParquetRecords : SlicedRecords
{
    /// <summary>Line of the first row: the header counts as the first line.</summary>
    public const int FirstRowLine = 2;

    private readonly DuckDBConnection _connection;
    private readonly List<ParquetColumn> _columns = [];
    private readonly FieldList _fields = new();
    private readonly string _source;
    private ChunkReader? _chunks;
    private char[] _record = new char[1024];
    private int _length;
    private long _rows;
    private int _row;
    private int _inChunk;

    private ParquetRecords(DuckDBConnection connection, string path)
    {
        (_connection, _source) = (connection, ParquetFile.Source(path));
        using var setting = connection.CreateCommand();
        setting.CommandText = ParquetFile.Settings;
        setting.ExecuteNonQuery();
        using var names = new ChunkReader(connection, ParquetFile.Describe(path));
        while (names.Read())
        {
            for (var row = 0; row < names.Rows; row++)
                _columns.Add(new ParquetColumn(Encoding.UTF8.GetString(names.Text(0, row)), Encoding.UTF8.GetString(names.Text(1, row))));
        }

        if (_columns.Exists(column => column.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal)))
            MarkUnsaidZones(path);
    }

    private void MarkUnsaidZones(string path)
    {
        using var names = new ChunkReader(_connection, ParquetFile.Int96(path));
        while (names.Read())
        {
            for (var row = 0; row < names.Rows; row++)
            {
                var at = _columns.FindIndex(column => column.Name == Encoding.UTF8.GetString(names.Text(0, row)));
                if (at >= 0)
                    _columns[at] = _columns[at] with { IsOfUnsaidZone = true };
            }
        }
    }

    /// <inheritdoc/>
    public override double Fraction => FractionOf(_row);

    /// <summary>The values with tabs between them, as far as the first line end in one of them.</summary>
    public override string FirstLine => TextRecords.FirstLineOf(Record);

    /// <inheritdoc/>
    public override long Offset => 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Record => _record.AsSpan(0, _length);

    /// <inheritdoc/>
    public override ReadOnlySpan<FieldPlace> Fields => _fields.Places;

    /// <summary>The columns of the file.</summary>
    public IReadOnlyList<ParquetColumn> Columns => _columns;

    /// <summary>Which part of the file so many rows are.</summary>
    public double FractionOf(long rows) => _rows == 0 ? 1 : Math.Min(1, (double)rows / _rows);

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
    public override bool Read()
    {
        _fields.Clear();
        _length = 0;
        if (_row == 0)
        {
            Guard(Count);
            foreach (var column in _columns)
                Add(Encoding.UTF8.GetBytes(column.Name));
        }
        else if (!Guard(Next))
        {
            Current = default;
            return false;
        }
        else
        {
            for (var column = 0; column < _columns.Count; column++)
                Add(_chunks!.Text(column, _inChunk));
        }

        Current = new RecordPlace(++_row, RecordProblem.None, _columns.Count, SpansLines: false);
        return true;
    }

    /// <summary>Goes to a row behind the current one by its line, past the rows between.</summary>
    public void ReadTo(int line)
    {
        while (_row < line - 1 && Guard(Next))
            _row++;
        Read();
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Span(int field) => field < _fields.Count ? _fields.Unquoted(field, Record) : [];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _chunks?.Dispose();
        _connection.Dispose();
    }

    private bool Count()
    {
        using var count = new ChunkReader(_connection, $"SELECT count(*) FROM {_source}");
        count.Read();
        _rows = count.Int(0, 0);
        return true;
    }

    /// <summary>Goes to the next row; the query begins with the first.</summary>
    private bool Next()
    {
        _chunks ??= new ChunkReader(_connection, $"SELECT {string.Join(", ", _columns.Select(Text))} FROM {_source}");
        if (++_inChunk < _chunks.Rows)
            return true;
        _inChunk = 0;
        return _chunks.Read();
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        if (_record.Length - _length <= text.Length)
            Array.Resize(ref _record, Math.Max(_record.Length * 2, _length + text.Length + 1));
        if (_length > 0 || _fields.Count > 0)
            _record[_length++] = '\t';
        var length = Encoding.UTF8.GetChars(text, _record.AsSpan(_length));
        _fields.Add(_length, length, FieldQuotes.None);
        _length += length;
    }

    /// <summary>A column as text.</summary>
    private static string Text(ParquetColumn column)
    {
        var (name, type) = (column.Quoted, column.Type);
        if (type.EndsWith("[]", StringComparison.Ordinal))
            return $"array_to_string(CAST({name} AS VARCHAR[]), '|')";
        if (type.StartsWith("DECIMAL", StringComparison.Ordinal) && !type.EndsWith(",0)", StringComparison.Ordinal))
            return $"rtrim(rtrim(CAST({name} AS VARCHAR), '0'), '.')"; // the zeros of its scale would look like groups of thousands
        return type == "TIMESTAMP WITH TIME ZONE" ? $"strftime(make_timestamp(epoch_us({name})), '%Y-%m-%dT%H:%M:%S.%fZ')" : $"CAST({name} AS VARCHAR)";
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is DuckDBException or QueryFailedException)
        {
            throw ParquetFile.Unreadable(fault);
        }
    }
}
