using ReportGen.Templates;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

/// <summary>Templates that want more than they may have end in a fault, not in an exception, a full memory or a long wait.</summary>
public class HostileTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("0123456789", 9_000));

    public static TheoryData<string, string> Bodies { get; } = new()
    {
        { "{% for i in (1..300000000) %}x{% endfor %}", "template-range" },
        { "{% assign n = 300000000 %}{% for i in (1..n) %}x{% endfor %}", "template-range" },
        { "{% assign r = (1..300000000) %}{{ r | size }}", "template-range" },
        { Doubled("{% assign s = s | append: s %}"), "template-limit" },
        { Doubled("{% assign s = s | prepend: s %}"), "template-limit" },
        { Doubled("{% assign s = \"number.range\" | phrase: s, s %}"), "template-limit" },
        { Doubled("{% capture s %}{{ s }}{{ s }}{% endcapture %}"), "template-limit" },
        { "{% assign s = \"" + new string('a', 3000) + "\" %}" + Doubled("{% assign s = s | replace: \"a\", s %}", ""), "template-limit" },
        { "{% for i in (1..1000) %}{% for j in (1..1000) %}x{% endfor %}{% endfor %}", "template-limit" },
        { "{% for i in (1..1000) %}{% for j in (1..100) %}{% endfor %}{% endfor %}{% for i in (1..1000) %}{% for j in (1..101) %}{% endfor %}{% endfor %}", "template-limit" },
        { "{% for i in (1..1000) %}" + Long + "{% endfor %}", "template-limit" },
        { "{% capture s %}{% for i in (1..1000) %}" + Long + "{% endfor %}{% endcapture %}", "template-limit" },
        { "{% assign l = (1..1000) %}{% for i in (1..1000) %}{% assign m = l | sort | reverse | uniq %}{% endfor %}", "template-limit" },
        { Nested("{% if true %}", "{% endif %}", 20_000), "template-liquid-depth" },
        { Nested("{% raw %}{% endif %}{% endraw %}{% if true %}", "{% endif %}", 20_000), "template-liquid-depth" },
        { "{{ " + new string('(', 100_000) + " }}", "template-tag-too-long" },
        { "{{ facts" + Nested("[facts", "]", 500) + " }}", "template-tag-too-long" },
        { "{% tablerow i in (1..1000) %}x{% endtablerow %}", "template-unknown-tag" },
        { "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "template-unknown-tag" },
        { "{% render \"one\" %}", "template-unknown-tag" },
        { "{% include \"../../../../etc/passwd\" %}", "template-outside" },
        { "{% include \"/etc/passwd\" %}", "template-outside" },
        { new string('>', 20_000) + " x", "template-too-deep" },
        { Nested("- ", "", 5_000) + "x", "template-too-deep" },
        { "```chart weekly_line\ntitle: " + new string('[', 1_500) + "\n```", "template-yaml" },
        { "```table\ntitle: t\nrows: &a [x]\ncolumns: *a\n```", "template-yaml" },
        { string.Concat(Enumerable.Repeat("```chart weekly_line\ntitle: t\n```\n\n", 401)), "template-too-many-charts" },
        { "```kpi\n" + string.Concat(Enumerable.Repeat("- indicator: growth_gap\n", 401)) + "```", "template-too-many-charts" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_hostile_template_ends_in_a_fault(string body, string code)
    {
        using var template = SmallTemplate.Body(body);

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.Contains(result.Faults, f => f.Code.StartsWith(code, StringComparison.Ordinal));
        Assert.Null(result.Document);
    }

    [Theory]
    [InlineData("<a")]
    [InlineData("<a b=\"")]
    [InlineData("<script>")]
    [InlineData("<!--")]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("*a **b ")]
    [InlineData("[a](")]
    [InlineData("`a``")]
    [InlineData("a_")]
    [InlineData("| a ")]
    [InlineData("[^a]")]
    [InlineData("&#x")]
    public void Endless_beginnings_of_markup_are_text(string beginning)
    {
        using var template = SmallTemplate.Body("x " + string.Concat(Enumerable.Repeat(beginning, 20_000)));

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.True(result.Document is not null || result.Faults.Any(f => f.Code is "template-too-deep" or "template-too-many-brackets"));
    }

    [Fact]
    public void A_partial_that_includes_itself_is_a_fault_at_its_line()
    {
        using var template = SmallTemplate.Body("{% include \"again\" %}");
        template.Write("partials/again.md", "a\n\n{% include \"again\" %}");

        var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults);

        Assert.Equal("template-include-depth", fault.Code);
        Assert.Equal(3, fault.Place!.Line);
    }

    [Fact]
    public void Partials_that_multiply_end_in_a_fault()
    {
        using var template = SmallTemplate.Body("{% include \"p0\" %}");
        for (var i = 0; i < 7; i++)
            template.Write($"partials/p{i}.md", string.Concat(Enumerable.Repeat($"{{% include \"p{i + 1}\" %}}\n", 10)));
        template.Write("partials/p7.md", "x");

        Assert.Contains(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults, f => f.Code == "template-include-depth");
    }

    [Theory]
    [InlineData("en/two.md")]
    [InlineData("partials/two.md")]
    public void A_symbolic_link_is_not_followed(string link)
    {
        var secret = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".md");
        File.WriteAllText(secret, "---\ntitle: Secret\n---\nsecret");
        try
        {
            using var template = new SmallTemplate(
                "---\ntitle: T\n---\n{% include \"two\" %}", link.StartsWith("en", StringComparison.Ordinal) ? "name: s\nlanguages: [en]\ntitle: {en: S}\nsections: [two]\n" : null);
            Directory.CreateDirectory(Path.Combine(template.Folder, "partials"));
            File.CreateSymbolicLink(Path.Combine(template.Folder, link), secret);

            var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults);

            Assert.Equal("template-outside", fault.Code);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void A_linked_folder_is_not_followed()
    {
        using var other = SmallTemplate.Body("secret");
        using var template = new SmallTemplate("x", "name: s\nlanguages: [fr]\ntitle: {fr: S}\nsections: [one]\n");
        Directory.CreateSymbolicLink(Path.Combine(template.Folder, "fr"), Path.Combine(other.Folder, "en"));

        var faults = TemplateComposer.Compose(Fixture.Request(template.Folder, "fr")).Faults;

        Assert.Contains(faults, f => f.Code == "template-outside");
    }

    [Fact]
    public void A_language_cannot_lead_out_of_the_folder()
    {
        using var template = new SmallTemplate("x", "name: s\nlanguages: [../../etc]\ntitle: {en: S}\nsections: [passwd]\n");

        Assert.Contains(TemplateComposer.Compose(Fixture.Request(template.Folder, "../../etc")).Faults, f => f.Code == "template-outside");
    }

    [Theory]
    [InlineData("https://example.org/", true)]
    [InlineData("http://example.org/", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//example.org/x", false)]
    public void Links_go_to_web_and_mail_only(string target, bool kept)
    {
        using var template = SmallTemplate.Body($"[words]({target})");

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        var links = DocumentText.All(result.Document!.Body).OfType<Paragraph>().SelectMany(p => p.Content).OfType<LinkInline>();
        Assert.Equal(kept, links.Any());
        Assert.Equal(!kept, result.Faults.Any(f => f.Code == "template-link-target"));
        Assert.Contains("words", DocumentText.Of(result.Document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_partial_has_its_place()
    {
        using var template = SmallTemplate.Body("one\n\n{% include \"note\" %}\n\n{{ growth_gapp }}");
        template.Write("partials/note.md", "first\n\n{{ drive_by_like }}\n");

        var faults = TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults;

        Assert.Equal(["note.md 3", "one.md 8"], faults.Select(f => $"{Path.GetFileName(f.Place!.File)} {f.Place.Line}").Order());
    }

    private static string Doubled(string step, string start = "{% assign s = \"abcdefghij\" %}") => start + "{% for i in (1..60) %}" + step + "{% endfor %}";

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));
}
