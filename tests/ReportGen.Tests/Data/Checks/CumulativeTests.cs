using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

public class CumulativeTests
{
    private const string Head = "date,video_id,plays,likes,comments,shares,saves\n";
    private const string Videos = "video_id,creator_id,published_at,duration_seconds\nnew,c1,2025-01-10 08:00:00,60\nold,c1,2024-11-10 08:00:00,60\n";

    [Fact]
    public void Counters_since_publication_become_what_each_day_added()
    {
        using var folders = new Folders().Put("videos.csv", Videos).Put("quarter.yaml", "counters: cumulative\n").Put("daily.csv", Head
            + "2025-01-10,new,100,10,1,0,\n2025-01-11,new,150,15,1,2,5\n2025-01-14,new,400,14,1,2,6\n2025-01-15,new,400,16,1,2,6\n"
            + "2025-01-10,old,5000,500,50,5,0\n2025-01-11,old,5010,501,50,5,0\n");
        var result = folders.Load();
        // new begins with its publication; 14 likes after 15 stand still, and 16 are one more. old begins before the file: its first row is only a beginning.
        Assert.Equal([[20098, 100, 10, 1, 0, -1], [20099, 50, 5, 0, 2, 5], [20102, 250, 0, 0, 0, 1], [20103, 0, 1, 0, 0, 0]],
            result.Rows("SELECT day, plays, likes, comments, shares, saves FROM daily JOIN videos USING (video) WHERE published_day > 20090 ORDER BY day", 6));
        Assert.Equal([[20099, 10, 1]], result.Rows("SELECT day, plays, likes FROM daily JOIN videos USING (video) WHERE published_day < 20090", 3));
        Assert.Equal((6, 5, 1), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").SetAside));
        Assert.Equal((6, 1L), (result.Fault("data-counter-begins").Place!.Line, result.Fault("data-counter-begins").Count));
        Assert.Equal(4, result.Fault("data-counter-fell").Place!.Line);
        result.Data!.Dispose();
    }

    [Fact]
    public void The_quarter_before_is_where_this_one_counts_from()
    {
        using var folders = new Folders().Put("videos.csv", Videos).Put("quarter.yaml", "counters: cumulative\n").Put("quarter.yaml", "counters: cumulative\n", "2024Q4")
            .Put("videos.csv", Videos.Split("new")[0] + "old,c1,2024-11-10 08:00:00,60\n", "2024Q4")
            .Put("daily.csv", Head + "2024-11-10,old,10,0,0,0,\n2024-12-31,old,4990,0,0,0,\n", "2024Q4")
            .Put("daily.csv", Head + "2025-01-01,old,5000,0,0,0,\n");
        var result = folders.Load(previous: true);
        Assert.Equal([[10], [4980], [10]], result.Rows("SELECT plays FROM daily ORDER BY day", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void The_day_before_the_quarter_is_where_the_first_day_counts_from()
    {
        using var folders = new Folders().Put("videos.csv", Videos + "eve,c1,2024-12-31 08:00:00,60\n").Put("quarter.yaml", "counters: cumulative\n").Put("daily.csv", Head
            + "2024-12-30,old,4000,0,0,0,\n2024-12-31,old,4990,0,0,0,\n2025-01-01,old,5000,0,0,0,\n2024-12-31,eve,7,0,0,0,\n2025-01-01,eve,9,0,0,0,\n");
        var result = folders.Load();
        Assert.Equal([[20089, 2], [20089, 10]], result.Rows("SELECT day, plays FROM daily ORDER BY plays", 2));
        Assert.Equal((5, 2, 3), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").SetAside));
        Assert.Equal((1L, 2L), (result.Fault("data-day-outside").Count, result.Fault("data-counter-begins").Count)); // 30 December is outside
        result.Data!.Dispose();
    }

    [Fact]
    public void Counters_that_only_grow_are_recognised_and_asked_about()
    {
        var videos = "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"v{i},c1,2025-01-05 08:00:00,60\n"));
        string Rows(Func<int, int> plays) => Head + string.Concat(Enumerable.Range(0, 20).SelectMany(i => Enumerable.Range(6, 5).Select(day => $"2025-01-{day:D2},v{i},{plays(day)},0,0,0,\n")));
        using var folders = new Folders().Put("videos.csv", videos).Put("daily.csv", Rows(day => day * 100));
        var fault = folders.Load().Fault("data-counters-cumulative");
        Assert.Equal((Severity.Error, 20L, "v0"), (fault.Severity, fault.Count, fault.Values["found"]));
        // Said to be a day's own, or falling as days do, they are taken so.
        var said = folders.Put("quarter.yaml", "counters: daily\n").Load();
        Assert.Equal([[20 * 4000]], said.Rows("SELECT sum(plays) FROM daily", 1));
        said.Data!.Dispose();
        var falling = folders.Remove("quarter.yaml").Put("daily.csv", Rows(day => 1000 / day)).Load();
        Assert.NotNull(falling.Data);
        falling.Data.Dispose();
    }
}
