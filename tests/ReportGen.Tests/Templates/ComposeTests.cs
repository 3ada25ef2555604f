using ReportGen.Indicators;
using ReportGen.Templates;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

public class ComposeTests
{
    private static DocumentModel Compose(string body, string language = "en", IndicatorSet? results = null)
    {
        using var template = SmallTemplate.Body(body);
        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, language, results));
        Assert.Empty(result.Faults.Select(f => f.Code + " " + string.Join(",", f.Values)));
        return result.Document!;
    }

    private static string Text(string body, string language = "en", IndicatorSet? results = null) => DocumentText.Of(Compose(body, language, results));

    // The fixture's headline is 0.3 against 0.25: 5 points, interval 0.7 to 1.3 of it; parts are 0.2 against 0.1.
    [Theory]
    [InlineData("{{ growth_gap | percent }}", "30.0%", "30.0%")]
    [InlineData("{{ growth_gap.change | change }}", "+5.0 pp", "+5.0 个百分点")]
    [InlineData("{{ growth_gap.change | magnitude }}", "5.0 pp", "5.0 个百分点")]
    [InlineData("{{ growth_gap.change | interval }}", "+3.5 to +6.5", "+3.5 至 +6.5")]
    [InlineData("{{ growth_gap | interval }}", "27.0% to 33.0%", "27.0% 至 33.0%")]
    [InlineData("{{ growth_gap.parts.median_ratio.change | change: 0 }}", "+100%", "+100%")]
    [InlineData("{{ growth_gap | direction }}", "rose", "上升")]
    [InlineData("{{ growth_gap.previous | percent: 0 }}", "25%", "25%")]
    [InlineData("{{ growth_gap.n.creators | number }}", "1,187", "1,187")]
    [InlineData("{{ 416000 | compact }}", "416k", "41.6 万")]
    [InlineData("{{ \"2025-03-01\" | day }}", "1 March", "3 月 1 日")]
    [InlineData("{{ cases.rural.tools | labels: \"tool\" }}", "Comment-area props, Poll stickers", "评论区氛围道具、投票贴纸")]
    [InlineData("{{ quarter | quarter }}", "2025 Q1", "2025 Q1")]
    [InlineData("{{ \"mid\" | label: \"tier\" }}", "Mid-tier", "中腰部")]
    public void Filters_write_in_each_language(string template, string english, string chinese)
    {
        Assert.EndsWith(english, Text(template), StringComparison.Ordinal);
        Assert.EndsWith(chinese, Text(template, "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_do_not_claim_more_than_the_statistics_allow()
    {
        var flat = Fixture.Results(m => m with { Change = m.Change is { } c ? c with { Significant = false } : null });
        var small = Fixture.Results(m => m with { Status = MeasureStatus.SmallSample });

        Assert.EndsWith("did not change significantly", Text("{{ growth_gap | direction }}", "en", flat), StringComparison.Ordinal);
        Assert.EndsWith("样本过小，不作判断", Text("{{ growth_gap.change | direction }}", "zh-CN", small), StringComparison.Ordinal);
        Assert.EndsWith("无可比数据", Text("{{ growth_gap | direction }}", "zh-CN", Fixture.Results(previous: false)), StringComparison.Ordinal);
        Assert.EndsWith("no", Text("{% if growth_gap.change.up %}yes{% else %}no{% endif %}", "en", small), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ cases.rural.name }}")]
    [InlineData("**{{ cases.rural.name }}**")]
    [InlineData("- {{ cases.rural.name }}")]
    [InlineData("| h |\n|---|\n| {{ cases.rural.name }} |")]
    [InlineData("```table\ntitle: t\ncolumns: [h]\nrows:\n  - [{{ cases.rural.name }}]\n```")]
    [InlineData("```chart weekly_line\ntitle: {{ cases.rural.name }}\n```")]
    public void A_value_never_becomes_markup(string body)
    {
        Assert.Contains("a|b <b>*x*", Text(body), StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_text_may_end_in_full_width_punctuation()
    {
        var paragraph = DocumentText.All(Compose("**互动在变多。**周互动“增长”", "zh-CN").Body).OfType<Paragraph>().Last();

        Assert.Equal("互动在变多。", ((TextInline)paragraph.Content[0]).Text);
        Assert.True(((TextInline)paragraph.Content[0]).Style.Bold);
        Assert.Equal("周互动“增长”", ((TextInline)paragraph.Content[1]).Text);
    }

    [Fact]
    public void Figures_and_tables_are_numbered_by_chapter_and_referred_to()
    {
        const string body = "## A\n\nSee @fig-b and @tbl-c.\n\n```chart dumbbell\ntitle: x\n```\n\n```chart dumbbell {#fig-b}\ntitle: y\n```\n\n```table {#tbl-c}\ntitle: z\ncolumns: [h]\nrows:\n  - [1]\n```\n";

        var english = Compose(body);
        var chinese = Text(body, "zh-CN");

        Assert.Contains("See Figure 1-2 and Table 1-1.", DocumentText.Of(english), StringComparison.Ordinal);
        Assert.Contains("图 1-2 y", chinese, StringComparison.Ordinal);
        Assert.Contains("1.1/A", chinese, StringComparison.Ordinal);
        Assert.Contains(DocumentText.All(english.Body), b => b is Stack { Id: "fig-b", KeepTogether: true });
    }

    [Fact]
    public void Lines_of_tags_leave_no_empty_lines()
    {
        var paragraphs = DocumentText.All(Compose("One\n{% if true %}\ntwo\n{% endif %}\nthree").Body).OfType<Paragraph>();

        Assert.Equal("One two three", DocumentText.Of(paragraphs.Last().Content));
    }

    [Fact]
    public void Footnotes_carry_their_text()
    {
        Assert.Contains("word[1:The note.]", Text("word[^a]\n\n[^a]: The note."), StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_data_is_marked_on_every_page()
    {
        var document = Compose("x");

        Assert.All(document.Masters, m => Assert.Contains(m.Furniture, f => f.Content is Paragraph p && DocumentText.Of(p.Content).Contains("Sample data", StringComparison.Ordinal)));
    }

    [Fact]
    public void Charts_have_alternate_texts()
    {
        var drawings = DocumentText.All(Compose("```chart dumbbell\ntitle: x\nindicator: growth_gap\n```").Body).OfType<DrawingBlock>();

        var drawing = Assert.Single(drawings);
        Assert.Equal("alt dumbbell", drawing.AlternateText);
        Assert.Equal(StructureRole.Figure, drawing.Role);
    }
}
