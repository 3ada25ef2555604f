using System.IO.Compression;
using System.Text;
using ReportGen.Samples;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Data that cannot carry the paper's usual statements: the words say what is the case, and no other thing.</summary>
public sealed class WrongUseTests : IDisposable
{
    private static readonly CalendarQuarter Quarter = new(2025, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-misuse-").FullName;

    public WrongUseTests() => SmallPapers.WriteQuarters(new SampleRequest(60, 5, Quarter), _folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_quarter_before_nothing_is_called_unchanged()
    {
        Directory.Delete(Path.Combine(_folder, Quarter.Previous.ToString()), recursive: true);
        var papers = Papers();
        Says(papers["en"], "Effectivecomments,withoutacomparison.", "thereisnopreviousquarter");
        Silent(papers["en"], "Noconfirmedchange");
        Silent(papers["zh-CN"], "没有可确认的变化");
    }

    [Fact]
    public void All_zeros_have_no_trend_no_ramp_and_no_case()
    {
        Edit("daily", ["plays", "likes", "comments", "shares", "saves"], "0");
        Edit("videos", ["first_hour_plays", "first_hour_interactions"], "0");
        Edit("sessions", ["liked", "commented", "shared", "followed"], "0");
        Empty("comments");
        var papers = Papers();
        Says(papers["en"], "Noverdictonengagementgrowth:thebaseiszero.", "nocreatorreaches1,000playsinbothquarters", "Thecasewasnotnamedforthisedition,oritsdatadonotsuffice.", "cannotbecomparedwithoutthem");
        Silent(papers["en"], "nocreatorsfile", "Nearlyallplaysofweek1", "keeptheirsign", "percentile0");
        Says(papers["zh-CN"], "互动增长率不作判断：", "没有创作者在两季都达到1,000次播放");
    }

    [Theory]
    [InlineData("", "thevideoscarrynotoollabels")]
    [InlineData("comment_props|poll_sticker|progress_bar", "nobodyiswithouttools,sothereisnocomparison")]
    public void Where_all_or_none_use_tools_there_is_nothing_to_compare(string tools, string reason)
    {
        Edit("videos", ["tools"], tools);
        var papers = Papers();
        Says(papers["en"], "Noverdictonthetoolgroup:" + reason);
        Silent(papers["en"], "thisbuilddidnotmeasureit");
        Silent(papers["zh-CN"], "本次构建没有测量");
    }

    [Fact]
    public void Viewings_drawn_one_by_one_show_no_return()
    {
        foreach (var quarter in Quarters())
            File.WriteAllText(Path.Combine(quarter, "quarter.yaml"), File.ReadAllText(Path.Combine(quarter, "quarter.yaml")).Replace("sampling: users", "sampling: viewings", StringComparison.Ordinal));
        Says(Papers()["en"], "Noverdictonhooks,sinceviewingsweresampledonebyone", "Participationcannotbegiven,sinceviewingsweresampledonebyone", "Deepeningcannotbegiven,sinceviewingsweresampledonebyone");
    }

    private Dictionary<string, string> Papers() =>
        SmallPapers.Build(_folder, Quarter).ToDictionary(p => p.Key, p => SmallPapers.Text(p.Value), StringComparer.Ordinal);

    private IEnumerable<string> Quarters() => Directory.EnumerateDirectories(_folder);

    private void Edit(string table, string[] columns, string value) => Rewrite(table, lines =>
    {
        var header = lines[0].Split(',');
        var places = columns.Select(c => Array.IndexOf(header, c)).Where(p => p >= 0).ToArray();
        Assert.NotEmpty(places);
        return [lines[0], .. lines.Skip(1).Select(line => With(line.Split(','), places, value))];
    });

    private void Empty(string table) => Rewrite(table, lines => [lines[0]]);

    private static string With(string[] cells, int[] places, string value)
    {
        foreach (var place in places)
            cells[place] = value;
        return string.Join(',', cells);
    }

    private void Rewrite(string table, Func<string[], IEnumerable<string>> edit)
    {
        foreach (var path in Quarters().Select(q => Assert.Single(Directory.GetFiles(q, table + ".csv*"))))
        {
            var packed = path.EndsWith(".gz", StringComparison.Ordinal);
            string[] lines;
            using (var reader = new StreamReader(packed ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path), Encoding.UTF8))
                lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            using var writer = new StreamWriter(packed ? new GZipStream(File.Create(path), CompressionLevel.Fastest) : File.Create(path), new UTF8Encoding(false));
            foreach (var line in edit(lines))
                writer.Write(line.TrimEnd('\r') + "\n");
        }
    }

    private static void Says(string text, params string[] sentences) => Assert.All(sentences, s => Assert.Contains(s, text, StringComparison.Ordinal));

    private static void Silent(string text, params string[] sentences) => Assert.All(sentences, s => Assert.DoesNotContain(s, text, StringComparison.Ordinal));
}
