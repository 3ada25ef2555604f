namespace ReportGen.Data.Comments;

/// <summary>The form in which a database hands rows to a function of its own and takes results back.</summary>
public enum FunctionForm
{
    /// <summary>A line a row; fields text, kind, user_id and creator_id in this order, as many as there are, with backslashes as ClickHouse writes them. A result is a tuple.</summary>
    TabSeparated,

    /// <summary>A JSON object a line with the members text, kind, user_id and creator_id; a result is the member <c>result</c>.</summary>
    JsonEachRow,
}

/// <summary>Rows to judge for a database that waits for each answer.</summary>
/// <param name="Input">Rows in UTF-8; ends when the database closes it.</param>
/// <param name="Output">Takes a result for each row, in their order.</param>
/// <param name="Form">How both are written.</param>
public sealed record FunctionRequest(Stream Input, Stream Output, FunctionForm Form)
{
    /// <summary>Whether a line with the number of rows stands before each block of them (<c>send_chunk_header</c>).</summary>
    public bool Counted { get; init; }
}
