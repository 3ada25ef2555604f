using ReportGen.Indicators;
using ReportGen.Templates;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

public class WritingTests
{
    private const string Claims = "{{ effective_comments | claims: up: \"up {change} {value} {interval}\", down: \"down {change}\", flat: \"flat\", small: \"small\", none: \"none\" }}";

    /// <summary>Without a filter a measure is its bare number; what has none is nothing, and never the name of a type.</summary>
    [Fact]
    public void What_has_no_filter_is_a_number_or_nothing() =>
        Assert.Equal("[0.25][0.25][]", Text("[{{ effective_comments }}][{{ effective_comments.value }}][{{ effective_comments.n }}]", Results(Fixture.Ok("effective_comments", "fraction", 0.25))));

    [Theory]
    [InlineData(0.3, true, "up 5.0 pp 30.0% +3.5 to +6.5")] // 0.30 against 0.25; the fixture's interval of a change is 0.7 to 1.3 times it
    [InlineData(0.2, true, "down 5.0 pp")]
    [InlineData(0.3, false, "flat")]
    public void The_interval_chooses_the_sentence(double value, bool significant, string sentence) =>
        Assert.Equal(sentence, Text(Claims, Results(Fixture.Ok("effective_comments", "fraction", value, 0.25, ChangeKind.Points, significant))));

    [Fact]
    public void Small_samples_and_first_quarters_have_their_own()
    {
        var measure = Fixture.Ok("effective_comments", "fraction", 0.3, 0.25, ChangeKind.Points);

        Assert.Equal("small", Text(Claims, Results(measure with { Status = MeasureStatus.SmallSample })));
        Assert.Equal("none", Text(Claims, Results(measure with { Change = null })));
        Assert.Equal("did not change significantly", Text("{{ effective_comments | claims: up: \"up\" }}", Results(measure with { Change = measure.Change! with { Significant = false } })));
    }

    [Fact]
    public void A_sentence_under_an_unknown_name_is_a_mistake()
    {
        using var template = SmallTemplate.Body("{{ effective_comments | claims: up: \"a\", dwon: \"b\" }}");

        var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults);

        Assert.Equal(("template-unknown-key-suggest", "down", 4), (fault.Code, fault.Values["suggestion"], fault.Place!.Line));
    }

    [Theory]
    [InlineData("fraction", 0.316, "31.6%")]
    [InlineData("comments_per_video", 7.314, "7.31 per video")]
    [InlineData("count", 12000, "12k")]
    [InlineData("ratio", 1.5, "1.50")]
    public void A_value_takes_the_form_of_its_unit(string unit, double value, string text) =>
        Assert.Equal(text, Text("{{ effective_comments | value }}", Results(Fixture.Ok("effective_comments", unit, value))));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    public void A_list_is_joined(string items, string text) => Assert.Equal(text, Text("{{ \"" + items + "\" | split: \" \" | list }}", Fixture.Results()));

    [Fact]
    public void A_glossary_has_the_indicators_named_and_own_terms()
    {
        using var template = SmallTemplate.Body("```glossary\nindicators: [drive_by_likes]\nterms: {Own: \"*mine*\"}\n```");

        var text = DocumentText.Of(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Document!);

        Assert.Contains("Drive-by share\nLikes given within three seconds of watching with nothing else done, as a share of interactions.\nOwn\nmine", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_indicator_has_a_definition(string language)
    {
        var words = ReportGen.Language.LanguageHabits.For(language);

        Assert.DoesNotContain(Fixture.Results().Indicators, i => words.Label("definition", i.Id) == i.Id);
    }

    [Theory]
    [InlineData("toc contents", false, false)]
    [InlineData("toc figures", true, false)]
    [InlineData("toc tables", false, true)]
    [InlineData("toc", true, true)]
    public void A_list_of_figures_or_tables_alone(string block, bool figures, bool tables)
    {
        using var template = SmallTemplate.Body("```" + block + "\n```\n\n```chart bars {#fig-a}\ntitle: Picture\n```\n\n```table {#tbl-a}\ntitle: Rows\nmeasures: growth_gap\n```");

        var lines = Contents(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Document!.Body).Select(l => DocumentText.Of(l.Number)).ToList();

        Assert.Equal(figures, lines.Contains("Figure 1-1"));
        Assert.Equal(tables, lines.Contains("Table 1-1"));
    }

    [Fact]
    public void A_picture_stands_in_the_text_and_as_a_figure()
    {
        using var template = SmallTemplate.Body("![Rings](assets/a.svg)\n\n```picture {#fig-p}\ntitle: P\nsrc: assets/a.svg\nalt: Rings\nheight: 20\n```\n\n@fig-p");
        template.Write("assets/a.svg", "<svg viewBox='0 0 40 40'><circle cx='20' cy='20' r='10'/></svg>");

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en"));

        Assert.Empty(result.Faults);
        var drawings = DocumentText.All(result.Document!.Body).OfType<DrawingBlock>().ToList();
        Assert.Equal([("Rings", 120.0), ("Rings", 20.0)], drawings.Select(d => (d.AlternateText!, d.Drawing.Size.Height))); // three times its size at most
        Assert.Contains("Figure 1-1", DocumentText.Of(result.Document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![](assets/a.svg)", "template-missing-alt")]
    [InlineData("![x](assets/b.svg)", "template-no-picture-suggest")]
    [InlineData("![x](../a.svg)", "template-outside")]
    [InlineData("```picture\ntitle: t\nalt: x\n```", "template-missing-key")]
    public void A_picture_that_is_wrong_is_told(string body, string code)
    {
        using var template = SmallTemplate.Body(body);
        template.Write("assets/a.svg", "<svg viewBox='0 0 40 40'><circle cx='20' cy='20' r='10'/></svg>");

        Assert.Equal(code, Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults).Code);
    }

    private static IEnumerable<ContentsLine> Contents(IEnumerable<Block?> blocks) => DocumentText.All(blocks)
        .SelectMany(b => b is ColumnsBlock c ? Contents([c.Child]) : b is ContentsLine line ? [line] : []);

    private static IndicatorSet Results(Measure headline) =>
        new("2025Q1", "2024Q4", [new Indicator("effective_comments", headline, "effective_comments/1")], Fixture.Origin);

    private static string Text(string body, IndicatorSet results)
    {
        using var template = SmallTemplate.Body(body);
        var document = TemplateComposer.Compose(Fixture.Request(template.Folder, "en", results)).Document!;
        return DocumentText.All(document.Body).OfType<Paragraph>().Select(p => DocumentText.Of(p.Content)).Last();
    }
}
