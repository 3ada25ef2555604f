using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ReportGen.Data.Comments;
using ReportGen.Data.Engine;

namespace ReportGen.Data.Tables;

/// <summary>What the files of a table share.</summary>
/// <param name="Seen">Keys of the table's rows, of both folders.</param>
/// <param name="Owners">Whose the videos are.</param>
internal sealed record RowKeys(SeenKeys Seen, VideoOwners Owners);

/// <summary>What the takers of large tables share.</summary>
/// <param name="Dimensions">Ids met.</param>
/// <param name="Window">Days that belong to the folder.</param>
/// <param name="Zone">Clock of the folder.</param>
/// <param name="Folder">0 for the current quarter, 1 for the one before.</param>
/// <param name="Load">Counts.</param>
/// <param name="Stage">Takes the numbers: folder, line, two of the key, fingerprint, then the table's columns.</param>
/// <param name="Keys">What both folders share.</param>
internal sealed record FactSetting(Dimensions Dimensions, DayWindow Window, ZoneClock Zone, int Folder, FileLoad Load, NumberAppender Stage, RowKeys Keys)
{
    /// <summary>Why the row is set aside; a loaded fate where it is not.</summary>
    public RowFate Place(int day, int video, int dayColumn, ReadOnlySpan<char> videoId, int videoColumn)
    {
        if (!Window.Holds(day))
            return new RowFate("data-day-outside", dayColumn, QuarterCalendar.Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Keys.Owners.Lists(video) ? RowFate.Loaded : new RowFate("data-unknown-video", videoColumn, videoId.ToString());
    }

    /// <summary>Appends a row.</summary>
    public void Append(RowPlace place, long key1, long key2, ReadOnlySpan<long> values) =>
        Append(place, key1, key2, Fingerprint(values), values);

    /// <summary>Appends a row whose identity is more than its values.</summary>
    public void Append(RowPlace place, long key1, long key2, long fingerprint, ReadOnlySpan<long> values)
    {
        Keys.Seen.Add(key1, key2);
        Stage.Append([Folder, place.Number, key1, key2, fingerprint], values);
    }

    private static long Fingerprint(ReadOnlySpan<long> values) => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(values));
}

/// <summary>Takes rows of daily.csv.</summary>
internal sealed class DailyTaker(FactSetting setting) : IRowTaker
{
    /// <inheritdoc/>
    public RowFate Take(RowView row)
    {
        var day = row.Date(0);
        var id = row.Id(1);
        var plays = row.Count(2);
        var likes = row.Count(3);
        var comments = row.Count(4);
        var shares = row.Count(5);
        var saves = row.OptionalCount(6);
        if (row.Failed)
            return RowFate.Loaded;
        var video = setting.Dimensions.Videos.Find(id);
        var fate = setting.Place(day, video, 0, id, 1);
        if (fate.SetAside is not null)
            return fate;
        setting.Load.Day(day);
        setting.Append(row.Place, video, day, [video, day, plays, likes, comments, shares, saves]);
        return RowFate.Loaded;
    }
}

/// <summary>Takes rows of comments.csv; the text is judged here and forgotten.</summary>
internal sealed class CommentTaker(FactSetting setting, CommentJudge judge, RunningNumber order) : IRowTaker
{
    /// <inheritdoc/>
    public RowFate Take(RowView row)
    {
        var id = row.Has(0) ? row.Id(0) : [];
        var videoId = row.Id(1);
        var userId = row.Id(2);
        var at = row.Time(3);
        var text = row.Text(4);
        var kind = Kind(row);
        if (row.Failed)
            return RowFate.Loaded;
        var day = setting.Zone.LocalDay(at);
        var video = setting.Dimensions.Videos.Find(videoId);
        var fate = setting.Place(day, video, 3, videoId, 1);
        if (fate.SetAside is not null)
            return fate;
        setting.Load.Day(day);
        var hash = setting.Dimensions.Users.Hash(userId);
        var verdict = judge.Judge(text, kind, setting.Keys.Owners.IsOwner(hash, video));
        var user = setting.Dimensions.Users.Number(hash);
        Span<long> identity = [video, user, at, (long)kind, (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text))];
        var key = XxHash128.HashToUInt128(id.IsEmpty ? MemoryMarshal.AsBytes(identity) : MemoryMarshal.AsBytes(id)); // without ids the row is its own
        setting.Append(row.Place, (long)(ulong)(key >> 64), (long)(ulong)key, (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(identity)),
            [order.Next(), video, user, at, day, verdict.Rule, verdict.Hash, verdict.Hash2, verdict.Units]);
        return RowFate.Loaded;
    }

    private static CommentKind Kind(RowView row)
    {
        var text = row.Word(5);
        if (text.IsEmpty || text.Equals("text", StringComparison.OrdinalIgnoreCase))
            return CommentKind.Text;
        if (!text.Equals("tool", StringComparison.OrdinalIgnoreCase))
            row.Fail("data-not-a-kind", 5, text);
        return CommentKind.Tool;
    }
}

/// <summary>Counts up from 0.</summary>
internal sealed class RunningNumber
{
    private long _next;

    public long Next() => _next++;
}

/// <summary>Takes rows of sessions.csv.</summary>
internal sealed class SessionTaker(FactSetting setting) : IRowTaker
{
    /// <inheritdoc/>
    public RowFate Take(RowView row)
    {
        var userId = row.Id(0);
        var videoId = row.Id(1);
        var at = row.Time(2);
        var watch = row.OptionalMilliseconds(3);
        var liked = row.Flag(4);
        var commented = row.Flag(5);
        var shared = row.Flag(6);
        var followed = row.OptionalFlag(7);
        if (row.Failed)
            return RowFate.Loaded;
        var day = setting.Zone.LocalDay(at);
        var video = setting.Dimensions.Videos.Find(videoId);
        var fate = setting.Place(day, video, 2, videoId, 1);
        if (fate.SetAside is not null)
            return fate;
        setting.Load.Day(day);
        var user = setting.Dimensions.Users.Number(setting.Dimensions.Users.Hash(userId));
        setting.Append(row.Place, ((long)user << 32) | (uint)video, at, [user, video, at, day, watch, liked, commented, shared, followed]);
        return RowFate.Loaded;
    }
}
