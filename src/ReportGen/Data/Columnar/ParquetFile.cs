using ReportGen.Data.Engine;
using ReportGen.Data.Formats;

namespace ReportGen.Data.Columnar;

/// <summary>A column of a Parquet file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the engine names it.</param>
internal sealed record ParquetColumn(string Name, string Type)
{
    /// <summary>
    /// Whether its moments are 96 bits of which nothing says whether they are UTC or local time: Spark and Hive write UTC, Impala local time.
    /// </summary>
    public bool IsOfUnsaidZone { get; init; }

    /// <summary>The name as SQL has it.</summary>
    public string Quoted { get; } = '"' + Name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}

/// <summary>Names Parquet files to the engine.</summary>
internal static class ParquetFile
{
    /// <summary>What an engine that only reads a file may use.</summary>
    public const string Settings = "SET memory_limit = '256MiB'; SET threads = 1;";

    /// <summary>What is said of a file that cannot be read: that it is damaged, or that a part of it needs more memory than its reader has.</summary>
    public static DamagedFileException Unreadable(Exception fault) =>
        new(fault.Message.StartsWith(QueryFailedException.OutOfMemory, StringComparison.Ordinal) ? "data-parquet-too-large" : "data-parquet-damaged", fault);

    /// <summary>A path inside a string of SQL; characters that the engine would take for a pattern are put in brackets.</summary>
    public static string Path(string path) =>
        path.Replace("[", "[[]", StringComparison.Ordinal).Replace("*", "[*]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);

    /// <summary>The file as SQL reads it.</summary>
    public static string Source(string path) => $"read_parquet('{Path(path)}', binary_as_string = true)";

    /// <summary>A query for names and types of the columns.</summary>
    public static string Describe(string path) => $"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {Source(path)})";

    /// <summary>A query for the names of columns whose moments are of 96 bits.</summary>
    public static string Int96(string path) => $"SELECT name FROM parquet_schema('{Path(path)}') WHERE type = 'INT96'";
}
