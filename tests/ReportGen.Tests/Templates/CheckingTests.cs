using ReportGen.Charts;
using ReportGen.Templates;
using ReportGen.Templates.Branding;
using ReportGen.Templates.Checking;

namespace ReportGen.Tests.Templates;

public class CheckingTests
{
    private const string Definition = """
        name: s
        languages: [en, zh-CN]
        title: {en: S}
        sections: [one]
        parameters: {used: "1", unused: "2"}
        labels:
          en: {family: {code: word}}
        """;

    [Theory]
    [InlineData("white-paper")]
    [InlineData("showcase")]
    public void Shipped_templates_have_no_faults(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "templates", name);

        Assert.Empty(Check(folder).Select(f => $"{f.Code} {f.Place} {string.Join(",", f.Values)}"));
    }

    /// <summary>Nothing can be drawn on such a page, so nothing is tried on it.</summary>
    [Theory]
    [InlineData("page: {margin: 290}")]
    [InlineData("page: {width: 140, height: 140}")]
    public void A_page_that_holds_nothing_is_said(string page)
    {
        using var template = new SmallTemplate("---\ntitle: T\n---\n```chart pool_lines {#fig-a}\ntitle: t\n```\n", $"name: s\nlanguages: [en, zh-CN]\ntitle: {{en: S}}\nsections: [one]\n{page}\n");

        Assert.Contains(Check(template.Folder), f => f.Code == "template-page-small");
    }

    [Fact]
    public void All_kinds_of_mistakes_come_at_once()
    {
        using var template = new SmallTemplate("---\ntitle: T\n---\n{{ parameters.used }} \U00013080\n\n## Two\n\n```chart bars {#fig-a}\ntitle: t\n```\n\n![](assets/used.svg)\n", Definition);
        template.Write("zh-CN/one.md", "---\ntitle: T\n---\n{{ parameters.used }}\n");
        template.Write("en/old.md", "x");
        template.Write("partials/lost.md", "x");
        template.Write("assets/lost.svg", "<svg viewBox='0 0 1 1'/>");
        template.Write("assets/used.svg", "<svg viewBox='0 0 1 1'/>");

        var faults = Check(template.Folder).Select(f => $"{f.Code} {Path.GetFileName(f.Place!.File)} {f.Place.Line} {f.Values.GetValueOrDefault("found")}").ToList();

        Assert.Equal(
            [
                "template-headings-differ one.md 0 en 1, zh-CN 0",
                "template-missing-alt one.md 12 assets/used.svg",
                "template-missing-glyph one.md 4 \U00013080 U+13080",
                "template-missing-translation one.md 0 #fig-a",
                "template-missing-translation template.yaml 0 labels: label.family.code",
                "template-missing-translation template.yaml 0 title",
                "template-unused-asset lost.svg 0 assets/lost.svg",
                "template-unused-parameter template.yaml 0 unused",
                "template-unused-partial lost.md 0 partials/lost.md",
                "template-unused-section old.md 0 en/old.md",
            ],
            faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Branches_that_only_some_quarters_take_are_composed()
    {
        using var template = new SmallTemplate("---\ntitle: T\n---\n{% unless has_previous %}\n```chart nonsense_kind\ntitle: t\n```\n{% endunless %}\n{% unless drive_by_likes.available %}\n@tbl-zzzzzzzz\n{% endunless %}\n");

        Assert.Equal(["template-unknown-chart", "template-unknown-reference"], Check(template.Folder).Select(f => f.Code).Where(c => !c.Contains("parameter", StringComparison.Ordinal)).Distinct());
    }

    private static System.Collections.Immutable.ImmutableArray<ReportGen.Diagnostics.Fault> Check(string folder) => TemplateChecker.Check(
        TemplateFolder.Open(folder), new CheckTools(Brand.None, ["Noto Sans SC"], c => c < 0x13000, new ChartMaker(), new StubMeasurer()));
}
