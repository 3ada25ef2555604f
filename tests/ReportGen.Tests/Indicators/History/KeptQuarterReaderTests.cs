using System.Text;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Indicators.History;

namespace ReportGen.Tests.Indicators.History;

public sealed class KeptQuarterReaderTests
{
    private const string Good = """
        {
          "quarter": "2024Q4", "new_in_version_9": [1, {"a": null}],
          "indicators": [
            {"id": "growth_gap", "definition": "growth_gap/1", "status": "ok", "unit": "fraction",
             "value": 0.5, "interval": [0.4, 0.6],
             "parts": {"median_ratio": {"status": "small_sample", "unit": "fraction", "value": -1e-3, "interval": null},
                       "gone": {"status": "not_available", "unit": "count", "value": null, "interval": null}}}
          ],
          "provenance": {"version": "0.1.0", "rule_set": "1"}
        }
        """;

    private static KeptRead Read(string text) => KeptQuarterReader.Read("h/q.json", Encoding.UTF8.GetBytes(text));

    private static Fault FaultOf(string text)
    {
        var read = Read(text);
        Assert.Null(read.Quarter);
        Assert.Equal(Severity.Warning, read.Fault!.Severity);
        Assert.Equal("h/q.json", read.Fault.Place!.File);
        return read.Fault;
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void What_history_needs_is_read_and_the_rest_passed_over(string mark)
    {
        var quarter = Read(mark + Good).Quarter!;
        Assert.Equal("2024Q4", quarter.Quarter.ToString());
        var indicator = quarter.Find("growth_gap")!;
        Assert.Equal("growth_gap/1", indicator.Definition);
        Assert.Equal(new Estimate(0.5, new Interval(0.4, 0.6)), indicator.Headline.Current);
        Assert.Equal(["median_ratio", "gone"], indicator.Parts.Select(p => p.Key));
        Assert.Equal((MeasureStatus.SmallSample, -0.001), (indicator.Parts[0].Status, indicator.Parts[0].Current!.Value));
        Assert.Equal((MeasureStatus.NotAvailable, "count", null), (indicator.Parts[1].Status, indicator.Parts[1].Unit, indicator.Parts[1].Current));
    }

    /// <summary>Lines and columns counted by another program (text search) in <see cref="Good"/>: the field where it stands, else the object that lacks it.</summary>
    [Theory]
    [InlineData("\"2024Q4\"", "\"Q4 2024\"", "history-field-wrong", 2, 14, "quarter")]
    [InlineData("\"2024Q4\"", "20244", "history-field-wrong", 2, 14, "quarter")]
    [InlineData("\"quarter\":", "\"quartal\":", "history-field-missing", 1, 1, "quarter")]
    [InlineData("\"id\": \"growth_gap\", ", "", "history-field-missing", 4, 5, "id")]
    [InlineData("\"status\": \"ok\"", "\"status\": \"fine\"", "history-field-wrong", 4, 66, "status")]
    [InlineData("0.5", "\"0.5\"", "history-field-wrong", 5, 15, "value")]
    [InlineData("0.5", "1e999", "history-field-wrong", 5, 15, "value")]
    [InlineData("[0.4, 0.6]", "[0.6, 0.4]", "history-field-wrong", 5, 32, "interval")]
    [InlineData("[0.4, 0.6]", "[0.4]", "history-field-wrong", 5, 32, "interval")]
    [InlineData("[0.4, 0.6]", "[0.4, null]", "history-field-wrong", 5, 32, "interval")]
    [InlineData("-1e-3", "true", "history-field-wrong", 6, 88, "value")]
    [InlineData("\"unit\": \"count\", ", "", "history-field-missing", 7, 24, "unit")]
    [InlineData("\"rule_set\": \"1\"", "\"rule_set\": 1", "history-field-wrong", 9, 50, "rule_set")]
    [InlineData("\"provenance\":", "\"source\":", "history-field-missing", 1, 1, "provenance")]
    public void A_foreign_file_is_named_by_line_column_and_field(string good, string bad, string code, int line, int column, string field)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var fault = FaultOf(Good.Replace(good, bad, StringComparison.Ordinal));
        Assert.Equal((code, line, column, field), (fault.Code, fault.Place!.Line, fault.Place.Column, fault.Values["field"]));
    }

    [Fact]
    public void An_indicator_that_stands_twice_is_wrong()
    {
        const string Item = """{"id": "a", "definition": "a/1", "status": "ok", "unit": "count", "value": 1, "interval": null, "parts": {}}""";
        var fault = FaultOf($$"""{"quarter": "2024Q4", "indicators": [{{Item}}, {{Item}}], "provenance": {"version": "0.1.0", "rule_set": "1"} }""");
        Assert.Equal(("history-field-wrong", "a"), (fault.Code, fault.Values["found"]));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("   \n", 2)]
    [InlineData("{\n\"quarter\": \n", 3)]
    [InlineData("{}\n{}", 2)]
    [InlineData("{\n// note\n}", 2)]
    [InlineData("{\"quarter\": \"2024Q4\",\n \"quarter\": \"2024Q3\"}", 2)]
    [InlineData("{\n\"quarter\": \"\\ud800\"}", 2)]
    [InlineData("quarter,value", 1)]
    public void A_damaged_file_is_named_by_line(string text, int line)
    {
        var fault = FaultOf(text);
        Assert.Equal(("history-damaged", line), (fault.Code, fault.Place!.Line));
    }

    [Fact]
    public void Every_cut_of_a_file_is_damage_and_never_an_exception()
    {
        for (var length = 0; length < Good.Length - 1; length++)
            Assert.Equal("history-damaged", FaultOf(Good[..length]).Code);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_damage()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        bytes[Good.IndexOf("growth_gap", StringComparison.Ordinal)] = 0xFF;
        Assert.Equal(("history-damaged", 4), (KeptQuarterReader.Read("q", bytes).Fault!.Code, KeptQuarterReader.Read("q", bytes).Fault!.Place!.Line));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("null")]
    public void Any_other_document_is_foreign(string text) => Assert.Equal("history-field-missing", FaultOf(text).Code);

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        static string[] Codes(string language) => [.. MessageCatalog.For(language).Codes.Where(c => c.StartsWith("history-", StringComparison.Ordinal) || c.StartsWith("note.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(Codes("en"), Codes("zh-CN"));
        foreach (var code in (string[])["definition_changed", "history_break", "history_gap", "history_differs", "history_other_unit", "history_small_sample"])
            Assert.Contains("note." + code, Codes("en"));
        foreach (var code in (string[])["no-folder", "empty", "unreadable", "too-large", "damaged", "field-missing", "field-wrong", "not-earlier", "older-version", "same-twice", "unlike-twice"])
            Assert.Contains("history-" + code, Codes("zh-CN"));
    }
}
