using System.IO.Compression;
using System.Text;
using ReportGen.Data;
using ReportGen.Data.Comments;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data;

/// <summary>Small quarters in a temporary folder, deleted at the end.</summary>
internal sealed class Folders : IDisposable
{
    public const string Creators = "creator_id,name,category,tier,followers\nc1,甲,rural,,150000\nc2,乙,food,head,90\n";

    public const string Videos = "video_id,creator_id,published_at,duration_seconds,formats,tools,anchor,first_hour_plays,first_hour_interactions\n"
        + "7431052800000000001,c1,2025-01-10 23:30:00,60,process|scene,poll_sticker,晚饭,100,10\n"
        + "7431052800000000002,c2,2025-01-11T08:05:00+08:00,12.5,,,,,\n";

    public const string Daily = "date,video_id,plays,likes,comments,shares,saves\n"
        + "2025-01-10,7431052800000000001,1000,50,5,2,1\n2025-01-11,7431052800000000001,500,20,2,1,\n2025-01-11,7431052800000000002,10,1,0,0,0\n";

    public Folders() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "reportgen-tests-" + Path.GetRandomFileName());

    public string Quarter => Path.Combine(Root, "2025Q1");

    public string Previous => Path.Combine(Root, "2024Q4");

    /// <summary>The shipped rules, opened once: they are the same for all tests, and opening them costs more than a small load.</summary>
    public static CommentRules Opened { get; } = CommentRules.Open(Rules, out _)!;

    public static string Rules
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "ReportGen.sln")))
                folder = folder.Parent;
            return Path.Combine(folder.FullName, "templates", "rules");
        }
    }

    /// <summary>A sound quarter of two creators and two videos.</summary>
    public Folders Sound() => Put("creators.csv", Creators).Put("videos.csv", Videos).Put("daily.csv", Daily);

    public Folders Put(string name, string text, string quarter = "2025Q1") => PutBytes(name, Encoding.UTF8.GetBytes(text), quarter);

    public Folders PutBytes(string name, byte[] bytes, string quarter = "2025Q1")
    {
        var folder = Path.Combine(Root, quarter);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        return this;
    }

    public Folders Remove(string name)
    {
        File.Delete(Path.Combine(Quarter, name));
        return this;
    }

    public LoadResult Load(double limit = 1, bool previous = false, IRejectSink? rejects = null) => QuarterLoader.Load(
        new LoadRequest(Quarter, previous ? Previous : null, Rules, Root) { Rules = Opened, RejectShareLimit = limit, Rejects = rejects ?? NoRejects.Instance });

    public static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>Shorthands over results.</summary>
internal static class Results
{
    public static Fault Fault(this LoadResult result, string code) => Assert.Single(result.Faults, fault => fault.Code == code);

    public static FileReport File(this LoadResult result, string table, string quarter = "2025Q1") =>
        Assert.Single(result.Report.Files, file => file.Table == table && file.Quarter == quarter);

    public static long[][] Rows(this LoadResult result, string sql, int columns) =>
        [.. result.Data!.Engine.Query(sql, new Dictionary<string, long>(), row => Enumerable.Range(0, columns).Select(row.Int).ToArray())];

    public static DataCheck Check(this LoadResult result, string code) => Assert.Single(result.Report.Checks, check => check.Code == code);
}

/// <summary>Keeps rejected rows.</summary>
internal sealed class KeptRejects : IRejectSink
{
    public List<RejectedRow> Rows { get; } = [];

    public void Add(RejectedRow row) => Rows.Add(row);
}
