using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

/// <summary>What quarter.yaml states is held against the data.</summary>
public class StatedTests
{
    [Theory]
    [InlineData("2025-01-09", true)]
    [InlineData("2025-01-10", false)] // the day after may have begun
    [InlineData("2025-04-07", false)]
    public void A_last_day_before_the_last_rows_is_doubted(string day, bool told)
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", $"data_until: {day}\n");
        var result = folders.Load(0);
        var fault = result.Faults.SingleOrDefault(fault => fault.Code == "data-until-early");
        Assert.Equal(told ? (Severity.Warning, day, "2025-01-11") : default, fault is null ? default : (fault.Severity, fault.Values["found"], fault.Values["expected"]));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("c1", "2025-02-01", null)]
    [InlineData("c1", "2024-12-01", null)]
    [InlineData("c9", "2025-02-01", "data-case-creator")]
    [InlineData("c1", "2026-02-01", "data-case-split")]
    [InlineData("c1", "2024-02-01", "data-case-split")]
    public void A_case_of_nobody_or_of_another_year_is_named(string creator, string split, string? code)
    {
        using var folders = new Folders().Sound().Put("quarter.yaml", $"cases: [{{id: x, creator_id: {creator}, split: {split}}}]\n");
        var result = folders.Load(0);
        Assert.Equal(code, result.Faults.SingleOrDefault(fault => fault.Code.StartsWith("data-case", StringComparison.Ordinal))?.Code);
        result.Data!.Dispose();
    }
}
