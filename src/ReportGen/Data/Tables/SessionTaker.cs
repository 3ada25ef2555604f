using ReportGen.Data.Batches;
using ReportGen.Data.Columnar;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Tables;

/// <summary>A viewing, its ids hashed.</summary>
internal readonly record struct SessionRow(Hash128 User, int Video, long At, int Day, long Watch)
{
    /// <summary>0, 1, or -1 where missing.</summary>
    public SessionActs Acts { get; init; }
}

/// <summary>What a viewer did: 0 or 1 each, -1 where it is not known.</summary>
internal readonly record struct SessionActs(int Liked, int Commented, int Shared, int Followed);

/// <summary>Takes rows of sessions.csv.</summary>
internal sealed class SessionTaker(FactSetting setting) : IPlainTaker<SessionRow>
{
    /// <inheritdoc/>
    public RowFate Take(RowView row)
    {
        var userId = row.Id(0);
        var videoId = row.Id(1);
        var at = row.Time(2);
        var watch = row.OptionalMilliseconds(3);
        var acts = new SessionActs((int)row.Flag(4), (int)row.Flag(5), (int)row.Flag(6), (int)row.OptionalFlag(7));
        if (row.Failed)
            return RowFate.Loaded;
        var day = setting.Zone.LocalDay(at);
        var video = setting.Dimensions.Videos.Find(videoId);
        var fate = setting.Place(day, video, 2, videoId, 1);
        if (fate.SetAside is null)
            Append(new SessionRow(setting.Dimensions.Users.Hash(userId), video, at, day, watch) { Acts = acts }, row.Place);
        return fate;
    }

    /// <inheritdoc/>
    public IAheadRows? Ahead(HeaderMap header) =>
        PlainFields.Of(header, setting.Zone) is { } fields ? new BatchRows<SessionRow>(setting, this, header, () => new PlainReader(fields, setting)) : null;

    /// <inheritdoc/>
    public ITypedRows? Typed(HeaderMap header, ParquetRecords records) =>
        TypedColumns.Of(TableSpec.Sessions, header, records.Columns) is { } columns ? new TypedRows<SessionRow>(new TypedFile(setting.Load, header, records, columns), this, new TypedReader(setting, columns.IsUnix)) : null;

    /// <inheritdoc/>
    public int Touch(in SessionRow row) => setting.Dimensions.Users.Touch(row.User);

    /// <inheritdoc/>
    public void Append(in SessionRow row, RowPlace place)
    {
        setting.Load.Day(row.Day);
        var user = setting.Dimensions.Users.Number(row.User);
        setting.Append(place, ((long)user << 32) | (uint)row.Video, row.At,
            [user, row.Video, row.At, row.Day, row.Watch, row.Acts.Liked, row.Acts.Commented, row.Acts.Shared, row.Acts.Followed]);
    }

    private sealed class PlainReader(PlainFields fields, FactSetting setting) : IPlainReader<SessionRow>
    {
        public bool TryRead(RecordReader records, out SessionRow row)
        {
            row = default;
            if (!fields.IsWhole(records) || !fields.TryVideo(records, 1, setting, out var hash) || !fields.TryId(records, 0, out var user)
                || !fields.TryTime(records, 2, out var at) || !fields.TryOptionalMilliseconds(records, 3, out var watch)
                || !fields.TryFlag(records, 4, out var liked) || !fields.TryFlag(records, 5, out var commented) || !fields.TryFlag(records, 6, out var shared)
                || !fields.TryOptionalFlag(records, 7, out var followed))
                return false;
            var userHash = setting.Dimensions.Users.Hash(user);
            var (video, day) = (setting.Dimensions.Videos.Find(hash), setting.Zone.LocalDay(at));
            if (!setting.Holds(day, video))
                return false;
            row = new SessionRow(userHash, video, at, day, watch)
            {
                Acts = new SessionActs(liked, commented, shared, followed),
            };
            return true;
        }
    }

    private sealed class TypedReader(FactSetting setting, bool isUnix) : ITypedReader<SessionRow>
    {
        public bool TryRead(TypedRow values, out SessionRow row)
        {
            row = default;
            if (values.HasMissing || !values.TryId(0, out var user))
                return false;
            var userHash = setting.Dimensions.Users.Hash(user);
            if (!values.TryId(1, out var videoId))
                return false;
            var at = isUnix ? values.Int(2) : setting.Zone.ToUnix(values.Int(2));
            var (video, day) = (setting.Dimensions.Videos.Find(videoId), setting.Zone.LocalDay(at));
            if (!setting.Holds(day, video))
                return false;
            row = new SessionRow(userHash, video, at, day, values.Int(3))
            {
                Acts = new SessionActs((int)values.Int(4), (int)values.Int(5), (int)values.Int(6), (int)values.Int(7)),
            };
            return true;
        }
    }
}
