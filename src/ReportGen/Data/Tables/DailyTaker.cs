using ReportGen.Data.Batches;
using ReportGen.Data.Columnar;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Tables;

/// <summary>A day of a video.</summary>
internal readonly record struct DailyRow(int Video, int Day, long Plays, long Likes, long Comments, long Shares, long Saves);

/// <summary>Takes rows of daily.csv.</summary>
internal sealed class DailyTaker(FactSetting setting) : IPlainTaker<DailyRow>
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
        if (fate.SetAside is null)
            Append(row.Place, new DailyRow(video, day, plays, likes, comments, shares, saves), row.SecondOfDate);
        return fate;
    }

    /// <inheritdoc/>
    public IAheadRows? Ahead(HeaderMap header) =>
        PlainFields.Of(header, setting.Zone) is { } fields ? new BatchRows<DailyRow>(setting, this, header, () => new PlainReader(fields, setting)) : null;

    /// <inheritdoc/>
    public ITypedRows? Typed(HeaderMap header, ParquetRecords records) =>
        TypedColumns.Of(TableSpec.Daily, header, records.Columns) is { } columns ? new TypedRows<DailyRow>(new TypedFile(setting.Load, header, records, columns), this, new TypedReader(setting)) : null;

    /// <inheritdoc/>
    public int Touch(in DailyRow row) => 0;

    /// <inheritdoc/>
    public void Append(in DailyRow row, RowPlace place) => Append(place, row);

    /// <summary>Rows of one day that differ in nothing but the time behind the date are not the same row twice: both are refused as conflicting.</summary>
    private void Append(RowPlace place, in DailyRow row, int second = 0)
    {
        setting.Load.Day(row.Day);
        ReadOnlySpan<long> values = [row.Video, row.Day, row.Plays, row.Likes, row.Comments, row.Shares, row.Saves];
        var print = FactSetting.Fingerprint(second == 0 ? values : [.. values, second]);
        setting.Append(place, row.Video, row.Day, [setting.Folder, place.Number, row.Video, row.Day, print, row.Video, row.Day, row.Plays, row.Likes, row.Comments, row.Shares, row.Saves]);
    }

    private sealed class PlainReader(PlainFields fields, FactSetting setting) : IPlainReader<DailyRow>
    {
        public bool TryRead(RecordReader records, out DailyRow row)
        {
            row = default;
            if (!fields.IsWhole(records) || !fields.TryVideo(records, 1, setting, out var hash) || !fields.TryDate(records, 0, out var day)
                || !fields.TryCount(records, 2, out var plays) || !fields.TryCount(records, 3, out var likes) || !fields.TryCount(records, 4, out var comments)
                || !fields.TryCount(records, 5, out var shares) || !fields.TryOptionalCount(records, 6, out var saves))
                return false;
            var video = setting.Dimensions.Videos.Find(hash);
            row = new DailyRow(video, day, plays, likes, comments, shares, saves);
            return setting.Holds(day, video);
        }
    }

    private sealed class TypedReader(FactSetting setting) : ITypedReader<DailyRow>
    {
        public bool TryRead(TypedRow values, out DailyRow row)
        {
            row = default;
            if (values.HasMissing || !values.TryId(1, out var id))
                return false;
            var video = setting.Dimensions.Videos.Find(id);
            row = new DailyRow(video, (int)values.Int(0), values.Int(2), values.Int(3), values.Int(4), values.Int(5), values.Int(6));
            return setting.Holds(row.Day, video);
        }
    }
}
