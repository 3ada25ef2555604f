using System.Globalization;
using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Writing;

public class FolderTests
{
    private static readonly SampleRequest Request = new(120, 21, new CalendarQuarter(2025, 1));

    private static MemoryFiles Write(SampleRequest request)
    {
        var files = new MemoryFiles();
        SampleQuarter.Write(request, files, TestContext.Current.CancellationToken);
        return files;
    }

    [Theory]
    [InlineData("creators.csv", "creator_id,name,category,tier,followers")]
    [InlineData("videos.csv.gz", "video_id,creator_id,published_at,duration_seconds,formats,tools,anchor,first_hour_plays,first_hour_interactions")]
    [InlineData("daily.csv.gz", "date,video_id,plays,likes,comments,shares")]
    [InlineData("comments.csv.gz", "comment_id,video_id,user_id,created_at,text,kind")]
    [InlineData("sessions.csv.gz", "user_id,video_id,started_at,watch_seconds,liked,commented,shared,followed")]
    public void Files_have_the_canonical_header_and_whole_rows(string name, string header)
    {
        var text = Write(Request).Text(name);
        Assert.StartsWith(header + "\n", text, StringComparison.Ordinal);
        var rows = CsvRows.Of(text).ToList();
        Assert.True(rows.Count > 50);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
    }

    [Fact]
    public void Same_request_same_bytes_in_any_culture()
    {
        var usual = Write(Request);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // Arabic and Thai dates, and Turkish and German number and letter rules, would show.
            foreach (var name in new[] { "ar-SA", "th-TH", "tr-TR", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                var other = Write(Request);
                Assert.All(usual.Names, file => Assert.Equal(usual.Bytes(file), other.Bytes(file)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_seed_gives_other_people()
    {
        var one = Write(Request).Text("creators.csv");
        Assert.NotEqual(one, Write(Request with { Seed = 22 }).Text("creators.csv"));
    }

    [Fact]
    public void Ids_are_unique_and_known()
    {
        var folder = SampleFolder.Generate(Request);
        var creators = folder.Creators.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var videos = folder.Videos.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(folder.Creators.Count, creators.Count);
        Assert.Equal(folder.Videos.Count, videos.Count);
        Assert.Equal(folder.Comments.Count, folder.Comments.Select(c => c.Id).Distinct().Count());
        Assert.Equal(folder.Days.Count, folder.Days.Select(d => (d.Date, d.Video)).Distinct().Count());
        Assert.All(folder.Videos, video => Assert.Contains(video.Creator, creators));
        Assert.All(folder.Days, day => Assert.Contains(day.Video, videos));
        Assert.All(folder.Comments, comment => Assert.Contains(comment.Video, videos));
        Assert.All(folder.Sessions, session => Assert.Contains(session.Video, videos));
    }

    [Fact]
    public void Daily_comments_are_the_comments_of_the_comments_file()
    {
        var folder = SampleFolder.Generate(Request);
        var counted = folder.Comments.GroupBy(c => (DateOnly.FromDateTime(c.At), c.Video)).ToDictionary(g => g.Key, g => g.Count());
        var daily = folder.Days.Where(d => d.Comments > 0).ToDictionary(d => (d.Date, d.Video), d => d.Comments);
        Assert.Equal(counted, daily);
    }

    [Fact]
    public void Counts_hang_together()
    {
        var folder = SampleFolder.Generate(Request);
        Assert.All(folder.Days, day => Assert.True(day.Plays > 0 && day.Likes <= day.Plays && day.Comments <= day.Plays && day.Shares <= day.Plays));
        var published = folder.Videos.ToDictionary(v => v.Id, v => v.PublishedAt, StringComparer.Ordinal);
        Assert.All(folder.Comments, comment => Assert.True(comment.At > published[comment.Video]));
        Assert.All(folder.Sessions, session => Assert.True(session.At >= published[session.Video]));
        var first = folder.Days.Where(d => d.Date == DateOnly.FromDateTime(published[d.Video])).ToDictionary(d => d.Video, StringComparer.Ordinal);
        Assert.All(folder.Videos.Where(v => first.ContainsKey(v.Id)), video =>
        {
            Assert.InRange(video.FirstHourPlays, 1, first[video.Id].Plays);
            Assert.InRange(video.FirstHourInteractions, 0, first[video.Id].Interactions);
        });
    }

    [Fact]
    public void Days_run_to_a_week_after_the_quarter_and_older_videos_are_there()
    {
        var folder = SampleFolder.Generate(Request);
        Assert.Equal(new DateOnly(2025, 1, 1), folder.Days.Min(d => d.Date));
        Assert.Equal(new DateOnly(2025, 4, 7), folder.Days.Max(d => d.Date));
        Assert.Equal(new DateOnly(2025, 4, 7), DateOnly.FromDateTime(folder.Sessions.Max(s => s.At)));
        Assert.True(folder.Videos.Max(v => v.PublishedAt) < new DateTime(2025, 4, 1));
        var older = folder.Videos.Where(v => v.PublishedAt < new DateTime(2025, 1, 1)).ToList();
        Assert.NotEmpty(older);
        var played = folder.Days.Where(d => d.Date <= new DateOnly(2025, 3, 31)).Select(d => d.Video).ToHashSet(StringComparer.Ordinal);
        Assert.All(older, video => Assert.Contains(video.Id, played));
    }

    [Fact]
    public void Sampled_users_who_comment_stand_in_both_files()
    {
        var folder = SampleFolder.Generate(Request);
        var users = folder.Sessions.Select(s => s.User).ToHashSet(StringComparer.Ordinal);
        var written = folder.Comments.Where(c => users.Contains(c.User)).Select(c => (c.User, c.Video)).Order().ToList();
        var viewed = folder.Sessions.Where(s => s.Commented).Select(s => (s.User, s.Video)).Order().ToList();
        Assert.NotEmpty(written);
        Assert.Equal(written, viewed);
    }

    [Fact]
    public void Texts_need_quoting()
    {
        var comments = SampleFolder.Generate(Request with { Creators = 300 }).Comments;
        Assert.Contains(comments, comment => comment.Text.Contains('\n'));
        Assert.Contains(comments, comment => comment.Text.Contains('"'));
        Assert.Contains(comments, comment => comment.Text.Contains(','));
        Assert.Contains(comments, comment => comment.Text.Any(char.IsSurrogate));
        Assert.Contains(comments, comment => comment.Text.Contains("𠮷", StringComparison.Ordinal));
        Assert.Contains(comments, comment => comment.Kind == "tool");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(99)]
    public void A_handful_of_creators_works_too(int creators)
    {
        var folder = SampleFolder.Generate(Request with { Creators = creators });
        Assert.True(folder.Creators.Count >= creators);
        Assert.NotEmpty(folder.Days);
    }

    [Fact]
    public void No_creator_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Write(Request with { Creators = 0 }));

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => SampleQuarter.Write(Request, new MemoryFiles(), source.Token));
    }
}
