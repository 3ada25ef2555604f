using ReportGen.Indicators;
using ReportGen.Templates;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

public class CasesTests
{
    private static ComposeResult Compose(string body, StubCharts charts, string language = "en", IndicatorSet? results = null)
    {
        using var template = SmallTemplate.Body(body);
        return TemplateComposer.Compose(Fixture.Request(template.Folder, language, results, charts));
    }

    private static string Rails(ComposeResult result) => string.Join('|', DocumentText.All(result.Document!.Body).OfType<RailBlock>()
        .SelectMany(r => DocumentText.All([r.Rail])).OfType<Paragraph>().Select(p => DocumentText.Of(p.Content)));

    [Fact]
    public void Every_case_of_the_data_has_its_facts_and_its_figure()
    {
        var charts = new StubCharts();

        var result = Compose("```cases\n```", charts);

        Assert.Empty(result.Faults.Select(f => f.Code));
        Assert.Equal(["rural", "knowledge"], charts.Drawn.Where(d => d.Kind == "case_multiples").Select(d => d.Options["case"]));
        // The name in the fixture holds characters that would be markup.
        Assert.EndsWith(
            "a|b <b>*x*|Rural life, Mid-tier|416k followers|Comment-area props, Poll stickers|冷知识研究所|Knowledge, Mid-tier|683k followers",
            Rails(result), StringComparison.Ordinal);
        Assert.Contains("Figure 1-2 冷知识研究所: plays", DocumentText.Of(result.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_and_titles_may_be_given_for_each_case()
    {
        var charts = new StubCharts();
        const string body = "## S\n\n见 @fig-c。\n\n```cases {#fig-c}\nids: [knowledge]\ntitle: {knowledge: 标题}\nnote: 备注\ntext:\n  knowledge: |\n    **一。**\n\n    二。\n```\n";

        var text = DocumentText.Of(Compose(body, charts, "zh-CN").Document!);

        Assert.Equal("knowledge", Assert.Single(charts.Drawn).Options["case"]);
        Assert.Contains("冷知识研究所\n知识科普，中腰部\n粉丝 68.3 万\n一。\n二。\n图 1-1 标题\n注：备注", text, StringComparison.Ordinal);
        Assert.Contains("见图 1-1。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_may_go_through_the_cases()
    {
        const string body = "{% for case in cases.list %}\n## {{ case.name }}\n\nPlays {{ case.plays | number: 1 }}.\n\n```cases\nids: [{{ case.id }}]\n```\n{% endfor %}";

        var result = Compose(body, new StubCharts());

        Assert.Empty(result.Faults.Select(f => f.Code + string.Join(',', f.Values)));
        Assert.Contains("1.2/冷知识研究所", DocumentText.Of(result.Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_not_there_is_a_mistake()
    {
        var fault = Assert.Single(Compose("```cases\nids: [rual]\n```", new StubCharts()).Faults);

        Assert.Equal("template-unknown-case-suggest", fault.Code);
        Assert.Equal((5, 7, "rural"), (fault.Place!.Line, fault.Place.Column, fault.Values["suggestion"]));
    }

    [Theory]
    [InlineData("```cases\n```", "No cases were named for this quarter.")]
    [InlineData("```cases\nids: [rural]\nempty: None *this* time.\n```", "None this time.")]
    public void A_quarter_without_cases_says_so(string body, string expected)
    {
        var results = Fixture.Results();
        var without = results with { Indicators = [.. results.Indicators.Where(i => i.Id != "cases")] };

        var result = Compose(body, new StubCharts(), "en", without);

        Assert.Empty(result.Faults.Select(f => f.Code));
        Assert.EndsWith(expected, DocumentText.Of(result.Document!), StringComparison.Ordinal);
    }
}
