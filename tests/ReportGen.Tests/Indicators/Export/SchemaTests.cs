using System.Text.Json.Nodes;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using ReportGen.Indicators.History;
using ReportGen.Tests.Indicators.History;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators.Export;

public sealed class SchemaTests
{
    private static IndicatorSet Full(bool previous)
    {
        using var data = new TinyQuarters { WithPrevious = previous };
        for (var c = 0; c < 40; c++)
        {
            var creator = data.Creator(tier: c % 3, category: c % 2);
            foreach (var start in new[] { WeekOne, PreviousWeekOne })
            {
                var video = data.Video(creator, start + c, 100, c);
                data.Daily(video, start + c, 1500 + c, 10 + (c * c % 7), c % 5, 1);
                data.Comment(video, c % 9, start + c);
                data.Viewing(c % 11, video, start + c, 100 * c, liked: 1);
                data.Tool(video, c % 2);
                data.Format(video, c % 2);
            }
        }

        return data.Measure();
    }

    private static readonly Lazy<string> Written = new(() =>
    {
        var set = Full(previous: true);
        var kept = Sets.Kept(set with { Quarter = "2024Q3", Previous = null });
        return IndicatorsJson.Write(HistoryAttacher.Attach(set, [kept]));
    });

    private static JsonNode WithHistory() => JsonNode.Parse(Written.Value)!;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Measured_quarters_are_valid(bool previous) => Assert.Empty(Schema.Faults(JsonNode.Parse(IndicatorsJson.Write(Full(previous)))));

    [Fact]
    public void Empty_quarters_are_valid()
    {
        using var nothing = new TinyQuarters();
        nothing.Creator();
        Assert.Empty(Schema.Faults(JsonNode.Parse(IndicatorsJson.Write(nothing.Measure()))));
        using var files = new TinyQuarters { Tables = ["videos", "daily"], WithPrevious = false };
        Assert.Empty(Schema.Faults(JsonNode.Parse(IndicatorsJson.Write(files.Measure()))));
    }

    [Fact]
    public void Results_with_history_are_valid()
    {
        var document = WithHistory();
        Assert.Empty(Schema.Faults(document));
        Assert.Contains(document["indicators"]!.AsArray(), i => i!["history"]!.AsArray().Count == 3); // 2024Q3, 2024Q4, 2025Q1
    }

    [Fact]
    public void Every_indicator_is_in_the_schema()
    {
        var ids = JsonNode.Parse(File.ReadAllText(Schema.Path))!["$defs"]!["indicator"]!["properties"]!["id"]!["enum"]!.AsArray().Select(n => (string)n!);
        Assert.Empty(Measurer.Ids.Except(ids, StringComparer.Ordinal));
    }

    /// <summary>Each line is a mistake that a program writing or editing such a file could make: path, new value (null: taken away).</summary>
    [Theory]
    [InlineData("quarter", "\"2025-1\"")]
    [InlineData("quarter", null)]
    [InlineData("generated", "1")]
    [InlineData("indicators.0.id", "\"sampel\"")]
    [InlineData("indicators.0.definition", "\"one\"")]
    [InlineData("indicators.0.definition", null)]
    [InlineData("indicators.0.status", "\"OK\"")]
    [InlineData("indicators.0.status", "\"not_available\"")]
    [InlineData("indicators.0.unit", "\"percent\"")]
    [InlineData("indicators.0.value", "\"40\"")]
    [InlineData("indicators.0.value", "null")]
    [InlineData("indicators.0.reason", "\"few_creators\"")]
    [InlineData("indicators.0.interval", "[1]")]
    [InlineData("indicators.0.interval", "[1, null]")]
    [InlineData("indicators.0.n", "{\"creator\": 3}")]
    [InlineData("indicators.0.n", "{\"creators\": -3}")]
    [InlineData("indicators.0.previous", "{\"value\": 3}")]
    [InlineData("indicators.0.change", "{\"kind\": \"percent\", \"value\": 0.1, \"interval\": null, \"p\": null, \"significant\": false}")]
    [InlineData("indicators.0.change", "{\"kind\": \"relative\", \"value\": 0.1, \"interval\": null, \"p\": 1.5, \"significant\": false}")]
    [InlineData("indicators.0.change", "{\"kind\": \"relative\", \"value\": 0.1, \"interval\": [0.05, 0.2], \"p\": 0.5, \"significant\": true}")]
    [InlineData("indicators.0.change", "{\"kind\": \"relative\", \"value\": 0.1, \"interval\": null, \"p\": 0.01, \"significant\": true}")]
    [InlineData("indicators.0.valeu", "3")]
    [InlineData("indicators.0.parts.creators.unit", null)]
    [InlineData("indicators.0.parts.creators.extra", "3")]
    [InlineData("indicators.0.parts.creators.status", "\"small_sample\"")]
    [InlineData("indicators.0.groups.tier.0.key", null)]
    [InlineData("indicators.0.flags.x", "\"yes\"")]
    [InlineData("indicators.0.notes", "[\"a note\"]")]
    [InlineData("indicators.0.notes", "null")]
    [InlineData("indicators.0.series.x", "[\"1\"]")]
    [InlineData("indicators.1.weeks.0.start", "\"6 January\"")]
    [InlineData("indicators.1.weeks.0.week", "0")]
    [InlineData("indicators.1.previous_weeks", null)]
    [InlineData("indicators.0.history.0.value", "null")]
    [InlineData("indicators.0.history.0.quarter", "\"2024\"")]
    [InlineData("indicators.0.history.0.note", "\"x\"")]
    [InlineData("indicators.0.part_history.creators.0.definition", null)]
    [InlineData("provenance.draws", "0")]
    [InlineData("provenance.seed", "1.5")]
    [InlineData("provenance.history.0.sha256", "\"abc\"")]
    [InlineData("provenance.history", null)]
    public void Mistakes_are_caught(string path, string? value)
    {
        var document = WithHistory();
        Change(document, path.Split('.'), value);
        Assert.NotEmpty(Schema.Faults(document));
    }

    private static void Change(JsonNode document, string[] path, string? value)
    {
        var at = document;
        foreach (var step in path[..^1])
            at = int.TryParse(step, out var index) ? at![index] : at![step];
        if (value is null)
            Assert.True(at!.AsObject().Remove(path[^1]));
        else
            at![path[^1]] = JsonNode.Parse(value);
    }
}
