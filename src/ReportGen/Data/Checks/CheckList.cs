using ReportGen.Data.Engine;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Checks;

/// <summary>Runs the named checks over a folder. Their order is the order of printing.</summary>
internal sealed class CheckList(DuckDbEngine engine, FolderInput folder, IReadOnlyDictionary<string, (long Shared, long Differing)> overlap)
{
    private static readonly string[] Unreadable =
    [
        "data-unclosed-quote", "data-text-after-quote", "data-field-count", "data-bad-bytes", "data-row-too-long", "data-tables-glued", "data-missing-value", "data-id-damaged", "data-not-a-count", "data-not-a-flag",
        "data-not-seconds", "data-not-a-date", "data-not-a-time", "data-not-a-tier", "data-not-a-kind",
        "data-number-ambiguous", "data-date-order-unknown", "data-date-orders-mixed",
    ];

    private readonly string _quarter = folder.Facts.Quarter.ToString();

    /// <summary>Results.</summary>
    public IEnumerable<DataCheck> Run()
    {
        var days = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["first_day"] = folder.Facts.Facts.Calendar.FirstDay, ["last_day"] = folder.Facts.Facts.Calendar.LastDay,
        };
        return [.. Rows(), .. Values(days), .. Totals(days), .. Folders()];
    }

    private IEnumerable<DataCheck> Rows()
    {
        yield return Counted("unreadable_rows", folder.Loads, Unreadable);
        yield return Counted("duplicate_rows", folder.Loads, ["data-duplicate-row"]);
        yield return Counted("conflicting_keys", folder.Loads, ["data-conflicting-key"]);
        yield return Counted("negative_counts", folder.Loads, ["data-negative"]);
        yield return Counted("unknown_creators", folder.Loads.Where(load => load.Task.Spec == TableSpec.Videos), ["data-unknown-creator"]);
        yield return Counted("unknown_videos", folder.Loads.Where(load => load.Task.Spec != TableSpec.Videos && load.Task.Spec != TableSpec.Creators), ["data-unknown-video"]);
        yield return Counted("days_outside", folder.Loads.Where(load => load.Task.Spec != TableSpec.Creators), ["data-day-outside"]);
    }

    private IEnumerable<DataCheck> Values(Dictionary<string, long> days)
    {
        string[] codes = ["plays_zero_with_interactions", "likes_over_plays", "first_hour_missing", "watch_time_missing", "days_missing"];
        var found = engine.Query(EmbeddedSql.Read("checks"), days, row => codes.Select((code, i) => new DataCheck(code, _quarter, row.Int(2 * i), row.Int((2 * i) + 1))).ToArray())[0];
        return !folder.Has(TableSpec.Sessions) ? found.Where(check => check.Code != "watch_time_missing") : found;
    }

    private IEnumerable<DataCheck> Totals(Dictionary<string, long> days)
    {
        if (!folder.Has(TableSpec.Comments))
            return [];
        var (videos, fewer, more) = engine.Query(EmbeddedSql.Read("check_comments"), days, row => (row.Int(0), row.Int(1), row.Int(2)))[0];
        return [new DataCheck("comments_fewer_than_daily", _quarter, videos, fewer), new DataCheck("comments_more_than_daily", _quarter, videos, more)];
    }

    private IEnumerable<DataCheck> Folders()
    {
        if (folder.Index == 1)
            yield return new DataCheck("folders_disagree", _quarter, overlap.Values.Sum(table => table.Shared), overlap.Values.Sum(table => table.Differing));
    }

    private DataCheck Counted(string code, IEnumerable<FileLoad> loads, string[] faults)
    {
        var list = loads.ToArray();
        return new DataCheck(code, _quarter, list.Sum(load => load.Read), list.Sum(load => faults.Sum(load.Of)));
    }
}
