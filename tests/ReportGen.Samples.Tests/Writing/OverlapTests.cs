using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Writing;

/// <summary>Folders of two quarters made apart tell the same story about the days and videos they share.</summary>
public class OverlapTests
{
    private static readonly SampleRequest Now = new(200, 8, new CalendarQuarter(2025, 1));
    private static readonly SampleFolder After = SampleFolder.Generate(Now);
    private static readonly SampleFolder Before = SampleFolder.Generate(Now with { Quarter = Now.Quarter.Previous });

    private static bool Shared(DateOnly day) => day >= new DateOnly(2025, 1, 1) && day <= new DateOnly(2025, 1, 7);

    private static HashSet<string> Earlier => Before.Videos.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Days()
    {
        var shared = Before.Days.Where(d => Shared(d.Date)).OrderBy(d => d.Video, StringComparer.Ordinal).ThenBy(d => d.Date).ToList();
        Assert.True(shared.Count > 500);
        Assert.Equal(shared, After.Days.Where(d => Shared(d.Date) && Earlier.Contains(d.Video)).OrderBy(d => d.Video, StringComparer.Ordinal).ThenBy(d => d.Date));
    }

    [Fact]
    public void Comments()
    {
        var shared = Before.Comments.Where(c => Shared(DateOnly.FromDateTime(c.At))).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        Assert.True(shared.Count > 50);
        Assert.Equal(shared, After.Comments.Where(c => Shared(DateOnly.FromDateTime(c.At)) && Earlier.Contains(c.Video)).OrderBy(c => c.Id, StringComparer.Ordinal));
    }

    [Fact]
    public void Sessions()
    {
        var shared = Before.Sessions.Where(s => Shared(DateOnly.FromDateTime(s.At))).ToList();
        Assert.True(shared.Count > 50);
        Assert.Equal(shared, After.Sessions.Where(s => Shared(DateOnly.FromDateTime(s.At)) && Earlier.Contains(s.Video)));
    }

    [Fact]
    public void Videos_and_creators()
    {
        var videos = After.Videos.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var both = Before.Videos.Where(v => videos.ContainsKey(v.Id)).ToList();
        Assert.True(both.Count > 100);
        Assert.All(both, video => Assert.Equal(video, videos[video.Id]));
        var creators = After.Creators.ToDictionary(c => c.Id, StringComparer.Ordinal);
        Assert.All(Before.Creators.Where(c => creators.ContainsKey(c.Id)), creator => Assert.Equal(creator, creators[creator.Id]));
    }
}
