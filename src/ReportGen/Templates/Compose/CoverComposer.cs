using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>The cover: rule, kicker, quarter and title in the main column, a chart over the full width, three columns of facts.</summary>
internal sealed class CoverComposer(ComposeContext context, string file)
{
    private const double LogoHeight = 30;

    /// <summary>Composes a cover block.</summary>
    public Block Compose(FenceNode fence)
    {
        var options = new OptionReader(context, file, fence.Map);
        options.CheckKeys("kicker", "issue", "quarter", "title", "subtitle", "chart", "height", "gap", "note", "facts");
        var theme = context.Theme;
        var heights = CoverHeights.On(theme.PaperHeight, options.Whole("height", 340, 600), options.Whole("gap", 46, 200));
        return new Stack(
        [
            new RuleBlock(2, theme.Colors.Ink),
            new SpacerBlock(6.5),
            Kicker(options),
            new SpacerBlock(heights.AboveTitle),
            new RailBlock(null, Titles(fence, options), theme.Rail, theme.Gutter),
            new SpacerBlock(heights.BelowTitle),
            .. Picture(fence, options, heights.Picture),
            new SpacerBlock(12),
            Small(options.Text("note"), bold: false),
            new SpacerBlock(heights.AboveFacts),
            new RuleBlock(0.5, theme.Colors.Grey3),
            new SpacerBlock(7.5),
            Facts(fence),
        ]);
    }

    // The logo stands at the right end, on the line of the kicker.
    private Grid Kicker(OptionReader options)
    {
        var theme = context.Theme;
        var kicker = Small(options.Text("kicker"), bold: true);
        var issue = Small(options.Text("issue"), bold: false);
        if (context.Logo(LogoHeight, theme.Main / 2) is not { } logo)
            return new Grid([theme.Rail, theme.Main], [kicker, issue]) { Gutter = theme.Gutter };
        var width = logo.Drawing.Size.Width;
        return new Grid([theme.Rail, theme.Main - theme.Gutter - width, width], [kicker, issue, logo]) { Gutter = theme.Gutter };
    }

    private Stack Titles(FenceNode fence, OptionReader options)
    {
        var styles = context.Styles;
        var lines = new ParagraphStyle(context.Theme.Display * 1.35);
        var title = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in fence.Map.Items("title").OfType<YamlScalar>())
        {
            if (title.Count > 0)
                title.Add(new LineBreakInline());
            title.Add(new TextInline(ProtectedText.Restore(line.Text), styles.Text(context.Theme.Display, context.Theme.Colors.Ink) with { Bold = true }));
        }

        if (title.Count == 0)
            context.Faults.Error("template-missing-key", new SourcePlace(file, fence.Line, 1), "title");
        var subtitle = new TextInline(options.Text("subtitle") ?? "", styles.Lead with { Color = context.Theme.Colors.Grey1 });
        return new Stack(
        [
            new Paragraph([new TextInline(options.Text("quarter") ?? "", styles.Display)], lines),
            new Paragraph(title.ToImmutable(), lines) { Role = StructureRole.H1 },
            new SpacerBlock(10),
            new Paragraph([subtitle], styles.LeadLines),
        ]);
    }

    private ImmutableArray<Block> Picture(FenceNode fence, OptionReader options, double height)
    {
        if (options.Text("chart") is not { } kind)
            return [];
        var charts = new ChartComposer(context, file);
        if (!charts.IsKnown(kind, options.Place("chart")))
            return [];
        var passed = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("height", height.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return [(Block?)charts.Drawing(kind, context.Theme.Live, passed, null) ?? new SpacerBlock(height)];
    }

    private Grid Facts(FenceNode fence)
    {
        var columns = fence.Map.Items("facts").OfType<YamlList>().Take(3).Select(Fact).ToList();
        while (columns.Count < 3)
            columns.Add(new Stack([]));
        var theme = context.Theme;
        return new Grid([theme.Rail, 160, theme.Live - theme.Rail - 160 - (2 * theme.Gutter)], [.. columns]) { Gutter = theme.Gutter };
    }

    private Block Fact(YamlList list) => new Stack(
        [.. list.Items.OfType<YamlScalar>().Select((s, i) => Small(ProtectedText.Restore(s.Text), bold: i == 0))]);

    private Paragraph Small(string? text, bool bold) =>
        new([new TextInline(text ?? "", bold ? context.Styles.CellBold : context.Styles.Small)], context.Styles.SmallLines);
}
