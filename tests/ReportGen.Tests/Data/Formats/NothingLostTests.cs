using System.Text;
using CsCheck;

namespace ReportGen.Tests.Data.Formats;

/// <summary>Rows read are rows loaded, rejected, merged or set aside, whatever is done to the files.</summary>
public class NothingLostTests
{
    private const string Comments = "comment_id,video_id,user_id,created_at,text\n1,7431052800000000001,u1,2025-01-11 00:10:00,\"第二步盐，\n放早了\"\n2,7431052800000000002,u2,2025-01-11 00:11:00,好\n3,v9,u2,2025-01-11 00:11:00,x\n";
    private const string Sessions = "user_id,video_id,started_at,watch_seconds,liked,commented,shared\nu1,7431052800000000001,2025-01-11 00:00:01,2.5,1,0,0\nu2,7431052800000000001,2025-01-11 00:00:01,,0,0,0\n";

    private static readonly string[] Dirt = ["\"", ",", "\n", "\r", "\"x\"y", "合计,", "\n\n", "甲", "\n,,,,,\n", "date,video_id,plays,likes,comments,shares,saves\n", "user_id,video_id,started_at\n", "1,2,3\n", "\uFEFF", "#VALUE!", "2025-01-10,7431052800000000001,1000,50,5,2,1\n"];

    private static readonly Gen<(int Table, int Dirt, double At, int Encoding)[]> Faults =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, Dirt.Length], Gen.Double.Unit, Gen.Int[0, 3]).Array[1, 8];

    [Fact]
    public void RowsAddUpInEveryFile() => Faults.Sample(faults =>
    {
        string[] names = ["daily", "comments", "sessions", "creators"];
        string[] texts = [Folders.Daily, Comments, Sessions, Folders.Creators];
        Encoding[] encodings = [Encoding.UTF8, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, Encoding.Unicode, new UTF8Encoding(true)];
        foreach (var (table, dirt, at, _) in faults)
        {
            var place = (int)(at * texts[table].Length);
            texts[table] = dirt == Dirt.Length ? texts[table][..place] : texts[table].Insert(place, Dirt[dirt]);
        }

        using var folders = new Folders().Sound();
        for (var i = 0; i < names.Length; i++)
        {
            var code = encodings[faults[0].Encoding];
            folders.PutBytes(names[i] + ".csv", [.. code.Preamble, .. code.GetBytes(texts[i])]);
        }

        var result = folders.Load();
        Assert.All(result.Report.Files, file => Assert.Equal(file.Read, file.Loaded + file.Rejected + file.Merged + file.SetAside));
        Assert.All(result.Report.Files, file => Assert.True(file.Loaded >= 0 && file.Rejected >= 0));
        if (result.Data is not { } data)
            return;
        // What is loaded is held against what the engine counts.
        foreach (var name in names.Where(name => result.Report.Files.Any(file => file.Table == name)))
            Assert.Equal(result.Rows($"SELECT count(*) FROM {name}", 1)[0][0], result.File(name).Loaded);
        data.Dispose();
    }, iter: 25, threads: 1);
}
