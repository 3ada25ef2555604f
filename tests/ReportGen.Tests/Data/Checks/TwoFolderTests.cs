using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

/// <summary>What the folders of two quarters must have in common.</summary>
public class TwoFolderTests
{
    private const string Head = "video_id,creator_id,published_at,duration_seconds,formats,tools,anchor,first_hour_plays,first_hour_interactions\n";
    private const string Days = "date,video_id,plays,likes,comments,shares\n";

    [Theory]
    [InlineData("old,c1,2024-12-30 08:00:00,60,process,,,5,", null)]
    [InlineData("old,c1,2024-12-30 08:00:00,60,,,,,", null)] // what one folder does not know is no other value
    [InlineData("old,c2,2024-12-30 08:00:00,60,process,,,5,", "creator_id")]
    [InlineData("old,c1,2024-12-30 09:00:00,60,process,,,5,", "published_at")]
    [InlineData("old,c1,2024-12-30 08:00:00,61,process,,,5,", "duration_seconds")]
    [InlineData("old,c1,2024-12-30 08:00:00,60,scene,,,5,", "formats")]
    [InlineData("old,c1,2024-12-30 08:00:00,60,process,,,6,", "first_hour_plays")]
    public void A_video_with_other_values_in_the_folder_before_is_named(string row, string? column)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Folders.Videos + "old,c1,2024-12-30 08:00:00,60,process,,,5,\n")
            .Put("creators.csv", Folders.Creators, "2024Q4").Put("videos.csv", Head + row + "\n", "2024Q4").Put("daily.csv", Days + "2024-12-31,old,1,0,0,0\n", "2024Q4");
        var result = folders.Load(previous: true);
        var fault = result.Faults.SingleOrDefault(fault => fault.Code == "data-video-differs");
        Assert.Equal(column is null ? default : (Severity.Warning, column, "old", 2), fault is null ? default : (fault.Severity, fault.Values["column"], fault.Values["found"], fault.Place!.Line));
        Assert.Equal((1L, column is null ? 0L : 1L), (result.Check("folders_disagree").Checked, result.Check("folders_disagree").Found));
        Assert.Equal((1L, 0L, 1L), (result.File("videos", "2024Q4").Read, result.File("videos", "2024Q4").Loaded, result.File("videos", "2024Q4").Merged));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)] // 5 % of 40
    public void Creators_of_whom_none_stand_in_the_folder_before_are_doubted(int shared, bool told)
    {
        static string Creators(int first) => "creator_id,name\n" + string.Concat(Enumerable.Range(first, 40).Select(i => $"k{i},n{i}\n"));
        using var folders = new Folders().Sound().Put("creators.csv", Creators(0) + "c1,甲\nc2,乙\n").Put("creators.csv", Creators(40 - shared), "2024Q4")
            .Put("videos.csv", Head + "old,k50,2024-12-30 08:00:00,60,,,,,\n", "2024Q4").Put("daily.csv", Days + "2024-12-31,old,1,0,0,0\n", "2024Q4");
        var result = folders.Load(previous: true);
        var fault = result.Faults.SingleOrDefault(fault => fault.Code == "data-creators-apart");
        Assert.Equal(told ? (Severity.Warning, "0", "40") : default, fault is null ? default : (fault.Severity, fault.Values["found"], fault.Values["expected"]));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, false)]
    public void Users_of_whom_none_comment_again_are_doubted(int shared, bool told)
    {
        // The creator's own comments, under the id that is the same in both, say nothing.
        static string Comments(string video, string day, int first) => "comment_id,video_id,user_id,created_at,text\n"
            + string.Concat(Enumerable.Range(first, 1_100).Select(i => $"{video}{i},{video},u{i},{day} 08:00:00,第二步盐是不是放早了{i}\n")) + $"{video}x,{video},c1,{day} 09:00:00,谢谢大家\n{video}y,{video},c1,{day} 09:00:00,谢谢\n";
        using var folders = new Folders().Sound().Put("comments.csv", Comments("7431052800000000001", "2025-01-12", 0)).Put("comments.csv", Comments("old", "2024-12-31", 1_100 - shared), "2024Q4")
            .Put("videos.csv", Head + "old,c1,2024-12-30 08:00:00,60,,,,,\n", "2024Q4").Put("daily.csv", Days + "2024-12-31,old,1,0,0,0\n", "2024Q4");
        var result = folders.Load(previous: true);
        var fault = result.Faults.SingleOrDefault(fault => fault.Code == "data-users-apart");
        Assert.Equal(told ? (Severity.Warning, "0", "1100") : default, fault is null ? default : (fault.Severity, fault.Values["found"], fault.Values["expected"]));
        result.Data!.Dispose();
    }
}
