using CsCheck;
using ReportGen.Data;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data;

public class PrivacyTests
{
    [Theory]
    [InlineData("联系 13812345678 张三", "联系 ••• 张三")]
    [InlineData("138 1234 5678", "•••")]
    [InlineData("+86 138-1234-5678!", "•••!")]
    [InlineData("微信：abc_123 加我", "微信：••• 加我")]
    [InlineData("@someone hi", "@••• hi")]
    [InlineData("7431052800000000001", "7431052800000000001")] // an id is no telephone number
    [InlineData("2025-01-11,v1,100", "2025-01-11,v1,100")]
    public void Messages_show_no_contacts(string text, string shown) => Assert.Equal(shown, Masking.Begin(text));

    [Fact]
    public void Masked_beginnings_hold_no_letter_and_no_longer_number() => Gen.String.Sample(text =>
    {
        var masked = Masking.Mask(text);
        return masked.Length <= 25 && !masked.Any(char.IsLetter) && !System.Text.RegularExpressions.Regex.IsMatch(masked, "[0-9]{5}");
    }, iter: 2000);

    [Fact]
    public void Neither_messages_nor_rejects_say_who_a_user_is()
    {
        using var folders = Bad();
        var (shown, _) = Shown(folders.Load, new KeptRejects());
        Assert.DoesNotContain("90071992547", shown);
        Assert.DoesNotContain("7.3E+18", shown);
        folders.Put("quarter.yaml", "user_ids: plain\n");
        Assert.Contains("7.3E+18", Shown(folders.Load, new KeptRejects()).Text);
    }

    [Fact]
    public void Values_can_be_left_out_altogether()
    {
        using var folders = Bad();
        var rejects = new KeptRejects();
        var result = QuarterLoader.Load(new LoadRequest(folders.Quarter, null, Folders.Rules, folders.Root) { Rules = Folders.Opened, RejectShareLimit = 1, Rejects = rejects, HidesValues = true });
        Assert.Equal("•••", result.Fault("data-not-a-count").Values["found"]);
        Assert.True(rejects.Rows.Count >= 3);
        Assert.All(rejects.Rows, row => Assert.Empty(row.Text));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("1,7431052800000000001,u1,2025-01-11 08:00:00,第二步盐放早了吗\n")]
    [InlineData("甲,乙,第二步盐放早了吗\n")]
    public void A_file_of_comments_without_column_names_shows_none_of_them(string row)
    {
        using var folders = new Folders().Sound().Put("comments.csv", row + row);
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.DoesNotContain("第二步", string.Join('\n', result.Faults.SelectMany(fault => fault.Values.Values)), StringComparison.Ordinal);
    }

    private static Folders Bad() => new Folders().Sound()
        .Put("daily.csv", Folders.Daily + "2025-01-12,7431052800000000001,secret,1,1,1,\n")
        .Put("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared\n9007199254740993,7431052800000000001,yesterday,1,0,0,0\n7.3E+18,7431052800000000001,2025-01-11 08:00,1,0,0,0\n");

    private static (string Text, int Rejected) Shown(Func<double, bool, IRejectSink?, LoadResult> load, KeptRejects rejects)
    {
        var result = load(1, false, rejects);
        result.Data!.Dispose();
        return (string.Join('\n', rejects.Rows.Select(row => row.Text).Concat(result.Faults.SelectMany(fault => fault.Values.Values))), rejects.Rows.Count);
    }
}
