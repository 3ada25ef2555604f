using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using ReportGen.Indicators.History;
using static ReportGen.Tests.Indicators.History.Sets;

namespace ReportGen.Tests.Indicators.History;

public sealed class HistoryFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-history-").FullName;

    private void Keep(string name, IndicatorSet set) => Write(name, IndicatorsJson.Write(set));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private HistoryReading Read() => HistoryFolder.Read(_folder, new QuarterId(2025, 1));

    private static IndicatorSet Quarter(string quarter, double value = 0.5, string version = "0.1.0", string rules = "1") =>
        Set(quarter, null, Indicator("growth_gap", value)) with { Provenance = From(version, rules) };

    [Fact]
    public void Files_of_any_name_in_any_sub_folder_are_read_in_quarter_order()
    {
        Keep("z.json", Quarter("2023Q4"));
        Keep("2024Q3/indicators.json", Quarter("2024Q3"));
        Keep("a/b/c.JSON", Quarter("2024Q4"));
        Write("readme.md", "not a result");
        var read = Read();
        Assert.Equal(["2023Q4", "2024Q3", "2024Q4"], read.Quarters.Select(q => q.Source.Quarter));
        Assert.Empty(read.Faults);
    }

    [Fact]
    public void The_current_and_later_quarters_are_passed_over_with_a_note()
    {
        Keep("a.json", Quarter("2024Q4"));
        Keep("b.json", Quarter("2025Q1"));
        Keep("c.json", Quarter("2025Q2"));
        var read = Read();
        Assert.Equal("2024Q4", Assert.Single(read.Quarters).Source.Quarter);
        Assert.Equal(["2025Q1", "2025Q2"], read.Faults.Select(f => f.Values["quarter"]));
        Assert.All(read.Faults, f => Assert.Equal(("history-not-earlier", Severity.Note), (f.Code, f.Severity)));
    }

    [Fact]
    public void A_damaged_file_leaves_the_others_usable()
    {
        Keep("a.json", Quarter("2024Q4"));
        Write("b.json", "{\"quarter\": ");
        Write("c.json", "{\"name\": \"package\"}");
        var read = Read();
        Assert.Single(read.Quarters);
        Assert.Equal(["history-damaged", "history-field-missing"], read.Faults.Select(f => f.Code));
        Assert.Equal([Path.Combine(_folder, "b.json"), Path.Combine(_folder, "c.json")], read.Faults.Select(f => f.Place!.File));
    }

    [Fact]
    public void The_later_program_version_of_a_quarter_is_taken()
    {
        Keep("a.json", Quarter("2024Q4", 0.25, "0.9.0"));
        Keep("b.json", Quarter("2024Q4", 0.5, "0.10.0"));
        var read = Read();
        Assert.Equal(0.5, Assert.Single(read.Quarters).Indicators[0].Headline.Current!.Value);
        var fault = Assert.Single(read.Faults);
        Assert.Equal(("history-older-version", Severity.Warning, Path.Combine(_folder, "a.json")), (fault.Code, fault.Severity, fault.Values["others"]));
    }

    [Fact]
    public void Copies_that_agree_are_taken_once()
    {
        Keep("b/copy.json", Quarter("2024Q4"));
        Keep("a.json", Quarter("2024Q4"));
        var read = Read();
        Assert.Equal(Path.Combine(_folder, "a.json"), Assert.Single(read.Quarters).Source.Path);
        Assert.Equal(("history-same-twice", Severity.Note), (read.Faults[0].Code, read.Faults[0].Severity));
    }

    [Theory]
    [InlineData(0.25, "1")]
    [InlineData(0.5, "2")]
    public void Files_of_one_version_that_do_not_agree_are_both_left_out(double value, string rules)
    {
        Keep("a.json", Quarter("2024Q4"));
        Keep("b.json", Quarter("2024Q4", value, rules: rules));
        var read = Read();
        Assert.Empty(read.Quarters);
        Assert.Equal(["history-unlike-twice", "history-empty"], read.Faults.Select(f => f.Code));
    }

    [Fact]
    public void An_empty_folder_is_a_warning_and_a_missing_one_a_fault()
    {
        Assert.Equal(("history-empty", Severity.Warning), (Read().Faults.Single().Code, Read().Faults.Single().Severity));
        Assert.Null(HistoryFolder.Missing(_folder));
        Assert.Equal(("history-no-folder", Severity.Error), (HistoryFolder.Missing(_folder + "x")!.Code, HistoryFolder.Missing(_folder + "x")!.Severity));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
