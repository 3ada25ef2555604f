using System.Text;
using ReportGen.Charts;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates;
using ReportGen.Templates.Model;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

public class VocabularyTests
{
    [Fact]
    public void Any_measure_can_be_shown_in_charts_and_tables_without_new_code()
    {
        var body = new StringBuilder();
        var count = 0;
        foreach (var shape in IndicatorShape.For(new IndicatorSet("2025Q1", null, [], Fixture.Origin)).Where(s => s.Id != "cases"))
        {
            var measures = string.Join(", ", shape.Parts.Select(p => $"{shape.Id}.{p}").Prepend(shape.Id));
            Block("chart bars", $"measures: [{measures}]");
            Block("chart dots", $"measures: [{measures}]");
            Block("table", $"measures: [{measures}]\ncolumns: [label, current, lower, upper, previous, change, unit]");
            foreach (var group in Fixture.Results().Find(shape.Id)!.Groups.Select(g => g.Dimension))
            {
                Block("chart dumbbell", $"measures: {shape.Id}\ndimension: {group}");
                Block("table", $"measures: {shape.Id}\ndimension: {group}\ntotal: last\nsort: value");
            }

            foreach (var series in shape.Series.Append("weeks"))
            {
                Block("chart line", $"measures: {shape.Id}.{series}\ndimension: week");
                Block("table", $"measures: {shape.Id}.{series}\ndimension: week");
            }
        }

        void Block(string kind, string options) => body.Append(System.Globalization.CultureInfo.InvariantCulture, $"```{kind}\ntitle: t{++count}\n{options}\n```\n\n");
        using var template = SmallTemplate.Body(body.ToString());

        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en") with { Charts = new ChartMaker() });

        Assert.Empty(result.Faults.Select(f => $"{f.Code} {f.Place} {string.Join(",", f.Values)}"));
        var blocks = DocumentText.All(result.Document!.Body).ToList();
        Assert.Equal(count, blocks.OfType<DrawingBlock>().Count() + blocks.OfType<TableBlock>().Count());
    }

    [Fact]
    public void A_table_is_filtered_sorted_cut_and_given_its_total()
    {
        var result = Compose(
            "```table\ntitle: t\nmeasures: effective_comments\ndimension: category\nfilter: {without: [beauty]}\nsort: value\ntop: 2\ntotal: last\ncolumns: [label, current]\ndecimals: 0\nformat: number\n```",
            Results(("rural", 7), ("knowledge", 9), ("beauty", 11), ("food", 8)));

        Assert.Equal(["Knowledge | 9", "Food | 8", "Whole sample | 5"], Rows(result));
    }

    [Theory]
    [InlineData("sort: value ascending", "Rural life,Food,Knowledge,Beauty")]
    [InlineData("sort: key", "Beauty,Food,Knowledge,Rural life")]
    [InlineData("filter: {only: [food, rural]}", "Rural life,Food")]
    [InlineData("filter: {creators: 5}", "Rural life,Knowledge,Beauty,Food")]
    [InlineData("filter: {creators: 50}", "")]
    public void Rows_come_as_the_options_say(string option, string labels)
    {
        var result = Compose(
            $"```table\ntitle: t\nempty: nothing\nmeasures: effective_comments\ndimension: category\ncolumns: [label]\n{option}\n```",
            Results(("rural", 7), ("knowledge", 9), ("beauty", 11), ("food", 8)));

        Assert.Equal(labels, string.Join(',', Rows(result)));
    }

    [Theory]
    [InlineData("sample.plays", "Plays")]
    [InlineData("effective_comments.ratio_of_sums", "Ratio of sums")]
    [InlineData("drive_by_likes", "Drive-by share")]
    public void Rows_are_named_in_words(string measure, string name)
    {
        var result = Compose($"```table\ntitle: t\nmeasures: {measure}\ncolumns: [label]\n```", Fixture.Results());

        Assert.Equal([name], Rows(result));
    }

    [Fact]
    public void Weeks_and_formats_of_numbers()
    {
        var result = Compose("```table\ntitle: t\nmeasures: engagement_growth\ndimension: week\ntop: 2\ncolumns: [label, current, previous]\nformat: percent\ndecimals: 0\n```", Fixture.Results());

        Assert.Equal(["Week 1 | 1 | 1", "Week 2 | 2 | 2"], Rows(result)); // the fixture's weeks are 0.01 times their number
    }

    [Fact]
    public void A_chart_gets_what_its_block_says()
    {
        var charts = new StubCharts();
        using var template = SmallTemplate.Body(
            "```chart dots\ntitle: t\nmeasures: [effective_comments]\ndimension: tier\nfilter: {only: [mid, head], creators: 30}\nsort: change ascending\ntop: 3\nheight: 120\nwidth: 300\nannotations: {reference: 0.5, label: half, highlight: [mid], events: false}\n```");

        Assert.Empty(TemplateComposer.Compose(Fixture.Request(template.Folder, "en", charts: charts)).Faults);

        var drawn = Assert.Single(charts.Drawn);
        Assert.Equal(300, drawn.Width);
        Assert.Equal(
            "annotations.events=false dimension=tier filter.creators=30 filter.only=mid,head filter.without= height=120 highlight=mid measures=effective_comments reference=0.5 reference.label=half sort=change ascending top=3",
            string.Join(' ', drawn.Options.Select(o => $"{o.Key}={o.Value}")));
    }

    [Theory]
    [InlineData("measures: [effective_coments]", "template-unknown-indicator-suggest", 6, 12, "effective_comments")]
    [InlineData("measures: effective_comments.ratio_of_sum", "template-unknown-part-suggest", 6, 11, "ratio_of_sums")]
    [InlineData("measures: content_pool.videos_publish\ndimension: week", "template-unknown-series-suggest", 6, 11, "videos_published")]
    [InlineData("measures: effective_comments\ndimension: categry", "template-unknown-group-suggest", 7, 12, "category")]
    [InlineData("measures: effective_comments\ndimenson: category", "template-unknown-key-suggest", 7, 1, "dimension")]
    [InlineData("measures: effective_comments\nsort: valeu", "template-unknown-value-suggest", 7, 7, "value")]
    [InlineData("measures: effective_comments\nfilter: {onyl: [a]}", "template-unknown-key-suggest", 7, 10, "only")]
    [InlineData("measures: effective_comments\nannotations: {highlite: [a]}", "template-unknown-key-suggest", 7, 15, "highlight")]
    [InlineData("measures: effective_comments\nformat: percnt", "template-unknown-value-suggest", 7, 9, "percent")]
    [InlineData("measures: effective_comments\ndimension: tier\nfilter: {only: [haed]}", "template-unknown-member-suggest", 8, 17, "head")]
    public void A_mistake_in_a_chart_has_its_place_and_the_likely_word(string options, string code, int line, int column, string suggestion)
    {
        using var template = SmallTemplate.Body("```chart dots\ntitle: t\n" + options + "\n```");

        var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults);

        Assert.Equal((code, line, column, suggestion), (fault.Code, fault.Place!.Line, fault.Place.Column, fault.Values["suggestion"]));
    }

    [Theory]
    [InlineData("height: 100000000", "template-number-range")]
    [InlineData("width: -1", "template-number-range")]
    [InlineData("top: 0", "template-number-range")]
    [InlineData("annotations: {reference: much}", "template-bad-number")]
    public void Sizes_stay_on_the_page(string option, string code)
    {
        using var template = SmallTemplate.Body("```chart bars\ntitle: t\nmeasures: growth_gap\n" + option + "\n```");

        var fault = Assert.Single(TemplateComposer.Compose(Fixture.Request(template.Folder, "en")).Faults);

        Assert.Equal((code, Severity.Error, 7), (fault.Code, fault.Severity, fault.Place!.Line));
    }

    private static IndicatorSet Results(params (string Key, double Value)[] members)
    {
        Measure Of(string key, double value) => new(key, "comments_per_video") { Current = new Estimate(value, null, new SampleSize(Creators: 10)) };
        var indicator = new Indicator("effective_comments", Of("headline", 5), "effective_comments/1")
        {
            Groups = [new MeasureGroup("category", [.. members.Select(m => Of(m.Key, m.Value))])],
        };
        return new IndicatorSet("2025Q1", null, [indicator], Fixture.Origin);
    }

    private static ComposeResult Compose(string body, IndicatorSet results)
    {
        using var template = SmallTemplate.Body(body);
        return TemplateComposer.Compose(Fixture.Request(template.Folder, "en", results));
    }

    private static IEnumerable<string> Rows(ComposeResult result) => DocumentText.All(result.Document!.Body).OfType<TableBlock>()
        .SelectMany(t => t.Body).Select(r => string.Join(" | ", r.Cells.Select(c => DocumentText.Of(c.Content))));
}
