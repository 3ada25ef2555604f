using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>A figure: rule, title, subtitle, drawing, note, kept on one page.</summary>
internal sealed class ChartComposer(ComposeContext context, string file)
{
    /// <summary>Composes a chart block; null where its kind is not known.</summary>
    public Block? Compose(FenceNode fence)
    {
        var options = new OptionReader(context, file, fence.Map);
        options.Indicator();
        if (!IsKnown(fence.Argument, new SourcePlace(file, fence.Line, 10)))
            return null;
        var drawing = new ChartOptions(context, file, new FenceNodeOptions(fence.Argument, fence.Map));
        var number = context.Numbers.Of(fence);
        if (options.Text("title") is null)
            context.Faults.Error("template-missing-key", new SourcePlace(file, fence.Line, 1), "title");
        var captions = new CaptionComposer(context, new Spans(context, file), options);
        var blocks = new List<Block?>
        {
            new RuleBlock(0.75, context.Theme.Colors.Ink),
            new SpacerBlock(5.25),
            captions.Title(number),
            captions.Subtitle(),
            new SpacerBlock(6),
            Picture(new ChartRequest(fence.Argument, drawing.Width(), drawing.Read()), options.Text("alt")),
            captions.Note() is { } note ? note with { Before = 6 } : null,
        };
        return new Stack([.. blocks.OfType<Block>()]) { KeepTogether = true, Float = true, Id = number.Id, Before = 18, After = 18 };
    }

    /// <summary>Draws a chart with the options of a map; null where it has nothing to show.</summary>
    public DrawingBlock? Drawing(string kind, double width, ImmutableSortedDictionary<string, string> options, string? alt)
    {
        var chart = context.Draw(new ChartRequest(kind, width, options));
        return chart.Unavailable is null
            ? new DrawingBlock(chart.Drawing) { Role = StructureRole.Figure, AlternateText = alt ?? chart.AlternateText }
            : null;
    }

    /// <summary>Whether a kind of chart exists; reported where it does not.</summary>
    public bool IsKnown(string kind, SourcePlace place)
    {
        if (context.Request.Charts.Kinds.Contains(kind))
            return true;
        context.Faults.Unknown("template-unknown-chart", place, kind, context.Request.Charts.Kinds);
        return false;
    }

    /// <summary>The scalar options of a map that are not the figure's own.</summary>
    public static ImmutableSortedDictionary<string, string> Passed(YamlMap map) => map.Entries
        .Where(e => e.Value is YamlScalar && !ChartOptions.Figure.Contains(e.Key))
        .DistinctBy(e => e.Key)
        .ToImmutableSortedDictionary(e => e.Key, e => ProtectedText.Restore(((YamlScalar)e.Value).Text), StringComparer.Ordinal);

    private Block Picture(ChartRequest request, string? alt)
    {
        var chart = context.Draw(request);
        if (chart.Unavailable is not { } reason)
            return new DrawingBlock(chart.Drawing) { Role = StructureRole.Figure, AlternateText = alt ?? chart.AlternateText };
        var text = context.Language.Phrase("figure.unavailable", context.Words.Cause(reason));
        return new Paragraph([new TextInline(text, context.Styles.Small)], context.Styles.SmallLines);
    }
}
