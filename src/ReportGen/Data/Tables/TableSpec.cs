using System.Collections.Immutable;

namespace ReportGen.Data.Tables;

/// <summary>A column of a canonical file.</summary>
internal sealed record ColumnSpec(string Name, bool Required = true);

/// <summary>A canonical file: its name and columns.</summary>
internal sealed record TableSpec(string Name, bool Required, ImmutableArray<ColumnSpec> Columns)
{
    /// <summary>Rows of comments are never shown but for a masked beginning.</summary>
    public bool Private { get; init; }

    public static TableSpec Creators { get; } = new("creators", false,
        [new("creator_id"), new("name", false), new("category", false), new("tier", false), new("followers", false)]);

    public static TableSpec Videos { get; } = new("videos", true,
        [new("video_id"), new("creator_id"), new("published_at"), new("duration_seconds"), new("formats", false), new("tools", false), new("anchor", false),
         new("first_hour_plays", false), new("first_hour_interactions", false)]);

    public static TableSpec Daily { get; } = new("daily", true,
        [new("date"), new("video_id"), new("plays"), new("likes"), new("comments"), new("shares"), new("saves", false)]);

    public static TableSpec Comments { get; } = new("comments", false,
        [new("comment_id"), new("video_id"), new("user_id"), new("created_at"), new("text"), new("kind", false)]) { Private = true };

    public static TableSpec Sessions { get; } = new("sessions", false,
        [new("user_id"), new("video_id"), new("started_at"), new("watch_seconds"), new("liked"), new("commented"), new("shared"), new("followed", false)]);

    public static ImmutableArray<TableSpec> All { get; } = [Creators, Videos, Daily, Comments, Sessions];
}
