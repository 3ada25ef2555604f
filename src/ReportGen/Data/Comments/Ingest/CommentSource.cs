namespace ReportGen.Data.Comments;

/// <summary>Comments to judge: a file in any form that is read elsewhere, or a stream of CSV in UTF-8.</summary>
/// <param name="Name">Path or name, for messages.</param>
public sealed record CommentSource(string Name)
{
    /// <summary>The stream; null to open the file.</summary>
    public Stream? Stream { get; init; }
}
