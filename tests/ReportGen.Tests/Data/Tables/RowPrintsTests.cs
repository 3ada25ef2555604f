using ReportGen.Data.Engine;
using ReportGen.Data.Tables;

namespace ReportGen.Tests.Data.Tables;

public class RowPrintsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8_192)]
    [InlineData(30_000)]
    public void Rows_come_back_in_order(int rows)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var prints = new RowPrints(path, new EngineRoom(128, Path.GetTempPath())))
        {
            for (var row = 0; row < rows; row++)
                prints.Add(row, -row);
            Assert.Equal(Enumerable.Range(0, rows).Select(row => new RowPrint(row, -row)), prints.Read());
        }

        Assert.False(File.Exists(path));
    }

    /// <summary>A failure of the program's own file is none of the file that is read, and is not said of it.</summary>
    [Fact]
    public void A_file_that_cannot_be_written_is_the_program_s_own()
    {
        using var prints = new RowPrints(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "no-such-folder"), new EngineRoom(128, Path.GetTempPath()));
        Assert.Throws<InvalidOperationException>(() =>
        {
            for (var row = 0; row < 10_000; row++)
                prints.Add(row, row);
        });
    }

    /// <summary>Copies and conflicts far apart, more rows than wait in memory: what becomes of them is told by key and fingerprint alone.</summary>
    [Fact]
    public void Comments_far_apart_are_merged_or_refused()
    {
        static string Row(int id, string text) => $"{id},7431052800000000001,u{id % 999},2025-01-11 08:00:00,{text}{id % 9},text";
        using var folders = new Folders().Sound().Put("comments.csv", string.Join('\n',
            [
                "comment_id,video_id,user_id,created_at,text,kind", .. Enumerable.Range(0, 20_000).Select(id => Row(id, "第二步是不是放早了")),
                Row(5, "第二步是不是放早了"), Row(19_000, "第二步是不是放早了"), Row(7, "第二步是不是放晚了"), Row(19_001, "第二步是不是放早了。"),
            ]));
        var result = folders.Load();
        using var data = result.Data!;
        Assert.Equal((20_004, 19_998, 4, 2), (result.File("comments").Read, result.File("comments").Loaded, result.File("comments").Rejected, result.File("comments").Merged));
        Assert.Equal([19_998L, 19_998L], result.Rows("SELECT count(*), count(DISTINCT comment) FROM comments", 2)[0]);
    }
}
