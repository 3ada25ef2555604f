namespace ReportGen.Data.Comments;

/// <summary>Numbers of the comment rules. Rules 9 to 11 are worked out over the quarter, the others comment by comment.</summary>
/// <param name="Version">Version of lists and numbers: figures of two versions must not be compared.</param>
public sealed record CommentRuleSettings(long Version)
{
    /// <summary>Rule 8: units that a comment needs.</summary>
    public long LeastUnits { get; init; } = 4;

    /// <summary>Rule 8: units that a comment needs that asks.</summary>
    public long LeastUnitsAsking { get; init; } = 3;

    /// <summary>Rule 10: one user's text under so many videos is a flood.</summary>
    public long FloodVideos { get; init; } = 3;

    /// <summary>Rule 11: units from which a text counts as long.</summary>
    public long ChainUnits { get; init; } = 10;

    /// <summary>Rule 11: users that make a long text a chain.</summary>
    public long ChainUsers { get; init; } = 5;

    /// <summary>Rule 11: copies that a shorter text may have at least.</summary>
    public long ShortCopies { get; init; } = 20;

    /// <summary>Rule 11: copies that a shorter text may have in a million of the quarter's comments.</summary>
    public long ShortCopiesPerMillion { get; init; } = 200;

    /// <summary>SHA-256 of the files of rules, lower-case hexadecimal, for the provenance page.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Copies that a shorter text may have among so many comments: max(20, 200 in a million).</summary>
    public long MostShortCopies(long comments) => Math.Max(ShortCopies, comments * ShortCopiesPerMillion / 1_000_000);
}
