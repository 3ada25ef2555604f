using System.Text;
using ReportGen.Data;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Cases;

/// <summary>The expected values were worked out with Python's csv module and by hand.</summary>
public class FieldCaseTests
{
    private const string AnyDaily = "date,video_id,plays,likes,comments,shares\n";

    [Fact]
    public void Kuaishou_values()
    {
        var read = CaseFile.Read(CaseFile.Kuaishou,
            row => (Title: row.Text(0).ToString(), Total: row.OptionalCount(1), Likes: row.Count(2), User: row.Id(3).ToString(), Duration: row.OptionalCount(4)),
            new ColumnSpec("title"), new ColumnSpec("totcomment", Kind: ColumnKind.Count), new ColumnSpec("comrealLikedCount", Kind: ColumnKind.Count), new ColumnSpec("comauth"), new ColumnSpec("duration"));
        Assert.Equal((23L, 23, 75L), (read.Load.Read, read.Rows.Count, read.Rows.Sum(row => row.Likes)));
        Assert.Equal(4, read.Rows.Select(row => row.Title).Distinct().Count());
        Assert.Equal([-1, 1, 3, 46], read.Rows.Select(row => row.Total).Distinct().Order()); // 46.0 is 46, and no total is not 0
        Assert.Contains(read.Rows, row => row.User == "NA");
        Assert.DoesNotContain(read.Rows, row => row.Title.Contains("x000D", StringComparison.Ordinal));
    }

    [Fact]
    public void Kuaishou_file_of_videos_and_comments_in_one()
    {
        using var folders = new Folders().PutBytes("export.csv", CaseFile.Bytes(CaseFile.Kuaishou), "2022Q1").Put("daily.csv", AnyDaily, "2022Q1")
            .Put("quarter.yaml", """
                platform: kuaishou
                files: {videos: export.csv, comments: export.csv}
                columns:
                  videos: {video_id: [auth, time], creator_id: auth, formats: tags}
                  comments: {video_id: [auth, time], user_id: comauth, created_at: {value: 2022-02-03}}
                """, "2022Q1");
        var result = Load(folders, "2022Q1");
        var (videos, comments) = (result.File("videos", "2022Q1"), result.File("comments", "2022Q1"));
        Assert.Equal((23, 4, 19), (videos.Read, videos.Loaded, videos.Merged));
        Assert.Equal((23, 23), (comments.Read, comments.Loaded));
        Assert.Equal(19, result.Fault("data-wide-row").Count);
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-duplicate-row");
        // Every row once more: each comment is still one, and that is said.
        var text = Encoding.UTF8.GetString(CaseFile.Bytes(CaseFile.Kuaishou));
        result = Load(folders.Put("export.csv", text + text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..], "2022Q1"), "2022Q1");
        comments = result.File("comments", "2022Q1");
        Assert.Equal((46, 23, 23), (comments.Read, comments.Loaded, comments.Merged));
        Assert.Equal(23, result.Fault("data-duplicate-row").Count);
    }

    [Fact]
    public void Bilibili_values()
    {
        var read = CaseFile.Read(CaseFile.Bilibili, row => (Plays: row.Count(0), Likes: row.OptionalCount(1), Length: row.OptionalMilliseconds(2), Created: row.Time(3)),
            new ColumnSpec("play"), new ColumnSpec("like"), new ColumnSpec("length"), new ColumnSpec("created"));
        Assert.Equal((18L, 18), (read.Load.Read, read.Rows.Count));
        Assert.Equal(54_170_068, read.Rows.Sum(row => row.Plays));
        Assert.Equal((2_597_630, 1), (read.Rows.Where(row => row.Likes >= 0).Sum(row => row.Likes), read.Rows.Count(row => row.Likes < 0)));
        Assert.Contains(read.Rows, row => row.Likes == 481_000);
        foreach (var length in new long[] { 50_000, 2_877_000, 3_723_000 }) // 00:50, 47:57, 1:02:03
            Assert.Contains(read.Rows, row => row.Length == length);
        Assert.Equal(1_627_981_995, read.Rows[0].Created);
    }

    [Fact]
    public void Bilibili_names_are_known_by_heart()
    {
        using var folders = new Folders().PutBytes("videos.csv", CaseFile.Bytes(CaseFile.Bilibili), "2022Q1").Put("daily.csv", AnyDaily, "2022Q1");
        var result = Load(folders, "2022Q1");
        Assert.Equal((18, 0), (result.File("videos", "2022Q1").Read, result.File("videos", "2022Q1").Rejected));
        Assert.Contains("bvid = video_id, mid = creator_id, created = published_at, length = duration_seconds", result.Fault("data-columns-by-alias").Values["column"]);
    }

    [Fact]
    public void Douyin_comments_in_another_encoding()
    {
        using var folders = new Folders()
            .PutBytes("comments.csv", CaseFile.Bytes(CaseFile.Douyin), "2024Q3")
            .Put("videos.csv", "video_id,creator_id,published_at,duration_seconds\nv1,c1,2024-07-14 10:00:00,60\n", "2024Q3")
            .Put("daily.csv", AnyDaily + "2024-07-15,v1,1000,10,21,1\n", "2024Q3")
            .Put("quarter.yaml", "columns:\n  comments: {video_id: {value: v1}, user_id: 昵称, created_at: 时间, text: 评论}\n", "2024Q3");
        var result = Load(folders, "2024Q3");
        Assert.Equal((21, 21), (result.File("comments", "2024Q3").Read, result.File("comments", "2024Q3").Loaded));
        // Rule 1 is nothing at all, rule 7 no word: two empty ones and the rows of stickers alone.
        Assert.Equal([[2, 1]], result.Rows("SELECT sum(CASE WHEN verdict = 1 THEN 1 ELSE 0 END), sum(CASE WHEN verdict = 7 THEN 1 ELSE 0 END) FROM comments", 2));
        Assert.Equal([[1720935180]], result.Rows("SELECT min(ts) FROM comments", 1)); // 2024/7/14 13:33 in Shanghai
        result.Data!.Dispose();
        var read = CaseFile.Read(CaseFile.Douyin, row => (Name: row.Id(0).ToString(), Likes: row.Count(1)), new ColumnSpec("昵称"), new ColumnSpec("点赞数"));
        Assert.Equal((21, 6_342), (read.Rows.Count, read.Rows.Sum(row => row.Likes)));
        Assert.Contains(read.Rows, row => row.Name == "83027719456"); // digits alone are a name too
        Assert.Contains(read.Rows, row => row.Name == "木少");
        Assert.DoesNotContain(read.Rows, row => row.Name.Contains('\uFFFD'));
    }

    [Fact]
    public void YouTube_table_with_a_total()
    {
        using var folders = new Folders().PutBytes("videos.csv", CaseFile.Bytes(CaseFile.YouTube), "2026Q2").Put("daily.csv", AnyDaily, "2026Q2")
            .Put("quarter.yaml", "columns: {videos: {creator_id: {value: channel}}}\n", "2026Q2");
        var result = Load(folders, "2026Q2");
        Assert.Equal((16, 15, 1), (result.File("videos", "2026Q2").Read, result.File("videos", "2026Q2").Loaded, result.File("videos", "2026Q2").SetAside));
        Assert.Contains(result.Faults, fault => fault.Code == "data-total-row");
        var views = Assert.Single(result.Faults, fault => fault.Code == "data-total-differs" && fault.Values["column"] == "Views");
        Assert.Equal(("181588", "54880"), (views.Values["found"], views.Values["expected"]));
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-total-differs" && fault.Values["column"].Contains('%'));
        Assert.Equal(15, result.Fault("data-time-day-only").Count);
        var read = CaseFile.Read(CaseFile.YouTube, row => (Id: row.Id(0).ToString(), Views: row.Count(1), Day: row.Word(0) is "Total" ? 0 : row.Date(2)),
            new ColumnSpec("Content"), new ColumnSpec("Views"), new ColumnSpec("Video publish time"));
        var videos = read.Rows.Where(row => row.Id != "Total").ToList();
        Assert.Equal((15, 54_880), (videos.Count, videos.Sum(row => row.Views)));
        Assert.Equal(QuarterCalendar.DayNumber(new DateOnly(2025, 8, 28)), videos[0].Day);
        Assert.Contains(videos, row => row.Id == "-l3wYMdF_oM");
    }

    [Fact]
    public void KuaiRand_moments_are_utc_and_its_days_are_not()
    {
        var zone = ZoneClock.Find("Asia/Shanghai")!;
        var read = CaseFile.Read(CaseFile.KuaiRand, row => (Day: zone.LocalDay(row.Time(0)), Date: row.Date(1), Click: row.Flag(2)),
            new ColumnSpec("time_ms"), new ColumnSpec("date"), new ColumnSpec("is_click"));
        Assert.Equal((26, 5), (read.Rows.Count, read.Rows.Sum(row => (int)row.Click)));
        Assert.All(read.Rows, row => Assert.Equal(row.Date, row.Day));
    }

    private static LoadResult Load(Folders folders, string quarter) => QuarterLoader.Load(
        new LoadRequest(Path.Combine(folders.Root, quarter), null, Folders.Rules, folders.Root) { Rules = Folders.Opened, RejectShareLimit = 1 });
}
