using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportGen.Samples;

namespace Benchmarks.Whole;

/// <summary>
/// Writes a quarter of the named size as plain CSV: the generator's quarter of so many creators, cut to 20,000 videos with their first five days, 200,000 viewings and
/// 200,000 comments. The generator's comments are fewer; those missing are made by giving a comment the user of another one and the text of a third.
/// </summary>
internal sealed class WholeData(string folder)
{
    private const int Creators = 2_300;
    private const ulong Seed = 8;
    private const int Videos = 20_000;
    private const int Rows = 200_000;
    private const int DaysOfVideo = 5;

    /// <summary>Writes the folder of a quarter.</summary>
    public void Write(CalendarQuarter quarter)
    {
        var source = Path.Combine(folder, ".made");
        SampleQuarter.Write(new SampleRequest(Creators, Seed, quarter), new FolderSampleFiles(source));
        foreach (var name in new[] { "creators.csv", "quarter.yaml" })
            File.Copy(Path.Combine(source, name), Path.Combine(folder, name), overwrite: true);
        var videos = Lines(source, "videos").Take(Videos + 1).ToList();
        var kept = videos.Skip(1).Select(line => Field(line, 0)).ToHashSet(StringComparer.Ordinal);
        Save("videos", videos);
        Save("daily", FirstDays(Lines(source, "daily"), kept));
        Save("sessions", Lines(source, "sessions").Where((line, i) => i == 0 || kept.Contains(Field(line, 1))).Take(Rows + 1));
        var comments = Lines(source, "comments").Where((line, i) => i == 0 || kept.Contains(Field(line, 1))).ToList();
        Save("comments", comments.Concat(More(comments)).Take(Rows + 1));
        Directory.Delete(source, recursive: true);
    }

    private static IEnumerable<string> FirstDays(IEnumerable<string> lines, HashSet<string> kept)
    {
        var days = kept.ToDictionary(video => video, _ => 0, StringComparer.Ordinal);
        return lines.Where((line, i) => i == 0 || (kept.Contains(Field(line, 1)) && days[Field(line, 1)]++ < DaysOfVideo));
    }

    private static IEnumerable<string> More(List<string> comments)
    {
        var rows = comments.Count - 1;
        for (var i = 0; i < rows; i++)
        {
            var (own, user, text) = (comments[1 + i], comments[1 + (int)(i * 7_919L % rows)], comments[1 + (int)(i * 104_729L % rows)]);
            var ends = text.LastIndexOf(',');
            yield return string.Create(CultureInfo.InvariantCulture, $"9{Field(own, 0)[1..]},{Field(own, 1)},{Field(user, 2)},{Field(own, 3)},{text[TextStart(text)..ends]},text");
        }
    }

    private static int TextStart(string line)
    {
        var at = 0;
        for (var comma = 0; comma < 4; comma++)
            at = line.IndexOf(',', at) + 1;
        return at;
    }

    private static string Field(string line, int number) => line.Split(',', number + 2)[number];

    private static IEnumerable<string> Lines(string folder, string table)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(folder, table + ".csv.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(file, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            while (line.Count(c => c == '"') % 2 == 1)
                line += "\n" + reader.ReadLine();
            yield return line;
        }
    }

    private void Save(string table, IEnumerable<string> lines)
    {
        using var file = new StreamWriter(Path.Combine(folder, table + ".csv"), append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        foreach (var line in lines)
            file.WriteLine(line);
    }
}
