using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates;
using ReportGen.Templates.Parameters;

namespace ReportGen.Tests.Templates;

public class ParameterTests
{
    private const string Section = "---\ntitle: T\n---\n{{ parameters.share | percent }} {% if parameters.draft %}draft{% else %}final{% endif %} {{ parameters.tone }} {{ parameters.day | date }}";

    private const string Definition = """
        name: small
        languages: [en]
        title: {en: Small}
        sections: [one]
        parameters:
          tone: calm
          share: {type: number, default: 0.25, min: 0, max: 1, description: {en: Share, zh-CN: 占比}}
          count: {type: integer, default: 3}
          draft: {type: boolean, default: false}
          day: {type: date, default: 2025-03-01, min: 2025-01-01}
          code: {pattern: "[A-Z]{3}", default: ABC}
          accent: {type: color, default: "#112233"}
          mood: {one_of: [good, bad], default: good}
        """;

    [Fact]
    public void Defaults_are_typed()
    {
        using var template = new SmallTemplate(Section, Definition);

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.Empty(result.Faults);
        Assert.Contains("25.0% final calm 2025-03-01", DocumentText.Of(result.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_values_replace_them()
    {
        using var template = new SmallTemplate(Section, Definition);

        var result = Compose(template, ("share", "0.5"), ("draft", "true"), ("tone", "*loud*"));

        Assert.Contains("50.0% draft *loud* 2025-03-01", DocumentText.Of(result.Document!), StringComparison.Ordinal); // no value becomes markup
    }

    [Theory]
    [InlineData("share", "1.5", "≤ 1")]
    [InlineData("share", "-0.1", "≥ 0")]
    [InlineData("share", "much", "number")]
    [InlineData("count", "2.5", "integer")]
    [InlineData("draft", "yes", "boolean")]
    [InlineData("day", "2025-02-30", "date")]
    [InlineData("day", "2024-12-31", "≥ 2025-01-01")]
    [InlineData("code", "ABCD", "[A-Z]{3}")]
    [InlineData("accent", "red", "color")]
    [InlineData("mood", "fine", "good | bad")]
    public void A_wrong_value_is_refused(string name, string value, string expected)
    {
        using var template = new SmallTemplate(Section, Definition);

        var fault = Assert.Single(Compose(template, (name, value)).Faults);

        Assert.Equal(("template-parameter-value", name, value, expected), (fault.Code, fault.Values["key"], fault.Values["found"], fault.Values["expected"]));
    }

    [Theory]
    [InlineData("p: {type: nummber}", "template-unknown-value-suggest", 6)]
    [InlineData("p: {type: number, default: x}", "template-parameter-value", 6)]
    [InlineData("p: {pattern: '('}", "template-bad-pattern", 6)]
    [InlineData("p: {pattern: '(a)\\1'}", "template-bad-pattern", 6)]
    [InlineData("p: {defualt: x}", "template-unknown-key-suggest", 6)]
    [InlineData("p q: x", "template-parameter-name", 6)]
    [InlineData("p: {type: number, min: low}", "template-bad-number", 6)]
    public void A_wrong_declaration_has_its_place(string declaration, string code, int line)
    {
        using var template = new SmallTemplate("---\ntitle: T\n---\nx", "name: s\nlanguages: [en]\ntitle: {en: S}\nsections: [one]\nparameters:\n  " + declaration + "\n");

        var fault = Assert.Single(TemplateFolder.Open(template.Folder).Faults);

        Assert.Equal((code, line), (fault.Code, fault.Place!.Line));
    }

    [Fact]
    public void A_file_of_values_keeps_their_places()
    {
        using var template = new SmallTemplate(Section, Definition);
        template.Write("values.yaml", "share: 2\ntonne: x\n");
        var file = ParameterFile.Read(Path.Combine(template.Folder, "values.yaml"));

        var faults = TemplateComposer.Compose(Fixture.Request(template.Folder, "en") with { Parameters = file.Values }).Faults;

        Assert.Empty(file.Faults);
        Assert.Equal(["template-parameter-value 1 8", "template-unknown-parameter-suggest 2 8"], faults.Select(f => $"{f.Code} {f.Place!.Line} {f.Place.Column}"));
    }

    [Fact]
    public void A_file_that_is_none_is_a_fault()
    {
        using var template = new SmallTemplate(Section, Definition);
        template.Write("values.yaml", "share: [1, 2]\n");

        Assert.Equal("template-parameter-shape", Assert.Single(ParameterFile.Read(Path.Combine(template.Folder, "values.yaml")).Faults).Code);
        Assert.Equal("template-no-parameter-file", Assert.Single(ParameterFile.Read(Path.Combine(template.Folder, "none.yaml")).Faults).Code);
    }

    private static ComposeResult Compose(SmallTemplate template, params (string Name, string Value)[] values) => TemplateComposer.Compose(
        Fixture.Request(template.Folder, "en") with { Parameters = values.ToImmutableSortedDictionary(v => v.Name, v => new ParameterValue(v.Value), StringComparer.Ordinal) });
}
