using ReportGen.Data;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Cases;

/// <summary>Excerpts of public exports (names and ids replaced, quirks kept), and what a right reader gets out of any column of them.</summary>
internal static class CaseFile
{
    public const string Kuaishou = "kuaishou-game-video-comments.utf8-lf-multiline.csv";
    public const string Bilibili = "bilibili-creator-videos.utf8-wan-units.csv";
    public const string Douyin = "douyin-comments.gbk-crlf-inner-lf.csv";
    public const string YouTube = "youtube-studio-table.lf-total-row-mmm-d-yyyy.csv";
    public const string KuaiRand = "kuairand-impressions.lf-epoch-ms-vs-local-date.csv";

    public static string Path(string name) => System.IO.Path.Combine(Folders.Rules, "..", "..", "tests", "ReportGen.Tests", "Data", "Cases", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path(name));

    /// <summary>Reads columns as a table of their own.</summary>
    public static CaseRows<T> Read<T>(string name, Func<RowView, T> take, params ColumnSpec[] columns)
    {
        var faults = new FaultSums();
        var load = new FileLoad(new FileTask("2025Q1", new TableSpec("case", true, [.. columns]), Path(name), faults, NoRejects.Instance));
        var taker = new Taker<T>(take);
        TableFile.Read(load, new FileRows(load, taker, ZoneClock.Find("Asia/Shanghai")!, null), null);
        return new CaseRows<T>(taker.Rows, load, [.. faults.ToFaults()]);
    }

    private sealed class Taker<T>(Func<RowView, T> take) : IRowTaker
    {
        public List<T> Rows { get; } = [];

        public RowFate Take(RowView row)
        {
            var value = take(row);
            if (!row.Failed)
                Rows.Add(value);
            return RowFate.Loaded;
        }
    }
}

/// <summary>What was read.</summary>
internal sealed record CaseRows<T>(IReadOnlyList<T> Rows, FileLoad Load, Fault[] Faults);
