using ReportGen.Indicators;

namespace ReportGen.Tests.Indicators.Export;

/// <summary>The page of formulas says something of every indicator, under a heading with its id.</summary>
public sealed class IndicatorDocsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "indicators.md"));

    [Fact]
    public void Every_indicator_has_its_heading() =>
        Assert.Empty(Measurer.Ids.Where(id => Lines.Count(l => l.StartsWith($"### `{id}`", StringComparison.Ordinal)) != 1));

    [Fact]
    public void Every_heading_is_followed_by_formula_assumptions_limits_and_source()
    {
        var starts = Enumerable.Range(0, Lines.Length).Where(i => Lines[i].StartsWith("### `", StringComparison.Ordinal)).ToArray();
        foreach (var start in starts)
        {
            var end = Enumerable.Range(start + 1, Lines.Length - start - 1).FirstOrDefault(i => Lines[i].StartsWith('#'), Lines.Length);
            var body = string.Join('\n', Lines[start..end]);
            foreach (var part in (string[])["**Formula.**", "**Assumes.**", "**Cannot tell.**", "**Source.**"])
                Assert.True(body.Contains(part, StringComparison.Ordinal), $"{Lines[start]} lacks {part}");
        }
    }
}
