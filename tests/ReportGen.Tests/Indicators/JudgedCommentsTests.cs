using System.Globalization;
using System.Text;
using CsCheck;
using ReportGen.Data;
using ReportGen.Data.Engine;
using ReportGen.Indicators.Measuring;
using ReportGen.Tests.Data;

namespace ReportGen.Tests.Indicators;

/// <summary>The query for judged comments looks only at what reading noted; its counts are those of a plain walk over all rows, and of the same query without notes.</summary>
public sealed class JudgedCommentsTests
{
    private const int Columns = 19;
    private const long First = 20_089; // 2025-01-01
    private static readonly string[] Users = ["c1", "c2", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9", "u10"];

    // Long and short ones, some of them the same text written in two ways, of which one may pass and the other not.
    private static readonly string[] Texts =
    [
        "第二步的盐是不是放早了，我做出来有点咸", "第二步的盐是不是放早了 我做出来有点咸", "恁家这鱼得有十来斤吧", "恁家这鱼 得有十来斤吧！", "多少钱", "多少 钱?", "火锅", "火锅？", "a b c d e", "abcde", "哈哈哈哈", "666", "[赞]",
        "互关必回", "加微信 abc8866", "加微信abc8866", "我投了一票", "镜头抖得有点晕", "镜头抖得，有点晕", "求同款链接", "周末照着做一遍再来说说效果如何", "下期讲讲怎么选种子", "北方土质不一样", "first", "nice video",
    ];

    private static readonly Gen<string> Row = Gen.Select(Gen.Int[0, 3], Gen.Int[0, Users.Length - 1], Gen.Int[0, Texts.Length - 1], Gen.Int[0, 12 * 24], Gen.Int[0, 19], (video, user, text, hour, kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{Video(video)},{Users[user]},{new DateTime(2025, 1, 9, 12, 0, 0).AddHours(hour):yyyy-MM-dd HH:mm:ss},\"{Texts[text]}\",{(kind == 0 ? "tool" : "text")}"));

    private static readonly Gen<Dictionary<string, long>> Settings = Gen.Select(Gen.Long[2, 4], Gen.Long[5, 8], Gen.Long[20, 40], Gen.Long[6, 12], (flood, users, copies, units) => new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["from_day"] = First, ["to_day"] = First + 89, ["until"] = First + 100, ["length"] = 7, ["origin"] = First,
        ["flood_videos"] = flood, ["chain_users"] = users, ["chain_limit"] = copies, ["chain_units"] = units,
    });

    [Fact]
    public void Judges_as_a_walk_over_all_rows_does() => Gen.Select(Row.List[0, 600], Settings).Sample((rows, settings) =>
    {
        using var folders = new Folders().Sound().Put("videos.csv", Videos()).Put("comments.csv", Text(rows));
        var loaded = folders.Load();
        using var data = loaded.Data ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults));

        var noted = Lines(data, SqlFiles.Text("comments.sql", data.Engine), settings);

        Assert.Equal(new CommentWalk(data, settings).Lines(), noted);
        Assert.Equal(Lines(data, SqlPhrases.Of(noted: false).Fill(SqlFiles.Text("comments.sql")), settings), noted);
    }, iter: 12, threads: 1);

    private static string[] Lines(LoadedData data, string sql, Dictionary<string, long> settings) =>
        [.. data.Engine.Query(sql, settings, row => string.Join(',', Enumerable.Range(0, Columns).Select(row.Int)), TestContext.Current.CancellationToken)];

    /// <summary>The first rows stand again at the end, where they are merged: what was noted of them stays.</summary>
    private static string Text(List<string> rows)
    {
        var text = new StringBuilder("comment_id,video_id,user_id,created_at,text,kind\n");
        foreach (var (row, at) in rows.Select((row, at) => (row, at)).Concat(rows.Take(rows.Count / 8).Select((row, at) => (row, at))))
            text.Append(CultureInfo.InvariantCulture, $"{at},{row}\n");
        return text.ToString();
    }

    private static string Videos() => "video_id,creator_id,published_at,duration_seconds,formats,tools,anchor,first_hour_plays,first_hour_interactions\n"
        + string.Concat(Enumerable.Range(0, 4).Select(v => string.Create(CultureInfo.InvariantCulture, $"{Video(v)},c{1 + (v % 2)},2025-01-1{v} 08:05:00,60,,,,100,10\n")));

    private static string Video(int number) => string.Create(CultureInfo.InvariantCulture, $"743105280000000000{1 + number}");
}
