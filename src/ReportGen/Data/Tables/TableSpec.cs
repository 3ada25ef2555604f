using System.Collections.Immutable;

namespace ReportGen.Data.Tables;

/// <summary>What the values of a column are.</summary>
internal enum ColumnKind
{
    /// <summary>Words, or lists of them.</summary>
    Text,

    /// <summary>Exact text that joins tables.</summary>
    Id,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Lengths of time, seconds.</summary>
    Length,

    /// <summary>Days and moments.</summary>
    Time,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>A column of a canonical file.</summary>
internal sealed record ColumnSpec(string Name, bool Required = true, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>Whether its values say who somebody is or what somebody wrote: they are never shown.</summary>
    public bool Private { get; init; }

    /// <summary>The name without its unit, as settings may write it: <c>duration</c> for <c>duration_seconds</c>.</summary>
    public string ShortName => Name.EndsWith("_seconds", StringComparison.Ordinal) ? Name[..^"_seconds".Length] : Name;
}

/// <summary>A canonical file: its name and columns.</summary>
internal sealed record TableSpec(string Name, bool Required, ImmutableArray<ColumnSpec> Columns)
{
    private const bool Optional = false;

    /// <summary>Rows that say what people wrote or saw are never shown but for a masked beginning.</summary>
    public bool Private { get; init; }

    public static TableSpec Creators { get; } = new("creators", false,
    [
        new("creator_id", Kind: ColumnKind.Id), new("name", Optional), new("category", Optional), new("tier", Optional), new("followers", Optional, ColumnKind.Count),
    ]);

    public static TableSpec Videos { get; } = new("videos", true,
    [
        new("video_id", Kind: ColumnKind.Id), new("creator_id", Kind: ColumnKind.Id), new("published_at", Kind: ColumnKind.Time), new("duration_seconds", Kind: ColumnKind.Length),
        new("formats", Optional), new("tools", Optional), new("anchor", Optional),
        new("first_hour_plays", Optional, ColumnKind.Count), new("first_hour_interactions", Optional, ColumnKind.Count),
    ]);

    public static TableSpec Daily { get; } = new("daily", true,
    [
        new("date", Kind: ColumnKind.Time), new("video_id", Kind: ColumnKind.Id), new("plays", Kind: ColumnKind.Count), new("likes", Kind: ColumnKind.Count),
        new("comments", Kind: ColumnKind.Count), new("shares", Kind: ColumnKind.Count), new("saves", Optional, ColumnKind.Count),
    ]);

    public static TableSpec Comments { get; } = new("comments", false,
    [
        new("comment_id", Optional, ColumnKind.Id), new("video_id", Kind: ColumnKind.Id), new("user_id", Kind: ColumnKind.Id) { Private = true },
        new("created_at", Kind: ColumnKind.Time), new("text") { Private = true }, new("kind", Optional),
    ]) { Private = true };

    public static TableSpec Sessions { get; } = new("sessions", false,
    [
        new("user_id", Kind: ColumnKind.Id) { Private = true }, new("video_id", Kind: ColumnKind.Id), new("started_at", Kind: ColumnKind.Time), new("watch_seconds", Kind: ColumnKind.Length),
        new("liked", Kind: ColumnKind.Flag), new("commented", Kind: ColumnKind.Flag), new("shared", Kind: ColumnKind.Flag), new("followed", Optional, ColumnKind.Flag),
    ]) { Private = true };

    /// <summary>What happened, a row a day, comment or viewing; in the order in which they are loaded.</summary>
    public static ImmutableArray<TableSpec> Facts { get; } = [Daily, Comments, Sessions];

    public static ImmutableArray<TableSpec> All { get; } = [Creators, Videos, .. Facts];
}
