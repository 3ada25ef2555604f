using System.Security.Cryptography;
using System.Text;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data;

public class QuarterLoaderTests
{
    [Fact]
    public void LoadsTheTablesOfTheSchema()
    {
        using var folders = new Folders().Sound()
            .Put("comments.csv", "comment_id,video_id,user_id,created_at,text,kind\n1,7431052800000000001,u1,2025-01-11 00:10:00,第二步盐是不是放早了,\n2,7431052800000000001,c1,2025-01-11 00:20:00,谢谢大家,text\n")
            .Put("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\nu1,7431052800000000001,2025-01-11 00:00:01,2.5,1,0,0\nu2,7431052800000000001,2025-01-11 00:00:01,,0,0,0\n");
        var result = folders.Load(0.01);
        using var data = result.Data!;
        Assert.Equal(["7431052800000000001", "7431052800000000002"], VideoIds(result));
        // c1 has 150,000 followers and no tier: mid by the thresholds; c2's own word counts.
        Assert.Equal([[0, 0, 0, 1, 150000], [0, 1, 1, 2, 90]], result.Rows("SELECT quarter, creator, category, tier, followers FROM creators ORDER BY creator", 5));
        // 2025-01-10 23:30 in China is 15:30 UTC = 1736523000; day 20098 is 2025-01-10. 12.5 s rounds to 13.
        Assert.Equal([[0, 0, 1736523000, 20098, 60, 0, 100, 10], [1, 1, 1736553900, 20099, 13, -1, -1, -1]],
            result.Rows("SELECT video, creator, published_ts, published_day, duration, anchor, first_hour_plays, first_hour_interactions FROM videos ORDER BY video", 8));
        Assert.Equal([[0, 0], [0, 1]], result.Rows("SELECT video, format FROM video_formats ORDER BY format", 2));
        Assert.Equal([[0, 20098, 1000, 50, 5, 2, 1], [0, 20099, 500, 20, 2, 1, -1], [1, 20099, 10, 1, 0, 0, 0]],
            result.Rows("SELECT video, day, plays, likes, comments, shares, saves FROM daily ORDER BY video, day", 7));
        // The creator's own comment breaks rule 2.
        Assert.Equal([[0, 0, 20099, 0, 10], [1, 0, 20099, 2, 4]], result.Rows("SELECT comment, video, day, verdict, units FROM comments ORDER BY comment", 5));
        Assert.Equal([[0, 2500, 1, -1], [2, -1, 0, -1]], result.Rows("SELECT user_id, watch_ms, liked, followed FROM sessions ORDER BY user_id", 4));
        Assert.Equal(["甲", "乙"], data.Names.CreatorNames);
        Assert.Equal(20099, data.Current.Calendar.DataUntil);
        Assert.Equal(["creators", "videos", "daily", "comments", "sessions"], data.Current.Tables);
    }

    [Fact]
    public void TheHashIsThatOfTheBytes()
    {
        using var folders = new Folders().Sound();
        var result = folders.Load();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folders.Daily))), result.File("daily").Sha256);
        result.Data!.Dispose();
        Assert.Empty(Directory.EnumerateDirectories(folders.Root, "reportgen-*")); // the database is gone
    }

    [Fact]
    public void WithoutVideosTheirAbsenceIsSaidOnce()
    {
        using var folders = new Folders().Sound().Remove("videos.csv");
        var result = folders.Load();
        Assert.Equal("videos", result.Fault("data-file-missing").Values["column"]);
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-unknown-video");
        Assert.Equal((3L, 3L), (result.File("daily").Read, result.File("daily").SetAside));
    }

    [Fact]
    public void ReadsTabsByteOrderMarksAndGzip()
    {
        using var folders = new Folders().Sound().Remove("daily.csv").Remove("videos.csv")
            .PutBytes("daily.tsv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Folders.Daily.Replace(',', '\t'))])
            .PutBytes("videos.csv.gz", [.. Folders.Gzip(Folders.Videos[..200]), .. Folders.Gzip(Folders.Videos[200..])]); // two members
        var result = folders.Load(0.01);
        Assert.Equal((3L, 2L), (result.File("daily").Loaded, result.File("videos").Loaded));
        result.Data!.Dispose();
    }

    [Fact]
    public void ATruncatedGzipIsAnError()
    {
        var bytes = Folders.Gzip(Folders.Daily);
        foreach (var cut in new[] { 1, 4, 8, 9, 20 })
        {
            using var folders = new Folders().Sound().Remove("daily.csv").PutBytes("daily.csv.gz", bytes[..^cut]);
            var result = folders.Load();
            Assert.Null(result.Data);
            Assert.Equal(Severity.Error, result.Fault("data-gzip-damaged").Severity);
        }
    }

    [Fact]
    public void AnUnclosedQuoteLosesOneLineOnly()
    {
        using var folders = new Folders().Sound().Put("daily.csv",
            "date,video_id,plays,likes,comments,shares\n2025-01-10,\"7431052800000000001,1,1,1,1\n2025-01-11,7431052800000000001,2,1,1,1\n2025-01-12,\"7431052800000000001\"x,3,1,1,1\n2025-01-13,\"7431052800000000001\",4,1,1,1\n");
        var rejects = new KeptRejects();
        var result = folders.Load(rejects: rejects);
        Assert.Equal([[20099, 2], [20101, 4]], result.Rows("SELECT day, plays FROM daily ORDER BY day", 2));
        Assert.Equal((4, 2, 2), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").Rejected));
        // With their line ends the header has 42 bytes, the next line 40 and the one after it 39.
        Assert.Equal([(2, 42L), (4, 42L + 40 + 39)], rejects.Rows.Select(row => (row.Line, row.Offset)));
        result.Data!.Dispose();
    }

    [Fact]
    public void AQuoteThatSwallowsARowGivesItBack()
    {
        // Two stray quotes make one well-formed record over two lines with too many fields: only the first line is lost, and the second, broken too.
        using var folders = new Folders().Sound().Put("videos.csv", Folders.Videos.Replace("晚饭", "\"晚饭") + "v3,c1,2025-01-12 08:00:00,5,,,\"午饭\",1,1\n");
        var result = folders.Load();
        Assert.Equal((3, 2, 1), (result.File("videos").Read, result.File("videos").Loaded, result.File("videos").Rejected));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("3,7431052800000000001,u3,2025-01-11 08:00:00,\"第一行\n第二行\n\n第三行\",poem\n", 0)]
    [InlineData("3,7431052800000000001,,2025-01-11 08:00:00,\"第一行\r\n第二行\",text\n", 0)]
    [InlineData("3,7431052800000000001,u3,\"yesterday\nnoon\",好,text\n", 0)]
    [InlineData("3,7431052800000000001,2025-01-11 08:00:00,\"第一行\n第二行\",text\n", 0)]
    [InlineData("3,7431052800000000001,u3,\"2025-01-11\n4,7431052800000000001,u4,2025-01-11 08:00,一,text\nc\",一,text\n", 1)] // a row lies in a value that cannot be read
    public void ARejectedRowIsOneRowHoweverManyLinesItHas(string row, int swallowed)
    {
        using var folders = new Folders().Sound().Put("comments.csv", "comment_id,video_id,user_id,created_at,text,kind\n1,7431052800000000001,u1,2025-01-11 08:00:00,好,text\n" + row + "2,7431052800000000001,u2,2025-01-11 08:00:00,好,text\n");
        var result = folders.Load();
        var file = result.File("comments");
        Assert.Equal((3 + (2L * swallowed), 2L + swallowed, 1L + swallowed), (file.Read, file.Loaded, file.Rejected));
        result.Data!.Dispose();
    }

    [Fact]
    public void EveryFaultHasPlaceColumnAndValueAndIsSummedByKind()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Folders.Daily
            + "2025-01-12,7431052800000000001,1o,1,1,1,\n2025-01-13,7431052800000000001,2x,1,1,1,\n2025-02-30,7431052800000000001,1,-5,1,1,\n2025-01-14,7.43E+18,1,1,1,1,\n2025-01-15,7431052800000000001,1,1,1\n");
        var result = folders.Load();
        var count = result.Fault("data-not-a-count");
        Assert.Equal((5, 3, 2L, "plays", "1o"), (count.Place!.Line, count.Place.Column, count.Count, count.Values["column"], count.Values["found"]));
        Assert.Equal("2025-02-30", result.Fault("data-not-a-date").Values["found"]);
        Assert.Equal((7, "-5"), (result.Fault("data-negative").Place!.Line, result.Fault("data-negative").Values["found"]));
        Assert.Equal("7.43E+18", result.Fault("data-id-damaged").Values["found"]);
        Assert.Equal(("5", "7"), (result.Fault("data-field-count").Values["found"], result.Fault("data-field-count").Values["expected"]));
        Assert.Equal((8, 3, 5), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").Rejected));
        result.Data!.Dispose();
    }

    [Fact]
    public void OneInAHundredIsTheLimit()
    {
        string Rows(int bad) => "date,video_id,plays,likes,comments,shares\n" + string.Concat(Enumerable.Range(0, 90).Select(i => $"{new DateOnly(2025, 1, 1).AddDays(i):yyyy-MM-dd},7431052800000000001,1,1,1,1\n"))
            + string.Concat(Enumerable.Range(0, 10).Select(i => $"2025-01-{i + 1:D2},7431052800000000002,{(i < bad ? "x" : "1")},1,1,1\n"));
        using var folders = new Folders().Sound().Put("daily.csv", Rows(1));
        var good = folders.Load(0.01);
        Assert.NotNull(good.Data);
        good.Data.Dispose();
        var bad = folders.Put("daily.csv", Rows(2)).Load(0.01);
        Assert.Null(bad.Data);
        Assert.Equal(("2", "100", "2.0"), (bad.Fault("data-too-many-rejects").Values["rejected"], bad.Fault("data-too-many-rejects").Values["read"], bad.Fault("data-too-many-rejects").Values["share"]));
    }

    [Fact]
    public void IdenticalRowsAreMergedAndConflictsAllRejected()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Folders.Daily + "2025-01-11,7431052800000000002,10,1,0,0,0\n2025-01-10,7431052800000000001,1001,50,5,2,1\n");
        var rejects = new KeptRejects();
        var result = folders.Load(rejects: rejects);
        Assert.Equal([[0, 20099], [1, 20099]], result.Rows("SELECT video, day FROM daily ORDER BY video, day", 2));
        Assert.Equal((5, 2, 2, 1), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").Rejected, result.File("daily").Merged));
        Assert.Equal([2, 6], rejects.Rows.Select(row => row.Line));
        Assert.Equal((9L, 2L), (result.Check("conflicting_keys").Checked, result.Check("conflicting_keys").Found)); // 5 rows, 2 creators, 2 videos
        result.Data!.Dispose();
    }

    [Fact]
    public void UnknownIdsAndDaysOutsideAreSetAsideAndDoNotCountAsRejected()
    {
        using var folders = new Folders().Sound()
            .Put("videos.csv", Folders.Videos + "v9,c9,2025-01-12 08:00:00,5,,,,1,1\n")
            .Put("daily.csv", Folders.Daily + "2025-01-11,v9,1,1,1,1,\n2024-12-31,7431052800000000001,1,1,1,1,\n2025-04-07,7431052800000000001,1,1,1,1,\n2025-04-08,7431052800000000001,1,1,1,1,\n");
        var result = folders.Load(0);
        Assert.Equal((7, 4, 0, 3), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").Rejected, result.File("daily").SetAside)); // 7 April is the seventh day after
        Assert.Equal(1, result.File("videos").SetAside);
        Assert.Equal((2L, 1L, 1L), (result.Check("days_outside").Found, result.Check("unknown_videos").Found, result.Check("unknown_creators").Found));
        result.Data!.Dispose();
    }

    [Fact]
    public void TheCurrentFolderWinsWhereBothHoldARow()
    {
        using var folders = new Folders().Sound()
            .Put("videos.csv", "video_id,creator_id,published_at,duration_seconds\nv1,c0,2024-12-30 10:00:00,60\n", "2024Q4")
            .Put("creators.csv", "creator_id,name\nc0,丙\n", "2024Q4")
            .Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2024-12-31,v1,1,0,0,0\n2025-01-01,v1,2,0,0,0\n2025-01-02,v1,3,0,0,0\n2025-01-03,v1,7,0,0,0\n", "2024Q4")
            .Put("daily.csv", Folders.Daily + "2025-01-01,v1,20,0,0,0,\n2025-01-02,v1,3,0,0,0,\n");
        var result = folders.Load(previous: true);
        // v1 is known from the other folder; 1 January differs and 3 January stands in the previous folder only.
        Assert.Equal([[20088, 1], [20089, 20], [20090, 3], [20091, 7]],
            result.Rows("SELECT day, plays FROM daily JOIN videos USING (video) WHERE published_day < 20098 ORDER BY day", 2));
        Assert.Equal((4, 2, 2), (result.File("daily", "2024Q4").Read, result.File("daily", "2024Q4").Loaded, result.File("daily", "2024Q4").Merged));
        Assert.Equal((2L, 1L), (result.Check("folders_disagree").Checked, result.Check("folders_disagree").Found)); // 2 January is the same in both
        result.Data!.Dispose();
    }

    [Fact]
    public void CommentsAreNeverShown()
    {
        using var folders = new Folders().Sound().Put("comments.csv", "comment_id,video_id,user_id,created_at,text\n1,7431052800000000001,u1,yesterday,隐私的话 secret\n2,7431052800000000001,u1,2025-01-11 00:10:00,\"秘密 hidden\n");
        var rejects = new KeptRejects();
        var result = folders.Load(rejects: rejects);
        var shown = string.Join('\n', rejects.Rows.Select(row => row.Text).Concat(result.Faults.SelectMany(fault => fault.Values.Values)));
        Assert.Equal(2, rejects.Rows.Count);
        foreach (var word in new[] { "隐私", "secret", "秘密", "hidden" })
            Assert.DoesNotContain(word, shown);
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("data-file-missing")]
    [InlineData("data-file-empty")]
    [InlineData("data-quarter-empty")]
    [InlineData("data-column-misnamed")]
    [InlineData("data-two-files")]
    public void FilesThatCannotBeUsedAreErrors(string code)
    {
        using var folders = new Folders().Sound();
        _ = code switch
        {
            "data-file-missing" => folders.Remove("daily.csv"),
            "data-file-empty" => folders.Put("daily.csv", ""),
            "data-quarter-empty" => folders.Put("daily.csv", "date,video_id,plays,likes,comments,shares\n"),
            "data-column-misnamed" => folders.Put("daily.csv", Folders.Daily.Replace("plays", "playes")),
            _ => folders.Put("daily.tsv", Folders.Daily),
        };
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal(Severity.Error, result.Fault(code).Severity);
    }

    [Fact]
    public void OptionalFilesMayBeMissing()
    {
        using var folders = new Folders().Sound().Remove("creators.csv");
        var result = folders.Load(0.01);
        Assert.Equal([[0, 0, -1, -1], [0, 1, -1, -1]], result.Rows("SELECT quarter, creator, category, tier FROM creators ORDER BY creator", 4));
        Assert.Equal(["comments", "creators", "sessions"], result.Faults.Where(fault => fault.Code == "data-file-missing-optional").Select(fault => fault.Values["column"]).Order());
        result.Data!.Dispose();
    }

    [Fact]
    public void EveryMessageStandsInBothLanguages()
    {
        var (english, chinese) = (MessageCatalog.For("en"), MessageCatalog.For("zh-CN"));
        var codes = english.Codes.Where(code => code.StartsWith("data-", StringComparison.Ordinal) || code.StartsWith("check.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.True(codes.Length > 60);
        Assert.Equal(codes, chinese.Codes.Where(code => code.StartsWith("data-", StringComparison.Ordinal) || code.StartsWith("check.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> VideoIds(LoadResult result) => result.Rows("SELECT video FROM videos ORDER BY video", 1).Select(row => row[0] == 0 ? "7431052800000000001" : "7431052800000000002");
}
