using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace ReportGen.EndToEnd.Tests.Architecture;

/// <summary>References point one way; a package's types stay where they are used.</summary>
public sealed class ReferencesTests
{
    private static readonly Assembly Typesetting = typeof(Typesetting.Display.Drawing).Assembly;
    private static readonly Assembly Pipeline = typeof(PipelineStep).Assembly;
    private static readonly Assembly Samples = typeof(Samples.SampleRequest).Assembly;
    private static readonly Assembly Pdf = Assembly.Load("ReportGen.Pdf");
    private static readonly Assembly Cli = Assembly.Load("reportgen");

    private static readonly ArchUnitNET.Domain.Architecture Code =
        new ArchLoader().LoadAssemblies(Typesetting, Pdf, Pipeline).Build();

    [Fact]
    public void Projects_refer_only_downwards()
    {
        Assert.Empty(Ours(Typesetting));
        Assert.Equal(["ReportGen.Typesetting"], Ours(Pdf));
        Assert.DoesNotContain("reportgen", Ours(Pipeline));
        Assert.DoesNotContain("ReportGen.Samples", Ours(Pipeline));
        Assert.Empty(Ours(Samples));
        Assert.Contains("ReportGen.Pipeline", Ours(Cli));
    }

    [Theory]
    [InlineData("Data", "Indicators|Charts|Templates")]
    [InlineData("Indicators", "Charts|Templates")]
    [InlineData("Charts", "Templates")]
    public void Folders_of_the_pipeline_refer_in_one_order(string folder, string later)
    {
        var rule = Types().That().ResideInNamespaceMatching($@"^ReportGen\.{folder}(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^ReportGen\.({later})(\.|$)"));
        Assert.Empty(rule.Evaluate(Code).Where(r => !r.Passed).Select(r => r.Description));
    }

    [Theory]
    [InlineData("HarfBuzzSharp", @"^ReportGen\.Typesetting\.Text(\.|$)")]
    [InlineData("DuckDB", @"^ReportGen\.Data(\.|$)")]
    [InlineData("CsvHelper", @"^ReportGen\.Data\.Engine\.ClickHouse(\.|$)")]
    [InlineData("ExcelDataReader", @"^ReportGen\.Data\.Sheets(\.|$)")]
    [InlineData("UtfUnknown", @"^ReportGen\.Data\.Formats(\.|$)")]
    [InlineData("ScottPlot", @"^ReportGen\.Charts(\.|$)")]
    [InlineData("Fluid", @"^ReportGen\.Templates(\.|$)")]
    [InlineData("Markdig", @"^ReportGen\.Templates(\.|$)")]
    [InlineData("MathNet", @"^ReportGen\.Indicators(\.|$)")]
    public void A_package_is_used_in_one_folder(string package, string folder)
    {
        var strangers = Code.Types
            .Where(t => t.Assembly.Name.StartsWith("ReportGen", StringComparison.Ordinal) && t.Namespace.FullName.Length > 0)
            .Where(t => !System.Text.RegularExpressions.Regex.IsMatch(t.Namespace.FullName, folder))
            .Where(t => t.Dependencies.Any(d => d.Target.FullName.StartsWith(package + ".", StringComparison.Ordinal)))
            .Select(t => t.FullName);
        Assert.Empty(strangers);
    }

    private static IEnumerable<string> Ours(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(r => r.Name!)
        .Where(n => n.StartsWith("ReportGen", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);
}
