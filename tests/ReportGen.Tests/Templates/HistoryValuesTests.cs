using ReportGen.Indicators;
using ReportGen.Templates;

namespace ReportGen.Tests.Templates;

public sealed class HistoryValuesTests
{
    private static string Text(string body, bool withHistory)
    {
        using var template = SmallTemplate.Body(body);
        var results = Fixture.Results();
        HistoryPoint Point(string quarter, string definition, double value) => new(quarter, definition, value, new Interval(value - 1, value + 1));
        Indicator With(Indicator i) => i with
        {
            History = [Point("2024Q2", i.Id + "/0", 1), Point("2024Q3", i.Id + "/1", 2), Point("2024Q4", i.Id + "/1", 3), Point("2025Q1", i.Id + "/1", 4)],
            PartHistory = [new PartHistory("median_ratio", [Point("2024Q4", i.Id + "/1", 7), Point("2025Q1", i.Id + "/1", 8)])],
            Flags = i.Flags.SetItem("definition_changed", true),
        };
        var result = TemplateComposer.Compose(Fixture.Request(template.Folder, "en", withHistory ? results with { Indicators = [.. results.Indicators.Select(With)] } : results));
        Assert.Empty(result.Faults.Select(f => f.Code + " " + string.Join(",", f.Values)));
        return DocumentText.Of(result.Document!);
    }

    [Theory]
    [InlineData("{{ growth_gap.history.size }}", "4", "0")]
    [InlineData("{% if growth_gap.history.size >= 4 %}line{% else %}none{% endif %}", "line", "none")]
    [InlineData("{% for p in growth_gap.history %}{{ p.quarter }} {{ p.value }} {{ p.comparable }};{% endfor %}.", "2024Q2 1 false;2024Q3 2 true;2024Q4 3 true;2025Q1 4 true;.", ".")]
    [InlineData("{{ growth_gap.part_history.median_ratio.size }}", "2", "0")]
    [InlineData("{% if growth_gap.flags.definition_changed %}changed{% else %}same{% endif %}", "changed", "same")]
    [InlineData("{{ growth_gap.texts.history_kept }}.", ".", ".")]
    [InlineData("{% for p in growth_gap.history limit: 1 %}{{ p.interval.lower }} {{ p.interval.upper }} {{ p.definition }}{% endfor %}.", "0 2 growth_gap/0.", ".")]
    public void Templates_read_the_line_over_the_quarters(string template, string with, string without)
    {
        Assert.EndsWith(with, Text(template, withHistory: true), StringComparison.Ordinal);
        Assert.EndsWith(without, Text(template, withHistory: false), StringComparison.Ordinal);
    }
}
