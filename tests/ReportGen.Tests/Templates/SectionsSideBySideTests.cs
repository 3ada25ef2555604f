using ReportGen.Charts;
using ReportGen.Diagnostics;
using ReportGen.Templates;

namespace ReportGen.Tests.Templates;

/// <summary>Sections are composed on several threads; neither the document nor the mistakes told show it.</summary>
public class SectionsSideBySideTests
{
    private const int Rounds = 5;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void The_document_is_the_same(string language)
    {
        var alone = Compose(Fixture.Shipped, language, threads: 1);
        var text = DocumentText.Of(alone.Document!);
        for (var round = 0; round < Rounds; round++)
        {
            var together = Compose(Fixture.Shipped, language, threads: 4);
            Assert.Empty(together.Faults);
            Assert.Equal(text, DocumentText.Of(together.Document!));
            Assert.Equal(Kinds(alone), Kinds(together));
        }
    }

    [Fact]
    public void Mistakes_are_told_in_the_same_order()
    {
        using var template = new SmallTemplate("", "name: small\nlanguages: [en]\ntitle: {en: Small}\nsections: [a, b, c, d]\n");
        foreach (var name in new[] { "a", "b", "c", "d" })
            template.Write($"en/{name}.md", $"---\ntitle: T\ncolour: red\n---\n```chart weekly_lines\ntitle: t\n```\n\n```table\ntitle: t\nindicator: growth_gapp\n```\n\nSee @fig-{name}.\n\n{{{{ drive_by_like.value }}}}\n");

        var alone = Compose(template.Folder, "en", threads: 1);

        Assert.Equal(4 * 5, alone.Faults.Length); // a key, a chart, an indicator, a reference and a name in each
        for (var round = 0; round < Rounds; round++)
            Assert.Equal(alone.Faults.Select(Shown), Compose(template.Folder, "en", threads: 4).Faults.Select(Shown));
    }

    private static string Shown(Fault fault) => $"{fault.Code} {fault.Place} {string.Join(",", fault.Values)}";

    private static IEnumerable<string> Kinds(ComposeResult result) => DocumentText.All(result.Document!.Body).Select(b => $"{b.GetType().Name} {b.Id} {b.AlternateText}");

    private static ComposeResult Compose(string folder, string language, int threads) =>
        TemplateComposer.Compose(Fixture.Request(folder, language) with { Charts = new ChartMaker(), Threads = threads });
}
