using ReportGen.Diagnostics;
using ReportGen.Templates;

namespace ReportGen.Tests.Templates;

public class MistakeTests
{
    // Line 4 is the first line of the body: three lines of front matter stand before it.
    [Theory]
    [InlineData("{{ drive_by_like.value }}", "template-unknown-name-suggest", 4, 4, "drive_by_likes")]
    [InlineData("a\n\nb {{ drive_by_likes.valu }}", "template-unknown-field-suggest", 6, 21, "value")]
    [InlineData("{{ drive_by_likes | percnt }}", "template-unknown-filter-suggest", 4, 21, "percent")]
    [InlineData("{% if false %}{{ growth_gap.parts.excludet }}{% endif %}", "template-unknown-field-suggest", 4, 35, "excluded")]
    [InlineData("{% ifs true %}{% endif %}", "template-unknown-tag-suggest", 4, 4, "if")]
    [InlineData("```chat weekly_line\ntitle: t\n```", "template-unknown-block-suggest", 4, 4, "chart")]
    [InlineData("```chart weekly_lines\ntitle: t\n```", "template-unknown-chart-suggest", 4, 10, "weekly_line")]
    [InlineData("```table\ntitle: t\nindicator: growth_gapp\n```", "template-unknown-indicator-suggest", 6, 12, "growth_gap")]
    [InlineData("```table\ntitle: t\nindicator: growth_gap\ngruop: tier\n```", "template-unknown-key-suggest", 7, 1, "group")]
    [InlineData("```table\ntitle: t\nindicator: growth_gap\ngroup: tiers\n```", "template-unknown-group-suggest", 7, 8, "tier")]
    [InlineData("```chart weekly_line {#fig-a}\ntitle: t\n```\n\nSee @fig-b.", "template-unknown-reference-suggest", 8, 1, "fig-a")]
    public void A_mistake_has_its_place_and_the_likely_word(string body, string code, int line, int column, string suggestion)
    {
        using var template = SmallTemplate.Body(body);

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        var fault = Assert.Single(result.Faults, f => f.Code == code);
        Assert.Null(result.Document);
        Assert.Equal(line, fault.Place!.Line);
        Assert.Equal(column, fault.Place.Column);
        Assert.Equal(suggestion, fault.Values["suggestion"]);
        Assert.EndsWith("one.md", fault.Place.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```chart weekly_line\ntitle: [\n```", "template-yaml")]
    [InlineData("{% for i in (1..300000000) %}x{% endfor %}", "template-range")]
    [InlineData("{% if true %}never closed", "template-syntax")]
    [InlineData("```table\ntitle: t\ncolumns: [a, b]\nrows:\n  - [1]\n```", "template-row-cells")]
    [InlineData("```kpi\nindicator: growth_gap\n```", "template-kpi-list")]
    [InlineData("{% assign s = \"abcdefghij\" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}", "template-limit")]
    [InlineData("{% capture s %}abcdefghij{% endcapture %}{% for i in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}", "template-limit")]
    [InlineData("{% for i in (1..1000) %}{% for j in (1..1000) %}x{% endfor %}{% endfor %}", "template-limit")]
    public void What_cannot_be_composed_is_a_fault(string body, string code)
    {
        using var template = SmallTemplate.Body(body);

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.Contains(result.Faults, f => f.Code == code);
        Assert.Null(result.Document);
    }

    [Fact]
    public void All_mistakes_come_at_once()
    {
        using var template = SmallTemplate.Body("{{ a_b_c }} {{ drive_by_likes | percnt }}\n\n```chat x\n```\n\n@fig-none");

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.Equal(
            ["template-unknown-name", "template-unknown-filter-suggest", "template-unknown-block-suggest", "template-unknown-reference"],
            result.Faults.Select(f => f.Code));
    }

    [Theory]
    [InlineData("sections: []", 4)]
    [InlineData("sections:\n  - {name: one}", 5)]
    public void A_paper_of_no_sections_is_a_mistake(string sections, int line)
    {
        using var template = new SmallTemplate("x", $"name: s\nlanguages: [en]\ntitle: {{en: S}}\n{sections}\n");

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.Equal(line, Assert.Single(result.Faults, f => f.Code == "template-no-sections").Place!.Line);
        Assert.Null(result.Document);
    }

    [Fact]
    public void A_missing_section_names_the_line_of_template_yaml()
    {
        using var template = new SmallTemplate("x", "name: s\nlanguages: [en]\ntitle: {en: S}\nsections:\n  - won\n");

        var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults);

        Assert.Equal("template-missing-section-suggest", fault.Code);
        Assert.Equal(5, fault.Place!.Line);
        Assert.Equal("en/one.md", fault.Values["suggestion"]);
    }

    [Fact]
    public void A_section_name_cannot_lead_out_of_the_folder()
    {
        using var template = new SmallTemplate("x", "name: s\nlanguages: [en]\ntitle: {en: S}\nsections:\n  - ../../etc/passwd\n");

        var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults);

        Assert.Equal("template-outside", fault.Code);
    }

    [Fact]
    public void Mistakes_in_template_yaml_are_found()
    {
        using var template = new SmallTemplate("x", "name: s\nlanguage: [en]\ntitle: {en: S}\nsections: [one]\ntheme:\n  colors:\n    accent: red\n");

        var faults = TemplateFolder.Open(template.Folder).Faults;

        Assert.Contains(faults, f => f.Code == "template-unknown-key-suggest" && f.Place!.Line == 2);
        Assert.Contains(faults, f => f.Code == "template-bad-color" && f.Place!.Line == 7);
    }

    [Fact]
    public void Every_fault_has_words_in_both_languages()
    {
        var english = MessageCatalog.For("en").Codes.Where(c => c.StartsWith("template-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var chinese = MessageCatalog.For("zh-CN").Codes.Where(c => c.StartsWith("template-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(english, chinese);
        Assert.Contains("template-unknown-name-suggest", english);
    }
}
