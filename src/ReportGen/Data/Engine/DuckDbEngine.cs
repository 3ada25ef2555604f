using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ReportGen.Data.Engine;

/// <summary>
/// A DuckDB database in a folder of its own, deleted when disposed. Statements run one after another; queries from several threads run side by
/// side, each on a connection of its own, and see what statements before them wrote. Where memory and disk are too little, any of them is an <see cref="EngineException"/>.
/// </summary>
internal sealed class DuckDbEngine : IPartedEngine
{
    private const string Memory = "DataSource=:memory:";

    private readonly string? _folder; // null where it is a part of another
    private readonly string _part;
    private readonly DuckDBConnection _connection;
    private readonly Lock _gate = new();
    private readonly Lock _parting; // parts are made and dropped one at a time
    private readonly QueryTurns _turns; // the parts share the whole's memory
    private readonly EngineRoom _room;
    private readonly ConcurrentBag<DuckDBConnection> _idle = [];

    private int _parts;

    private DuckDbEngine(string folder, DuckDBConnection connection, EngineRoom room, EngineSize size)
    {
        Size = size;
        (_parting, _turns, _room) = (new Lock(), new QueryTurns(() => new OneThread(this)), room);
        (_folder, _connection, _part) = (folder, connection, "");
    }

    private DuckDbEngine(DuckDbEngine whole, DuckDBConnection connection, string part)
    {
        (Size, _parting, _turns, _room) = (whole.Size, whole._parting, whole._turns, whole._room);
        (_connection, _part) = (connection, part);
    }

    /// <summary>Makes an empty database with the names of the portable SQL; a small one stays in memory.</summary>
    /// <param name="workingFolder">Where its folder is made.</param>
    /// <param name="size">Memory and threads.</param>
    public static DuckDbEngine Create(string workingFolder, EngineSize size)
    {
        var folder = Path.Combine(workingFolder, "reportgen-" + Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        var connection = new DuckDBConnection(size.InMemory ? Memory : "DataSource=" + Path.Combine(folder, "data.duckdb"));
        try
        {
            connection.Open();
            var engine = new DuckDbEngine(folder, connection, new EngineRoom(size.MemoryMegabytes, folder), size);
            engine.Execute(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{size.MemoryMegabytes}MiB'; SET temp_directory = '{folder.Replace("'", "''", StringComparison.Ordinal)}';"));
            engine.Execute(size.ThreadsSql);
            engine.Execute(EmbeddedSql.Read("prelude"));
            return engine;
        }
        catch
        {
            connection.Dispose();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Opens an empty database and gives it up: the first one of a process takes as long as reading the template, beside which this can be done.</summary>
    public static void OpenFirst()
    {
        using var connection = new DuckDBConnection(Memory + ";threads=1");
        connection.Open();
    }

    /// <summary>Whether its tables stay in memory.</summary>
    public bool IsInMemory => _connection.ConnectionString == Memory;

    /// <inheritdoc/>
    public string Name => "DuckDB " + _connection.ServerVersion.TrimStart('v');

    /// <inheritdoc/>
    public bool HoldsNotes => true;

    /// <summary>What it may use.</summary>
    public EngineSize Size { get; }

    /// <summary>Where it may keep what it works on.</summary>
    public EngineRoom Room => _room;

    /// <summary>A file in the database's folder, gone with it.</summary>
    public string File(string name) => Path.Combine(_folder ?? throw new InvalidOperationException("A part has no folder."), name);

    /// <summary>Runs statements that return nothing.</summary>
    public void Execute(string sql)
    {
        lock (_gate)
        {
            try
            {
                using var command = _connection.CreateCommand();
                command.CommandText = sql;
                command.ExecuteNonQuery();
            }
            catch (DuckDBException failure) when (_room.Lack(failure.Message, failure) is { } lack)
            {
                throw lack;
            }
        }
    }

    /// <inheritdoc/>
    public IQueryEngine Part(IReadOnlyCollection<int> creators)
    {
        var number = Interlocked.Increment(ref _parts);
        var schema = string.Create(CultureInfo.InvariantCulture, $"part_{number}");
        var connection = Connect();
        var part = new DuckDbEngine(this, connection, schema);
        lock (_parting)
            Fill(part, number, creators);
        return part;
    }

    private static void Fill(DuckDbEngine part, int number, IReadOnlyCollection<int> creators)
    {
        var schema = part._part;
        part.Execute($"CREATE SCHEMA {schema}; CREATE TABLE {schema}.members (creator BIGINT); SET search_path = '{schema},main';");
        if (creators.Count > 0)
            part.Execute($"INSERT INTO {schema}.members VALUES " + string.Join(',', creators.Select(c => string.Create(CultureInfo.InvariantCulture, $"({c})"))));
        part.Execute(Fill(EmbeddedSql.Read("part"), new Dictionary<string, long>(StringComparer.Ordinal) { ["number"] = number }));
    }

    /// <summary>An appender of integers; close it before anything else runs.</summary>
    public NumberAppender Append(string table) => new(_connection, table, _room);

    /// <inheritdoc/>
    public IReadOnlyList<T> Query<T>(string sql, IReadOnlyDictionary<string, long> parameters, Func<IRow, T> read, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var connection = Rent();
        try
        {
            using var stop = cancellation.Register(() => NativeMethods.Startup.DuckDBInterrupt(connection.NativeConnection));
            return _turns.Run<T>(rows => Rows(connection, Fill(sql, parameters), read, rows));
        }
        catch (QueryFailedException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (QueryFailedException failure) when (_room.Lack(failure.Message, failure) is { } lack)
        {
            throw lack;
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in _idle)
            connection.Dispose();
        lock (_parting)
        {
            if (_folder is null)
                Execute($"DROP SCHEMA {_part} CASCADE");
        }

        _connection.Dispose();
        if (_folder is null)
            return;
        _turns.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // A scanner may hold the file for a moment; what is left lies in the folder for temporary files.
        }
    }

    /// <summary>A connection that no other query uses, to the same database.</summary>
    private DuckDBConnection Rent()
    {
        if (_idle.TryTake(out var idle))
            return idle;
        var connection = Connect();
        if (_folder is not null)
            return connection;
        using var command = connection.CreateCommand();
        command.CommandText = $"SET search_path = '{_part},main'";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>One more connection to the same database; a database in memory is known by its connection alone.</summary>
    private DuckDBConnection Connect()
    {
        var connection = IsInMemory ? _connection.Duplicate() : new DuckDBConnection(_connection.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Puts integers in place of <c>{name}</c>.</summary>
    private static string Fill(string sql, IReadOnlyDictionary<string, long> parameters)
    {
        var text = new StringBuilder(sql);
        foreach (var (name, value) in parameters)
            text.Replace("{" + name + "}", value.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>Rows are read as they come, so that no result stands in memory as a whole.</summary>
    private static void Rows<T>(DuckDBConnection connection, string sql, Func<IRow, T> read, List<T> rows)
    {
        using var chunks = new ChunkReader(connection, sql);
        var row = new Row(chunks);
        while (chunks.Read())
        {
            for (row.Number = 0; row.Number < chunks.Rows; row.Number++)
                rows.Add(read(row));
        }
    }

    private sealed class Row(ChunkReader chunks) : IRow
    {
        public int Number { get; set; }

        public long Int(int column) => chunks.Whole(column, Number);

        public double Real(int column) => chunks.Real(column, Number);
    }
}
