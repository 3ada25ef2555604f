using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Tables;

/// <summary>What the files of a table share.</summary>
/// <param name="Seen">Keys of the table's rows, of both folders.</param>
/// <param name="Owners">Whose the videos are.</param>
/// <param name="Runs">Where the rows stand in their files.</param>
/// <param name="Prints">Of comments, what their columns do not tell of a row's identity.</param>
internal sealed record RowKeys(SeenKeys Seen, VideoOwners Owners, RowRuns Runs, RowPrints Prints);

/// <summary>What the takers of large tables share.</summary>
/// <param name="Dimensions">Ids met.</param>
/// <param name="Window">Days that belong to the folder.</param>
/// <param name="Zone">Clock of the folder.</param>
/// <param name="Folder">0 for the current quarter, 1 for the one before.</param>
/// <param name="Load">Counts.</param>
/// <param name="Stage">Takes the numbers.</param>
/// <param name="Keys">What both folders share.</param>
internal sealed record FactSetting(Dimensions Dimensions, DayWindow Window, ZoneClock Zone, int Folder, FileLoad Load, NumberAppender Stage, RowKeys Keys)
{
    /// <summary>Threads that read plain values of a text file.</summary>
    public int Readers { get; init; } = 1;

    /// <summary>Why the row is set aside; a loaded fate where it is not.</summary>
    public RowFate Place(int day, int video, int dayColumn, ReadOnlySpan<char> videoId, int videoColumn)
    {
        if (!Window.Holds(day))
            return new RowFate("data-day-outside", dayColumn, QuarterCalendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Keys.Owners.Lists(video) ? RowFate.Loaded : new RowFate("data-unknown-video", videoColumn, videoId.ToString());
    }

    /// <summary>Whether a row of this day and video is to be loaded.</summary>
    public bool Holds(int day, int video) => Window.Holds(day) && Keys.Owners.Lists(video);

    /// <summary>Appends a row.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="key1">One half of what makes it one.</param>
    /// <param name="key2">The other.</param>
    /// <param name="values">The columns.</param>
    public void Append(RowPlace place, long key1, long key2, ReadOnlySpan<long> values)
    {
        Keys.Seen.Add(key1, key2);
        Keys.Runs.Add(Folder, place);
        Stage.Append(values);
    }

    /// <summary>A hash of values: rows of one key with the same hash are the same.</summary>
    public static long Fingerprint(ReadOnlySpan<long> values) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(values));
}
