using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Formats;

/// <summary>Several files for one table.</summary>
public class PartsTests
{
    private const string Head = "date,video_id,plays,likes,comments,shares\n";

    [Fact]
    public void PartsAreReadTogetherEachInItsOwnForm()
    {
        using var folders = new Folders().Sound().Remove("daily.csv")
            .Put("daily-01.csv", Head + "2025-01-10,7431052800000000001,1000,50,5,2\n2025-01-11,7431052800000000001,500,x,2,1\n")
            .PutBytes("daily-02.csv.gz", Folders.Gzip(Head.Replace(',', ';') + "2025-02-01;7431052800000000001;7;1;0;0\n"));
        var result = folders.Load();
        Assert.Equal([[20098, 1000], [20120, 7]], result.Rows("SELECT day, plays FROM daily ORDER BY day", 2));
        var files = result.Report.Files.Where(file => file.Table == "daily").ToArray();
        Assert.Equal(["daily-01.csv", "daily-02.csv.gz"], files.Select(file => Path.GetFileName(file.Path)));
        Assert.Equal([(2L, 1L, 1L), (1L, 1L, 0L)], files.Select(file => (file.Read, file.Loaded, file.Rejected)));
        Assert.EndsWith("daily-01.csv", result.Fault("data-not-a-count").Place!.File);
        Assert.Equal(20120, result.Data!.Current.Calendar.DataUntil);
        result.Data.Dispose();
    }

    [Fact]
    public void RowsOfTwoPartsAreMergedOrRejectedInTheirFiles()
    {
        using var folders = new Folders().Sound().Remove("daily.csv")
            .Put("daily_2025-01.csv", Head + "2025-01-10,7431052800000000001,1,1,1,1\n2025-01-11,7431052800000000001,2,1,1,1\n2025-01-12,7431052800000000001,3,1,1,1\n")
            .Put("daily_2025-02.csv", Head + "2025-01-12,7431052800000000001,3,1,1,1\n2025-01-11,7431052800000000001,22,1,1,1\n");
        var rejects = new KeptRejects();
        var result = folders.Load(rejects: rejects);
        var files = result.Report.Files.Where(file => file.Table == "daily").ToArray();
        // The copy of 12 January is merged in the second file; 11 January differs, so both its rows are rejected.
        Assert.Equal([(3L, 2L, 1L, 0L), (2L, 0L, 1L, 1L)], files.Select(file => (file.Read, file.Loaded, file.Rejected, file.Merged)));
        Assert.Equal([("daily_2025-01.csv", 3), ("daily_2025-02.csv", 3)], rejects.Rows.Select(row => (Path.GetFileName(row.File), row.Line)));
        Assert.EndsWith("daily_2025-02.csv", result.Fault("data-duplicate-row").Place!.File);
        result.Data!.Dispose();
    }

    [Fact]
    public void VideosMayComeInPartsToo()
    {
        var lines = Folders.Videos.Split('\n');
        using var folders = new Folders().Sound().Remove("videos.csv").Put("videos-1.csv", lines[0] + '\n' + lines[1] + '\n').Put("videos-2.csv", lines[0] + '\n' + lines[2] + '\n' + lines[1] + '\n');
        var result = folders.Load(0);
        Assert.Equal([(1L, 1L, 0L), (2L, 1L, 1L)], result.Report.Files.Where(file => file.Table == "videos").Select(file => (file.Read, file.Loaded, file.Merged)));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("files:\n  daily: days/*.csv\n", 2)]
    [InlineData("files:\n  daily: [days/b.csv, days/a.csv]\n", 2)]
    [InlineData("files:\n  daily:\n    path: days/b.csv\n", 1)]
    public void GlobsAndListsAreRead(string yaml, int rows)
    {
        using var folders = new Folders().Sound().Remove("daily.csv");
        Directory.CreateDirectory(Path.Combine(folders.Quarter, "days"));
        folders.Put("days/a.csv", Head + "2025-01-10,7431052800000000001,1,1,1,1\n").Put("days/b.csv", Head + "2025-01-12,7431052800000000001,3,1,1,1\n").Put("quarter.yaml", yaml);
        var result = folders.Load(0);
        Assert.Equal(rows, result.Report.Files.Where(file => file.Table == "daily").Sum(file => file.Loaded));
        result.Data!.Dispose();
    }

    [Fact]
    public void WhatCannotBeToldApartOrIsNotReadIsSaid()
    {
        using var folders = new Folders().Sound().Put("daily-01.csv", Head).Put("dayly.csv", Head).Put("quarter.yaml", "files:\n  comments: none/*.csv\n");
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal("daily.csv, daily-01.csv", result.Fault("data-two-files").Values["found"]);
        Assert.Equal(Severity.Error, result.Fault("data-glob-empty").Severity);
        Assert.Contains(result.Faults, fault => fault.Code == "data-file-unused" && fault.Place!.File.EndsWith("dayly.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("daily-三月.csv")]
    [InlineData("daily-03 (1).csv")]
    [InlineData("daily-mar.xlsx")]
    public void APartOfAnotherNameIsNotLeftOut(string name)
    {
        using var folders = new Folders().Sound().Remove("daily.csv").Put("daily-01.csv", Head + "2025-01-10,7431052800000000001,1,1,1,1\n").Put(name, Head);
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal((Severity.Error, name, "daily-01.csv"), (result.Fault("data-part-unread").Severity, result.Fault("data-part-unread").Values["found"], result.Fault("data-part-unread").Values["expected"]));
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-file-unused");
    }

    [Theory]
    [InlineData("daily (1).csv")]
    [InlineData("daily - 副本.csv")]
    [InlineData("daily_new.parquet")]
    public void ACopyBesideTheFileIsTold(string name)
    {
        using var folders = new Folders().Sound().Put(name, Head);
        var result = folders.Load(0);
        Assert.Equal((Severity.Warning, name), (result.Fault("data-copy-unread").Severity, result.Fault("data-copy-unread").Values["found"]));
        result.Data!.Dispose();
    }
}
