using ReportGen.Diagnostics;

namespace ReportGen.Data.Checks;

/// <summary>A named check: how much a failure matters, and the codes of faults it counts, where it counts faults.</summary>
internal sealed record CheckCode(string Code, Severity Severity, params string[] Faults)
{
    /// <summary>Whether a paper passes it over where it found hardly anything.</summary>
    public bool IsQuiet { get; init; }
}

/// <summary>All named checks. Words stand in <c>Messages/data.*.yaml</c> (<c>check.CODE</c>), what each means in <c>docs/data.md</c>.</summary>
internal static class CheckCodes
{
    public static readonly CheckCode UnreadableRows = new("unreadable_rows", Severity.Warning,
        "data-unclosed-quote", "data-text-after-quote", "data-field-count", "data-bad-bytes", "data-row-too-long", "data-tables-glued", "data-columns-moved", "data-missing-value", "data-id-damaged",
        "data-not-a-count", "data-not-a-flag", "data-not-seconds", "data-not-a-date", "data-not-a-time", "data-not-a-tier", "data-not-a-kind", "data-number-ambiguous",
        "data-date-order-unknown", "data-date-orders-mixed", "data-dates-exchanged", "data-year-short", "data-day-number-1904", "data-time-impossible");

    public static readonly CheckCode DuplicateRows = new("duplicate_rows", Severity.Note, "data-duplicate-row");
    public static readonly CheckCode ConflictingKeys = new("conflicting_keys", Severity.Warning, "data-conflicting-key");
    public static readonly CheckCode NegativeCounts = new("negative_counts", Severity.Warning, "data-negative");
    public static readonly CheckCode UnknownCreators = new("unknown_creators", Severity.Warning, "data-unknown-creator");
    public static readonly CheckCode UnknownVideos = new("unknown_videos", Severity.Warning, "data-unknown-video");
    public static readonly CheckCode DaysOutside = new("days_outside", Severity.Warning, "data-day-outside");
    /// <summary>Of tables on a server, where nothing merges them.</summary>
    public static readonly CheckCode RowsRepeated = new("rows_repeated", Severity.Warning);

    public static readonly CheckCode IdsRounded = Quiet("ids_rounded", Severity.Warning);
    public static readonly CheckCode WeeksMissing = Quiet("weeks_missing", Severity.Warning);
    public static readonly CheckCode CommentsFewer = new("comments_fewer_than_daily", Severity.Note);
    public static readonly CheckCode CommentsMore = new("comments_more_than_daily", Severity.Warning);
    public static readonly CheckCode FoldersDisagree = new("folders_disagree", Severity.Warning);

    public static readonly CheckCode CommentsOfOne = Quiet("comments_of_one_user", Severity.Warning);
    public static readonly CheckCode ViewingsOfOne = Quiet("viewings_of_one_user", Severity.Warning);

    /// <summary>In the order of <c>checks_daily.sql</c>.</summary>
    public static readonly CheckCode[] Daily =
        [new("plays_zero_with_interactions", Severity.Warning), new("likes_over_plays", Severity.Warning), Quiet("interactions_over_plays", Severity.Note), Quiet("days_before_publication", Severity.Warning)];

    /// <summary>In the order of <c>checks_videos.sql</c>.</summary>
    public static readonly CheckCode[] Videos =
    [
        new("first_hour_missing", Severity.Note), Quiet("first_hour_over_total", Severity.Warning), Quiet("duration_zero", Severity.Warning), Quiet("duration_over_two_hours", Severity.Warning),
        Quiet("videos_without_days", Severity.Note), Quiet("duration_whole_minutes", Severity.Note),
    ];

    /// <summary>In the order of <c>checks_creators.sql</c>.</summary>
    public static readonly CheckCode[] Creators = [Quiet("creators_without_response", Severity.Warning)];

    /// <summary>In the order of <c>checks_sessions.sql</c>.</summary>
    public static readonly CheckCode[] Sessions =
        [new("watch_time_missing", Severity.Note), Quiet("watch_over_length", Severity.Note), Quiet("viewings_before_publication", Severity.Warning)];

    /// <summary>In the order of <c>checks_comments.sql</c>.</summary>
    public static readonly CheckCode[] Comments = [Quiet("comments_before_publication", Severity.Warning)];

    /// <summary>In the order of <c>checks_counters.sql</c>.</summary>
    public static readonly CheckCode[] Counters = [Quiet("counters_never_fall", Severity.Note)];

    /// <summary>In the order of <c>checks_days.sql</c>.</summary>
    public static readonly CheckCode[] Days = [new("days_missing", Severity.Warning)];

    private static CheckCode Quiet(string code, Severity severity) => new(code, severity) { IsQuiet = true };
}
