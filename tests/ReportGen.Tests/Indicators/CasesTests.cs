using ReportGen.Data;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class CasesTests
{
    /// <summary>Plays 200 before the split and 250 after at 7 days: +25 %; one of two later videos has twice the comments.</summary>
    [Fact]
    public void Case_before_and_after()
    {
        using var data = new TinyQuarters { Cases = [new CaseRequest("rural", "c0", new DateOnly(2025, 3, 1), null), new CaseRequest("lost", "nobody", new DateOnly(2025, 3, 1), null)] };
        var creator = data.Creator();
        var march = QuarterCalendar.DayNumber(new DateOnly(2025, 3, 1));
        foreach (var (day, plays, comments) in new[] { (WeekOne, 200, 10), (march, 250, 20), (march + 3, 250, 15) })
            data.Daily(data.Video(creator, day), day, plays, 5, comments);
        var cases = data.Measure("cases");
        Assert.Equal(1, cases.Headline.Current!.Value);
        Assert.Equal(200, cases.Part("rural.plays")!.Previous!.Value);
        Assert.Equal(0.25, cases.Part("rural.plays")!.Change!.Value, 1e-12);
        Assert.Equal(0.5, cases.Part("rural.doubled")!.Current!.Value, 1e-12);
        Assert.Equal("2025-03-01", cases.Texts["rural.split"]);
    }

    /// <summary>
    /// Talk before the split at 10 and 20 of 100 plays, process after it at 30 of 100; a process video before and a talk video after do not count.
    /// Mean rate 0.15 to 0.3: + 100 %. Shares 2 before; 4 and more after: one of one doubled.
    /// </summary>
    [Fact]
    public void Change_of_format_sets_two_kinds_of_one_creator_against_each_other()
    {
        var split = new DateOnly(2025, 2, 1);
        using var data = new TinyQuarters { Cases = [new CaseRequest("knowledge", "c0", split, null) { FormatsBefore = ["talk"], FormatsAfter = ["process"] }] };
        var creator = data.Creator();
        var day = QuarterCalendar.DayNumber(split);
        foreach (var (at, format, likes, shares) in new[] { (day - 20, 0, 8, 2), (day - 10, 0, 18, 2), (day - 5, 1, 90, 9), (day, 1, 26, 4), (day + 3, 0, 1, 0) })
        {
            var video = data.Video(creator, at);
            data.Format(video, format);
            data.Daily(video, at, 100, likes, 0, shares);
        }

        var cases = data.Measure("cases");
        Assert.Equal(0.15, cases.Part("knowledge.rate")!.Previous!.Value, 1e-12);
        Assert.Equal(0.3, cases.Part("knowledge.rate")!.Current!.Value, 1e-12);
        Assert.Equal(1, cases.Part("knowledge.pooled_rate")!.Change!.Value, 1e-12);
        Assert.Equal(1, cases.Part("knowledge.doubled_shares")!.Current!.Value);
        Assert.Equal("format", cases.Texts["knowledge.contrast"]);
        Assert.Equal("talk", cases.Texts["knowledge.formats_before"]);
    }

    /// <summary>The subject is kept on both sides: 100 plays of process before, 125 after; the talk videos do not count.</summary>
    [Fact]
    public void Case_keeps_its_subject()
    {
        var split = new DateOnly(2025, 3, 1);
        using var data = new TinyQuarters { Cases = [new CaseRequest("rural", "c0", split, null) { Formats = ["process"] }] };
        var creator = data.Creator();
        var day = QuarterCalendar.DayNumber(split);
        foreach (var (at, format, plays) in new[] { (day - 9, 1, 100), (day - 8, 0, 900), (day, 1, 125), (day + 1, 0, 10) })
        {
            var video = data.Video(creator, at);
            data.Format(video, format);
            data.Daily(video, at, plays, 5);
        }

        var cases = data.Measure("cases");
        Assert.Equal(0.25, cases.Part("rural.plays")!.Change!.Value, 1e-12);
        Assert.Equal(1, cases.Part("rural.plays")!.Current!.N!.Videos);
        Assert.Equal("process", cases.Texts["rural.formats"]);
        Assert.Equal("time", cases.Texts["rural.contrast"]);
    }
}
