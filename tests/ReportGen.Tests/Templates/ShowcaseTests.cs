using ReportGen.Charts;
using ReportGen.Templates;
using ReportGen.Templates.Compose;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;

namespace ReportGen.Tests.Templates;

/// <summary>The showcase shows everything and is composed without a fault.</summary>
public class ShowcaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "templates", "showcase");

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void It_has_no_faults_and_says_what_it_should(string language)
    {
        var result = TemplateComposer.Compose(Fixture.Request(Folder, language) with { Charts = new ChartMaker() });

        Assert.Empty(result.Faults.Select(f => $"{f.Code} {f.Place} {string.Join(",", f.Values)}"));
        var text = DocumentText.Of(result.Document!);
        Assert.Contains(language == "en" ? "claims | rose by 5.0 pp" : "claims | 上升 5.0 个百分点", text, StringComparison.Ordinal); // 0.3 against 0.25
        Assert.Contains(language == "en" ? "list | a, b and c" : "list | a、b和c", text, StringComparison.Ordinal);
        Assert.Contains("split, sort, reverse, uniq, join | b-a", text, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "The sample has 0 creators." : "样本含 0 位创作者。", text, StringComparison.Ordinal); // the fixture's part is a fraction
        Assert.Contains("{{ quarter }}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void It_uses_everything_there_is(string language)
    {
        var text = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Folder, language), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.DoesNotContain(FilterNames.Own.Concat(FilterNames.Standard), f => !text.Contains("| " + f, StringComparison.Ordinal));
        Assert.DoesNotContain(FilterNames.Tags, t => !text.Contains("{% " + t, StringComparison.Ordinal));
        Assert.DoesNotContain(FenceReader.Kinds, k => !text.Contains("```" + k, StringComparison.Ordinal));
        Assert.DoesNotContain(ChartOptions.GeneralKinds, k => k != "lines" && !text.Contains("chart " + k, StringComparison.Ordinal));
        Assert.DoesNotContain(ChartOptions.Figure.Concat(ChartOptions.Common).Concat(MeasureOptions.Keys), k => !text.Contains(k + ": ", StringComparison.Ordinal));
        Assert.DoesNotContain(MeasureCells.Columns, c => !text.Contains(c, StringComparison.Ordinal));
    }
}
