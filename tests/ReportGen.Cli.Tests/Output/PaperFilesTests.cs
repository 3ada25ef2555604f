using ReportGen.Cli.Output;
using ReportGen.Data;
using Spectre.Console.Testing;

namespace ReportGen.Cli.Tests.Output;

/// <summary>A paper and what stands beside it appear together or not at all.</summary>
public sealed class PaperFilesTests : IDisposable
{
    private static readonly QuarterId Quarter = new(2025, 1);

    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-test-").FullName;
    private readonly TestConsole _console = new();

    [Fact]
    public void A_complete_paper_stands_with_its_companions()
    {
        using (var papers = Begin("out/{quarter}-{lang}.pdf", "out/{lang}.png"))
        {
            Fill(papers);
            papers.Complete("en", 1);
        }

        Assert.Equal(["2025Q1-en.html", "2025Q1-en.pdf", "2025Q1-en.txt", "en.png"], Names());
        Assert.Equal("paper", File.ReadAllText(Path.Combine(_folder, "out", "2025Q1-en.pdf")));
    }

    [Fact]
    public void A_paper_that_is_not_completed_leaves_nothing()
    {
        using (var papers = Begin("out/{quarter}-{lang}.pdf", "out/{lang}.png"))
            Fill(papers);
        Assert.Empty(Names());
    }

    [Theory]
    [InlineData("day,plays\n", "cli-other-file")]
    [InlineData("%P", "cli-other-file")]
    [InlineData("%PDF-1.7 an earlier paper", null)]
    [InlineData("", null)]
    public void What_is_no_paper_is_left_as_it_is(string text, string? code)
    {
        File.WriteAllText(Path.Combine(_folder, "daily.csv"), text);
        using var papers = new PaperFiles(Environment(), "daily.csv");
        Assert.Equal(code, papers.Prepare(Quarter, "t", "en")?.Code);
        Assert.Equal(text, File.ReadAllText(Path.Combine(_folder, "daily.csv")));
    }

    [Fact]
    public void Two_languages_need_two_names_for_pictures_too()
    {
        using var papers = Begin("out/{lang}.pdf", "out/first.png");
        Assert.Equal("cli-out-pattern", papers.Prepare(Quarter, "t", "zh-CN")?.Code);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said_before_anything_is_measured()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        using var papers = new PaperFiles(Environment(), "file/{lang}.pdf");
        Assert.Equal("cli-unwritable", papers.Prepare(Quarter, "t", "en")?.Code);
    }

    public void Dispose()
    {
        _console.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Fill(PaperFiles papers)
    {
        papers.Stream("en").Write("paper"u8);
        papers.Beside("en", CompanionKind.Preview, "picture"u8.ToArray());
        papers.Beside("en", CompanionKind.MailText, "text"u8.ToArray());
        papers.Beside("en", CompanionKind.MailHtml, "html"u8.ToArray());
    }

    private PaperFiles Begin(string pattern, string preview)
    {
        var papers = new PaperFiles(Environment(), pattern) { Preview = preview };
        Assert.Null(papers.Prepare(Quarter, "t", "en"));
        return papers;
    }

    private CliEnvironment Environment() => new(_console, _console, _folder, AppContext.BaseDirectory, "en");

    private IEnumerable<string?> Names() => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
