using System.Globalization;
using System.Text;
using CsCheck;
using ReportGen.Data;

namespace ReportGen.Tests.Data.Batches;

/// <summary>Rows that are read ahead by another thread are taken as rows read one by one are: the same tables, faults, counts and rejected rows.</summary>
public class ReadAheadTests
{
    private static readonly string[] Names = ["daily", "comments", "sessions"];

    private static readonly string[] Columns =
    [
        "video, day, plays, likes, comments, shares, saves", "comment, video, user_id, ts, day, verdict, hash, hash2, units", "user_id, video, ts, day, watch_ms, liked, commented, shared, followed",
    ];

    private static readonly string[] Dirt =
    [
        "\"", ",", "\n", "\r", "\"x\"y", "合计,", "\n\n", "甲", "\n,,,,,\n", "date,video_id,plays,likes,comments,shares,saves\n", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\n", "1,2,3\n", "#VALUE!",
        "2025-01-10,7431052800000000001,1000,50,5,2,1\n", "7.3E+18", "-", "1,234", "'", " ", "true", "x\n\"", "_x000D_", "9,7431052800000000001,u1,2025-01-11 08:00,\"a\nb\nc,not a time\n",
    ];

    private static readonly Gen<(int Table, int Dirt, double At)[]> Faults = Gen.Select(Gen.Int[0, 2], Gen.Int[0, Dirt.Length - 1], Gen.Double.Unit).Array[0, 10];

    [Fact]
    public void Dirty_files_load_the_same() => Faults.Sample(faults =>
    {
        string[] texts = [.. Enumerable.Range(0, 3).Select(table => Rows(table, 30))];
        foreach (var (table, dirt, at) in faults)
            texts[table] = texts[table].Insert((int)(at * texts[table].Length), Dirt[dirt]);
        AssertSame(texts);
    }, iter: 40, threads: 1);

    /// <summary>Over several batches, what follows is decided by a row in the middle: one that is given back, and the header of another table.</summary>
    [Theory]
    [InlineData(1, "9,7431052800000000001,u1,2025-13-11 08:00,\"a\n10,7431052800000000001,u2,2025-01-11 08:00,一,text\nc\",text\n")]
    [InlineData(1, "user_id,video_id,started_at,watch_seconds,liked,commented,shared\n")]
    [InlineData(1, "9,7431052800000000001,u1,\"2025-01-11\n10,7431052800000000001,u2,2025-01-11 08:00,一,text\nc\",一,text\n")]
    [InlineData(2, "\"u1\n\",7431052800000000001,never,1,0,0,0\n")]
    [InlineData(0, "date,video_id,plays,likes,comments,shares,saves\n")]
    [InlineData(0, "合计,,1,2,3,4,5\n")]
    public void A_row_that_decides_on_the_next_ones(int table, string row)
    {
        string[] texts = [.. Enumerable.Range(0, 3).Select(t => Rows(t, 3_000))];
        var middle = texts[table].IndexOf('\n', texts[table].Length / 2) + 1;
        texts[table] = texts[table].Insert(middle, row);
        AssertSame(texts);
    }

    private static string Rows(int table, int count)
    {
        var text = new StringBuilder(table switch
        {
            0 => "date,video_id,plays,likes,comments,shares,saves\n",
            1 => "comment_id,video_id,user_id,created_at,text,kind\n",
            _ => "user_id,video_id,started_at,watch_seconds,liked,commented,shared,followed\n",
        });
        for (var i = 0; i < count; i++)
        {
            var video = i % 7 == 6 ? "unknown" : i % 3 == 0 ? "7431052800000000002" : "7431052800000000001";
            var day = new DateOnly(2025, 1, 3).AddDays(i % 120);
            text.Append(table switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{video},{i * 10},{i},{i % 5},{i % 3},{(i % 4 == 0 ? "" : "2")}\n"),
                1 => string.Create(CultureInfo.InvariantCulture, $"{i - (i % 11 == 10 ? 1 : 0)},{video},u{i % 13},{day:yyyy-MM-dd} 08:{i % 60:00}:00,{(i % 9 == 0 ? "\"第二步，\n\"\"盐\"\"\"" : "放早了吗 " + (i % 40))},{(i % 6 == 0 ? "tool" : "")}\n"),
                _ => string.Create(CultureInfo.InvariantCulture, $"u{i % 13},{video},{day:yyyy-MM-dd} 08:{i % 60:00}:00,{(i % 8 == 0 ? "" : i % 2 == 0 ? "2.5" : "12.3456")},{i % 2},0,{(i % 5 == 0 ? "true" : "0")},{(i % 3 == 0 ? "" : "1")}\n"),
            });
        }

        return text.ToString();
    }

    private static void AssertSame(string[] texts)
    {
        using var folders = new Folders().Sound();
        for (var i = 0; i < Names.Length; i++)
            folders.Put(Names[i] + ".csv", texts[i]);
        Assert.Equal(Outcome(folders, ahead: false), Outcome(folders, ahead: true));
    }

    private static string Outcome(Folders folders, bool ahead)
    {
        var rejects = new KeptRejects();
        var result = QuarterLoader.Load(new LoadRequest(folders.Quarter, null, Folders.Rules, folders.Root) { Rules = Folders.Opened, RejectShareLimit = 1, Rejects = rejects, ReadsAhead = ahead });
        var text = new StringBuilder();
        foreach (var file in result.Report.Files)
            text.AppendLine(CultureInfo.InvariantCulture, $"{file.Table} {file.Read} {file.Loaded} {file.Rejected} {file.Merged} {file.SetAside} {file.FirstDay} {file.LastDay}");
        foreach (var fault in result.Faults)
            text.AppendLine(CultureInfo.InvariantCulture, $"{fault.Code} {fault.Severity} {fault.Place} {fault.Count} {string.Join(' ', fault.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))}");
        foreach (var check in result.Report.Checks)
            text.AppendLine(check.ToString());
        foreach (var row in rejects.Rows)
            text.AppendLine(row.ToString());
        if (result.Data is null)
            return text.ToString();
        for (var i = 0; i < Names.Length; i++)
        {
            foreach (var row in result.Rows($"SELECT {Columns[i]} FROM {Names[i]} ORDER BY ALL", Columns[i].Split(',').Length))
                text.AppendLine(string.Join(' ', row));
        }

        result.Data.Dispose();
        return text.ToString();
    }
}
