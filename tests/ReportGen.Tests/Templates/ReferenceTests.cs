using System.Text.RegularExpressions;
using ReportGen.Charts;
using ReportGen.Charts.Selection;
using ReportGen.Templates.Branding;
using ReportGen.Templates.Compose;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Model;
using ReportGen.Templates.Parameters;

namespace ReportGen.Tests.Templates;

/// <summary><c>docs/templates.md</c> names everything that a template may use.</summary>
public class ReferenceTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "templates.md"));

    // Words in code: `word`, `word: D`, `word KIND` …
    private static readonly HashSet<string> Documented = [.. Regex.Matches(Text, "`([^`\n]+)`").SelectMany(m => Regex.Matches(m.Groups[1].Value, "[A-Za-z_][A-Za-z0-9_]*")).Select(m => m.Value)];

    [Fact]
    public void Every_filter_and_tag() => AllDocumented(FilterNames.Own.Concat(FilterNames.Standard).Concat(FilterNames.Tags).Concat(FilterNames.Claims));

    [Fact]
    public void Every_block_with_its_options() => AllDocumented(
    [
        .. FenceReader.Kinds, .. PictureFigure.Keys, .. GlossaryComposer.Keys, .. ContentsComposer.Lists,
        "indicator", "part", "against", "change", "label", "unit", "decimals", "change_decimals", "spark",
        "kicker", "issue", "quarter", "title", "subtitle", "chart", "height", "gap", "note", "facts", "ids", "text", "empty",
    ]);

    [Fact]
    public void Every_chart_and_its_options() => AllDocumented(
    [
        .. new ChartMaker().Kinds, .. ChartOptions.Figure, .. ChartOptions.Common, .. ChartOptions.Annotations, .. ChartOptions.Special, .. ChartOptions.Formats,
        .. MeasureOptions.Keys, .. MeasureOptions.FilterKeys, .. MeasureSelection.Orders, MeasureSelection.Week, MeasureSelection.Quarter,
    ]);

    [Fact]
    public void Every_option_and_column_of_tables() =>
        AllDocumented([.. TableComposer.Own, .. MeasureTable.Keys, .. MeasureTable.Totals, .. MeasureCells.Columns]);

    [Fact]
    public void Every_key_of_the_files() => AllDocumented(
    [
        .. ReportGen.Templates.TemplateDefinitionReader.AllKeys, .. SectionReader.Keys, .. ParameterReader.Keys, .. ParameterDefinition.TypeNames,
        .. BrandReader.Keys, .. BrandReader.ContactKeys, .. BrandReader.ColorNames.Keys,
    ]);

    [Fact]
    public void Every_name_and_field()
    {
        var model = ReportModel.For(Fixture.Request(Fixture.Shipped, "en"), System.Collections.Immutable.ImmutableSortedDictionary<string, object?>.Empty);
        var indicators = Fixture.Results().Indicators.Select(i => i.Id).ToHashSet();
        var seen = new HashSet<string>();
        foreach (var (name, type) in model.Types.Where(t => !indicators.Contains(t.Key)))
        {
            seen.Add(name);
            Collect(type, seen);
        }

        Collect(ModelTypes.Measure, seen);
        Collect(ModelTypes.Case, seen);
        seen.UnionWith(model.Types["cases"].Members.Keys);
        AllDocumented(seen.Where(n => !n.EndsWith("_median", StringComparison.Ordinal))); // named by their pattern
    }

    private static void Collect(ModelType type, HashSet<string> seen)
    {
        foreach (var (name, member) in type.Members)
        {
            if (seen.Add(name) || member.Members.Count > 0)
                Collect(member, seen);
        }

        if (type.Item is not null)
            Collect(type.Item, seen);
    }

    private static void AllDocumented(IEnumerable<string> names) => Assert.DoesNotContain(names.Distinct(), n => !Documented.Contains(n));
}
