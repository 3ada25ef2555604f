using System.Globalization;
using System.Text;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Tests.Conformance;
using ReportGen.EndToEnd.Tests.Viewers;
using ReportGen.Pdf.Reading;
using ReportGen.Samples;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Papers made from a small sample quarter, as finished files.</summary>
public sealed class PaperTests(SamplePapers papers) : IClassFixture<SamplePapers>
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void The_paper_breaks_no_rule_and_says_which_it_follows(string language)
    {
        Assert.Empty(ConformanceChecker.Check(papers.First[language]));
        var text = Encoding.UTF8.GetString(papers.First[language]);
        Assert.All(new[] { "<pdfuaid:part>1<", "<pdfaid:conformance>A<" }, claim => Assert.Contains(claim, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Poppler_reads_the_tag_tree_as_it_is_written(string language) => Assert.Equal(
        TagText.Of(new CheckedDocument(new PdfFile(papers.First[language]))), TagText.OfPoppler(Poppler.StructureText(papers.First[language])));

    [Theory]
    [InlineData("zh-CN", 400_000)]
    [InlineData("en", 260_000)]
    public void The_paper_is_small(string language, int limit) => Assert.InRange(papers.First[language].Length, 1, limit);

    /// <summary>What is selected, copied and searched is the same in every viewer; PdfPig reads what they must find.</summary>
    [Theory]
    [InlineData("Poppler")]
    [InlineData("MuPDF")]
    [InlineData("pdf.js")]
    [InlineData("PDFium")]
    public void A_word_is_found_at_every_place_in_every_viewer(string viewer)
    {
        var text = SmallPapers.Text(papers.First["zh-CN"]);
        var read = Viewer.Text(viewer, papers.First["zh-CN"]);
        foreach (var word in (string[])["有效评论", "秒赞即走", "创作者"])
        {
            Assert.NotEqual(0, Count(text, word));
            Assert.Equal(Count(text, word), Count(read, word));
        }
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    /// <summary>The second build runs with a decimal comma, a minus sign that is not ASCII, a clock of 5:45 hours ahead and more threads.</summary>
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void The_same_data_give_the_same_bytes_in_another_culture_and_time_zone(string language) =>
        Assert.Equal(papers.First[language], papers.Second[language]);

    [Fact]
    public void Pages_say_that_the_data_were_made_when_the_folder_says_so()
    {
        Assert.Contains("示例数据", SmallPapers.Text(papers.First["zh-CN"]), StringComparison.Ordinal);
        Assert.DoesNotContain("示例数据", SmallPapers.Text(papers.Undeclared["zh-CN"]), StringComparison.Ordinal);
    }
}

/// <summary>The papers of sixty creators built twice, once as here and once as elsewhere.</summary>
public sealed class SamplePapers : IDisposable
{
    private const int Creators = 60;
    private const int OtherThreads = 5;
    private const ulong Seed = 7;
    private static readonly CalendarQuarter Quarter = new(2025, 1);

    private readonly string _folder = Directory.CreateTempSubdirectory("papers").FullName;

    public SamplePapers()
    {
        SmallPapers.WriteQuarters(new SampleRequest(Creators, Seed, Quarter), _folder);
        First = Build(1);
        Second = BuildElsewhere("sv-SE", "Asia/Kathmandu");
        Undeclare();
        Undeclared = Build(1);
    }

    /// <summary>Files by language.</summary>
    public IReadOnlyDictionary<string, byte[]> First { get; }

    public IReadOnlyDictionary<string, byte[]> Second { get; }

    /// <summary>Files by language of the same data, which no longer say that a program made them.</summary>
    public IReadOnlyDictionary<string, byte[]> Undeclared { get; }

    private void Undeclare()
    {
        var facts = Path.Combine(_folder, Quarter.ToString(), "quarter.yaml");
        File.WriteAllText(facts, File.ReadAllText(facts).Replace("synthetic: true", "synthetic: false", StringComparison.Ordinal));
    }

    private Dictionary<string, byte[]> BuildElsewhere(string culture, string zone)
    {
        var (here, place) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture;
            Move(zone);
            return Build(OtherThreads);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
            CultureInfo.DefaultThreadCurrentCulture = null;
            Move(place);
        }
    }

    private Dictionary<string, byte[]> Build(int threads) => SmallPapers.Build(_folder, Quarter, threads);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Move(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
