using ReportGen.Data.Values;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Values;

/// <summary>Values as spreadsheets and databases dress them.</summary>
public class ExportValueTests
{
    [Theory]
    [InlineData("'7431052800000000001", "7431052800000000001")]
    [InlineData("=\"7431052800000000001\"", "7431052800000000001")]
    [InlineData(" 7431052800000000001\t", "7431052800000000001")]
    [InlineData("\u200B743\uFEFF", "743")]
    [InlineData("2873062816029044.0", "2873062816029044")]
    [InlineData("9007199254740992.0", "9007199254740992")]
    [InlineData("9007199254740994.0", "9007199254740994.0")] // more than a binary fraction holds exactly
    [InlineData("7431052800000000001.0", "7431052800000000001.0")]
    [InlineData("７４３１０５", "743105")]
    [InlineData("７４３x", "７４３x")]
    [InlineData("v1.0", "v1.0")]
    [InlineData(".0", ".0")]
    [InlineData("甲\u200B", "甲")]
    public void Ids_come_bare(string text, string id)
    {
        Assert.Equal(id, IdText.Bare(text).ToString());
        // What is surely bare is not looked at again, so it must be.
        Assert.True(!IdText.IsBare(text.Trim()) || text.Trim() == id);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("\\N", true)]
    [InlineData("<NA>", true)]
    [InlineData("#VALUE!", true)]
    [InlineData("NA", false)]
    [InlineData("null", false)]
    [InlineData("(a)", false)]
    public void Databases_write_no_id(string text, bool missing) => Assert.Equal(missing, IdText.IsMissing(text));

    [Fact]
    public void Numbers_and_days_that_were_kept_as_text_are_read()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "date,video_id,plays,likes,comments,shares\n=\"2025-01-10\",\"=\"\"7431052800000000001\"\"\",=\"1000\",'50,'5.0,2\n");
        var result = folders.Load(0);
        Assert.Equal([[20098, 1000, 50, 5, 2]], result.Rows("SELECT day, plays, likes, comments, shares FROM daily", 5));
        result.Data!.Dispose();
    }

    [Fact]
    public void Ids_that_pandas_made_decimals_join()
    {
        using var folders = new Folders()
            .Put("creators.csv", "creator_id,name,tier\n2873062816029044,甲,mid\n")
            .Put("videos.csv", "video_id,creator_id,published_at,duration_seconds\nv1,2873062816029044.0,2025-01-10 08:00,60\n")
            .Put("daily.csv", "date,video_id,plays,likes,comments,shares\n2025-01-10,v1,1,1,1,1\n");
        var result = folders.Load(0);
        Assert.Equal([[1]], result.Rows("SELECT count(*) FROM videos JOIN creators USING (creator)", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Nobody_is_no_user()
    {
        using var folders = new Folders().Sound().Put("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\n\\N,7431052800000000001,2025-01-11 00:00:01,2.5,1,0,0\nNA,7431052800000000001,2025-01-11 00:00:01,2.5,1,0,0\n");
        var result = folders.Load();
        Assert.Equal((1L, 1L), (result.File("sessions").Loaded, result.File("sessions").Rejected));
        result.Data!.Dispose();
    }

    [Fact]
    public void Nanoseconds_are_told_by_their_digits()
    {
        Assert.Equal(DateStatus.Read, MomentText.Read("1736553900123456789", DateOrder.Unknown, out var moment)); // 2025-01-11 00:05:00 UTC
        Assert.Equal((1736553900L, 0), (moment.Local, moment.Offset));
    }

    [Fact]
    public void Messages_show_what_cannot_be_seen()
    {
        Assert.Equal("a␛[31m<U+200B>b", SafeText.Of("a\u001B[31m\u200Bb"));
        Assert.Equal("👩\u200D👧 名", SafeText.Of("👩\u200D👧 名"));
    }

    [Fact]
    public void A_count_among_the_values_of_a_fault_is_shown() =>
        Assert.Contains("1665", MessageCatalog.For("en").Describe(new Fault("cli-rejects-written", Severity.Note).With("path", "x").With("count", "1665")), StringComparison.Ordinal);
}
