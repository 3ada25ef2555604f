using ReportGen.Data;
using ReportGen.Data.Engine;

namespace ReportGen.Indicators.Measuring;

/// <summary>The project's SQL files, embedded.</summary>
internal static class SqlFiles
{
    /// <summary>Text of a file of <c>Indicators/Sql</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such file: a fault of the program.</exception>
    public static string Text(string name) => Resource($"Indicators/Sql/{name}");

    /// <summary>The same for an engine: with its way to what the file only names.</summary>
    public static string Text(string name, IQueryEngine engine) => SqlPhrases.Of(engine.HoldsNotes).Fill(Text(name));

    /// <summary>Names of all SQL files.</summary>
    public static IEnumerable<string> Names() => typeof(SqlFiles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("Indicators/Sql/", StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
        .Select(n => n["Indicators/Sql/".Length..]).Order(StringComparer.Ordinal);

    /// <summary>Runs a file and reads all rows of whole numbers.</summary>
    public static IReadOnlyList<long[]> Run(this IQueryEngine engine, SqlCall call, CancellationToken cancellation) =>
        engine.Query(Text(call.File + ".sql", engine), call.Parameters, row =>
        {
            var values = new long[call.Columns];
            for (var i = 0; i < values.Length; i++)
                values[i] = row.Int(i);
            return values;
        }, cancellation);

    /// <summary>Runs a file and hands each row to a reader; no row is kept.</summary>
    public static void Scan(this IQueryEngine engine, SqlCall call, Action<IRow> take, CancellationToken cancellation) =>
        engine.Query<byte>(Text(call.File + ".sql", engine), call.Parameters, row =>
        {
            take(row);
            return 0;
        }, cancellation);

    private static string Resource(string name)
    {
        using var stream = typeof(SqlFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"Embedded file {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A query to run: file without extension, number of result columns, values of the placeholders.</summary>
internal sealed record SqlCall(string File, int Columns, IReadOnlyDictionary<string, long> Parameters);
