namespace ReportGen.Data.Tables;

/// <summary>Turns local times of a zone into Unix seconds, and Unix seconds into local days.</summary>
internal sealed class ZoneClock
{
    private const int Day = 86_400;
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>China has had one time without summer time since 1991: no table of the machine is needed for it.</summary>
    private static readonly string[] China = ["Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "PRC"];

    private readonly TimeZoneInfo? _zone;
    private readonly int _fixedOffset;

    private ZoneClock(TimeZoneInfo? zone, int fixedOffset)
    {
        _zone = zone;
        _fixedOffset = fixedOffset;
    }

    /// <summary>The clock of an IANA zone; null where the zone is not known here.</summary>
    public static ZoneClock? Find(string name)
    {
        if (China.Contains(name, StringComparer.Ordinal))
            return new ZoneClock(null, 8 * 3600);
        if (name is "UTC" or "Etc/UTC")
            return new ZoneClock(null, 0);
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? new ZoneClock(zone, 0) : null;
    }

    /// <summary>Unix seconds of a local time, given as seconds since 1970-01-01 on the zone's own clock. A time that occurs twice is the earlier one.</summary>
    public long ToUnix(long local)
    {
        if (_zone is null)
            return local - _fixedOffset;
        var time = Epoch.AddSeconds(local);
        var offset = _zone.IsAmbiguousTime(time) ? _zone.GetAmbiguousTimeOffsets(time).Max() : _zone.GetUtcOffset(time);
        return local - (long)offset.TotalSeconds;
    }

    /// <summary>Day number of a moment on the zone's own calendar.</summary>
    public int LocalDay(long unix)
    {
        var offset = _zone is null ? _fixedOffset : (long)_zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(unix)).TotalSeconds;
        var local = unix + offset;
        return (int)(local >= 0 ? local / Day : (local - Day + 1) / Day);
    }
}
