using System.Globalization;
using System.Text;

namespace Benchmarks.Loading;

/// <summary>Writes a quarter of any size: the same bytes for the same numbers. A comment has some 127 bytes, a viewing some 69.</summary>
internal sealed class LoadFiles(string folder)
{
    private const int Creators = 5_000;
    private const int Videos = 100_000;
    private const int Users = 1_000_000;
    private const long Start = 1_735_660_800; // 2025-01-01 00:00 in China

    private static readonly string[] Texts =
    [
        "第二步的盐是不是放早了，我做出来有点咸，想问问大家都放多少", "讲得真清楚，尤其是最后三分钟的对比，省了我一个下午", "同样的方法我在北方试过，土质不一样，得多浇两次水才行",
        "前排打卡，支持老铁", "哈哈哈哈哈哈", "666", "[赞][赞][赞]", "这个镜头抖得有点晕，不过内容没得说，下期能不能讲讲怎么选种子",
        "加微信领福利，名额有限", "为什么我家的鸡不下蛋，求教，喂的是玉米和菜叶", "看到最后哭了，想起了我外婆做饭的样子，谢谢你把它拍下来", "多少钱", "已收藏，周末照着做一遍再来回复效果如何",
        "The second step is where most people go wrong and thanks for showing it slowly", "好看", "支持家乡，希望越来越好，什么时候再去河边拍一次捕鱼的过程呢",
    ];

    /// <summary>Writes all files; those that are there with the right number of rows stay.</summary>
    public void Write(long comments, long sessions)
    {
        Directory.CreateDirectory(folder);
        Table("creators.csv", "creator_id,name,category,tier,followers", Creators, (text, i) => text.Append($"c{i:D6},创作者{i},food,mid,{100_000 + i}"));
        Table("videos.csv", "video_id,creator_id,published_at,duration_seconds,formats,tools,anchor,first_hour_plays,first_hour_interactions", Videos,
            (text, i) => text.Append($"{Video(i)},c{i % Creators:D6},{Time(i % 80 * 86_400)},60,process,poll_sticker,,100,10"));
        Table("daily.csv", "date,video_id,plays,likes,comments,shares", Videos, (text, i) => text.Append($"{Time(i % 80 * 86_400)[..10]},{Video(i)},1000,50,50,2"));
        Table("comments.csv", "comment_id,video_id,user_id,created_at,text,kind", comments, Comment);
        Table("sessions.csv", "user_id,video_id,started_at,watch_seconds,liked,commented,shared", sessions, (text, i) =>
        {
            var video = (int)(Mix(i, 3) % Videos);
            text.Append($"u{Mix(i, 4) % Users:D9},{Video(video)},{Time((video % 80 * 86_400L) + (long)(Mix(i, 5) % 600_000))},{Mix(i, 6) % 90}.{i % 10},{(i % 7 == 0 ? 1 : 0)},{(i % 41 == 0 ? 1 : 0)},0");
        });
    }

    private static void Comment(StringBuilder text, long i)
    {
        var video = (int)(Mix(i, 1) % Videos);
        var words = Texts[Mix(i, 7) % (ulong)Texts.Length];
        text.Append(CultureInfo.InvariantCulture, $"{7_500_000_000_000_000_000 + i},{Video(video)},u{Mix(i, 2) % Users:D9},{Time((video % 80 * 86_400L) + (long)(Mix(i, 8) % 600_000))},");
        if (i % 50 == 0)
            text.Append('"').Append(words).Append("\n\"\"").Append(i).Append("\"\"\"");
        else
            text.Append(words).Append(words.Length > 12 ? i % 100_000 : "");
        text.Append(",text");
    }

    private void Table(string name, string head, long rows, Action<StringBuilder, long> row)
    {
        var path = Path.Combine(folder, name);
        if (rows == 0 || (File.Exists(path) && File.Exists(path + ".rows") && File.ReadAllText(path + ".rows") == rows.ToString(CultureInfo.InvariantCulture)))
            return;
        using (var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" })
        {
            file.WriteLine(head);
            var text = new StringBuilder();
            for (long i = 0; i < rows; i++)
            {
                text.Clear();
                row(text, i);
                file.WriteLine(text);
            }
        }

        File.WriteAllText(path + ".rows", rows.ToString(CultureInfo.InvariantCulture));
    }

    private static string Video(long i) => (7_431_052_800_000_000_000 + (i * 104_729)).ToString(CultureInfo.InvariantCulture);

    private static string Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(Start + (8 * 3600) + seconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static ulong Mix(long value, ulong salt)
    {
        var x = (ulong)value + (salt * 0x9E3779B97F4A7C15);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
