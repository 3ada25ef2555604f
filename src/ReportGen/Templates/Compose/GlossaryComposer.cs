using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Model;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>A glossary: indicators by name with their definitions, and terms of the template's own.</summary>
internal sealed class GlossaryComposer(ComposeContext context, string file, TextPlace place)
{
    /// <summary>Options of a glossary block.</summary>
    public static string[] Keys { get; } = ["indicators", "terms"];

    /// <summary>The entries: those named, or all indicators of the results in their order; own terms follow.</summary>
    public ImmutableArray<Block> Compose(FenceNode fence)
    {
        new OptionReader(context, file, fence.Map).CheckKeys(Keys);
        var entries = Indicators(fence).Select(id => Entry(
            [new TextSpan(context.Language.Label("indicator", id))], [new TextSpan(context.Language.Label("definition", id))], fence.Line));
        var own = (fence.Map.Find("terms") as YamlMap)?.Entries.Where(e => e.Value is YamlScalar).Select(e => Entry(
            [new TextSpan(ProtectedText.Restore(e.Key))],
            SpanReader.ReadText(((YamlScalar)e.Value).Text, new SourcePlace(file, e.Value.Line, e.Value.Column), context.Faults), e.Line)) ?? [];
        var composer = new DefinitionComposer(context, file, place);
        return [.. entries.Concat(own).Select(e => composer.Compose(e, context.Theme.Rail, context.Theme.Gutter))];
    }

    private IEnumerable<string> Indicators(FenceNode fence)
    {
        var shapes = IndicatorShape.For(context.Results).Select(s => s.Id).ToArray();
        if (fence.Map.Find("indicators") is null)
            return context.Results.Indicators.Length > 0 ? context.Results.Indicators.Select(i => i.Id) : shapes;
        var named = fence.Map.Items("indicators").OfType<YamlScalar>().Where(s => s.Text != "none").ToArray();
        foreach (var unknown in named.Where(n => !shapes.Contains(n.Text)))
            context.Faults.Unknown("template-unknown-indicator", new SourcePlace(file, unknown.Line, unknown.Column), unknown.Text, shapes);
        return named.Select(n => n.Text).Where(shapes.Contains);
    }

    private static DefinitionEntry Entry(ImmutableArray<Span> term, ImmutableArray<Span> meaning, int line) =>
        new([term], [new ParagraphNode(meaning, line)]);
}
