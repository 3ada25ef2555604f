namespace ReportGen.Data.Engine;

/// <summary>Reads the .sql files that stand beside the code.</summary>
internal static class EmbeddedSql
{
    /// <summary>The text of <c>Data/Engine/Sql/NAME.sql</c>.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream($"Data/Engine/Sql/{name}.sql")
            ?? throw new InvalidOperationException($"There is no SQL file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
