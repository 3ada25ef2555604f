using ReportGen.Indicators;
using ReportGen.Templates;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

public class WhitePaperTests
{
    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "zh-CN", "full" }, { "en", "full" }, { "zh-CN", "first" }, { "en", "first" }, { "zh-CN", "small" }, { "en", "small" },
        { "zh-CN", "none" }, { "en", "none" }, { "zh-CN", "flat" }, { "en", "flat" }, { "zh-CN", "missing" }, { "en", "missing" },
    };

    private static IndicatorSet Results(string kind) => kind switch
    {
        "first" => Fixture.Results(previous: false),
        "small" => Fixture.Results(m => m with { Status = MeasureStatus.SmallSample, Reason = "small_sample" }),
        "flat" => Fixture.Results(m => m with { Change = m.Change is { } c ? c with { Significant = false } : null }),
        "none" => Fixture.Results(m => new Measure(m.Key, m.Unit) { Status = MeasureStatus.NotAvailable, Reason = "no_data" }),
        "missing" => new IndicatorSet("2025Q1", "2024Q4", [], Fixture.Origin),
        _ => Fixture.Results(),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_shipped_template_has_no_faults(string language, string kind)
    {
        var result = TemplateComposer.Compose(Fixture.Request(Fixture.Shipped, language, Results(kind)));

        Assert.Empty(result.Faults.Select(f => $"{f.Code} {f.Place} {string.Join(",", f.Values)}"));
        var text = DocumentText.Of(result.Document!);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\uE000-\uF8FF]", text);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_have_the_same_headings_figures_and_tables()
    {
        static List<string?> Ids(string language) => [.. DocumentText
            .All(TemplateComposer.Compose(Fixture.Request(Fixture.Shipped, language)).Document!.Body).Select(b => b.Id).Where(i => i is not null)];

        Assert.Equal(Ids("en"), Ids("zh-CN"));
        Assert.True(Ids("en").Count > 40);
    }

    [Fact]
    public void Heading_levels_are_not_skipped()
    {
        var level = 0;
        foreach (var block in DocumentText.All(TemplateComposer.Compose(Fixture.Request(Fixture.Shipped, "en")).Document!.Body))
        {
            var next = block.Role switch { StructureRole.H1 => 1, StructureRole.H2 => 2, StructureRole.H3 => 3, _ => 0 };
            Assert.True(next <= level + 1);
            level = next == 0 ? level : next;
        }
    }

    [Fact]
    public void The_same_request_gives_the_same_text()
    {
        static string Once() => DocumentText.Of(TemplateComposer.Compose(Fixture.Request(Fixture.Shipped, "zh-CN")).Document!);

        Assert.Equal(Once(), Once());
    }
}
