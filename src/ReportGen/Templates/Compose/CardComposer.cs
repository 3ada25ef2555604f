using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>Cards of key figures, three in a row: label, value, change with the earlier value, interval of the change, sparkline.</summary>
internal sealed class CardComposer(ComposeContext context, string file)
{
    private const double Gap = 18;
    private const double SparkHeight = 36;

    private double Width => (context.Theme.Live - (2 * Gap)) / 3;

    /// <summary>Composes a kpi block: a list of cards.</summary>
    public Block? Compose(FenceNode fence)
    {
        if (fence.Options is not YamlList list)
        {
            context.Faults.Error("template-kpi-list", new SourcePlace(file, fence.Line, 1), fence.Kind);
            return null;
        }

        var sparks = list.Items.OfType<YamlMap>().Any(m => !IsBare(m));
        var cards = list.Items.OfType<YamlMap>().Select(m => Card(m, sparks)).ToImmutableArray<Block>();
        return new Grid([Width, Width, Width], cards) { Gutter = Gap, RowGap = 24, Before = 18, After = 18 };
    }

    private Stack Card(YamlMap map, bool sparks)
    {
        var options = new OptionReader(context, file, map);
        options.CheckKeys("indicator", "part", "against", "change", "label", "unit", "decimals", "change_decimals", "compared", "spark");
        var indicator = options.Indicator();
        if (indicator is null)
            context.Faults.Error("template-missing-key", new SourcePlace(file, map.Line, 1), "indicator");
        indicator ??= new Indicator("", Model.ModelValues.Missing(""), "");
        var card = new CardFigures(
            options.Measure(indicator, "part") ?? indicator.Headline,
            options.Text("change") == "headline" ? indicator.Headline : options.Measure(indicator, "part") ?? indicator.Headline,
            options.Text("against") is null ? null : options.Measure(indicator, "against"),
            options.Whole("decimals", 1, 6));
        var styles = context.Styles;
        var label = options.Text("label") ?? context.Language.Label("indicator", indicator.Id);
        return new Stack(
        [
            new RuleBlock(1, context.Theme.Colors.Ink),
            new SpacerBlock(5),
            new Paragraph([new TextInline(label, styles.CellBold)], styles.SmallLines),
            new SpacerBlock(6),
            .. new CardLines(context, card, options).All(),
            .. sparks ? new[] { new SpacerBlock(6), Spark(map, options, indicator) } : [],
        ]) { KeepTogether = true };
    }

    private static bool IsBare(YamlMap map) => map.Find("spark") is YamlScalar { Text: "none" };

    private Block Spark(YamlMap map, OptionReader options, Indicator indicator)
    {
        if (IsBare(map) || indicator.Id.Length == 0)
            return new SpacerBlock(SparkHeight);
        var passed = map.Find("spark") is YamlMap spark ? ChartComposer.Passed(spark) : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var charts = new ChartComposer(context, file);
        if (!charts.IsKnown("sparkline", options.Place("spark")))
            return new SpacerBlock(SparkHeight);
        if (!passed.ContainsKey("indicator"))
            passed = passed.SetItem("indicator", indicator.Id);
        return (Block?)charts.Drawing("sparkline", Width, passed, null) ?? new SpacerBlock(SparkHeight);
    }
}

/// <summary>The numbers of a card.</summary>
/// <param name="Value">What is shown large.</param>
/// <param name="Changed">What the change and its interval are taken from.</param>
/// <param name="Against">The comparison group; null for the previous quarter.</param>
/// <param name="Decimals">Decimals of the value.</param>
internal sealed record CardFigures(Measure Value, Measure Changed, Measure? Against, int Decimals);

/// <summary>The lines of a card from its value to its interval.</summary>
internal sealed class CardLines(ComposeContext context, CardFigures card, OptionReader options)
{
    /// <summary>Value, change, interval.</summary>
    public ImmutableArray<Block> All() => [Value(), Change(), Interval()];

    private bool Fraction => MeasureWords.IsFraction(card.Value.Unit);

    private Paragraph Value()
    {
        var styles = context.Styles;
        var lines = new Typesetting.Text.ParagraphStyle(context.Theme.Heading * 1.25);
        if (card.Value.Current is not { } current)
            return new Paragraph([new TextInline(context.Language.Phrase("number.none"), styles.Heading)], lines);
        var unit = options.Text("unit") ?? (Fraction ? "%" : context.Language.Label("unit", card.Value.Unit));
        return new Paragraph(
            [new TextInline(Number(current.Value), styles.Heading), new GapInline(3), new TextInline(unit, styles.Text(context.Theme.Body, context.Theme.Colors.Grey1))],
            lines);
    }

    private Paragraph Change()
    {
        var styles = context.Styles;
        if (card.Value.Current is null)
            return Line(context.Language.Phrase("kpi.unavailable"), styles.Small);
        if (card.Changed.Change is not { } change)
            return Line(context.Language.Phrase("kpi.no-change"), styles.Small);
        var claimed = change.Significant && card.Changed.Status == MeasureStatus.Ok;
        var style = claimed ? styles.BodyAccent : styles.BodyBold;
        var content = ImmutableArray.Create<Inline>(new TextInline(context.Words.Change(change, ChangeDecimals(change)), style));
        if (Earlier() is { } earlier)
            content = [.. content, new GapInline(8), new TextInline(earlier, styles.Small)];
        return new Paragraph(content, styles.TitleLines);
    }

    // A change that is held against neither a quarter nor a group has its own words.
    private string? Earlier() => options.Text("compared") ?? card switch
    {
        { Against.Current: { } c } => context.Language.Phrase("kpi.control", Number(c.Value)),
        { Against: not null } => null,
        { Value.Previous: { } p } => context.Language.Phrase("kpi.previous", Number(p.Value)),
        _ => null,
    };

    // The interval is that of the change; of the value only where there is no change.
    private Paragraph Interval()
    {
        var text = card switch
        {
            { Value.Current: null } => context.Words.Reason(card.Value),
            { Changed.Change: { Interval: { } i } change } => WithName(ChangeEnds(change, i)),
            { Changed.Change: null, Value.Current.Interval: { } v } => WithName(Ends(v)),
            _ => "",
        };
        return new Paragraph([new TextInline(text, context.Styles.Small)], context.Styles.SmallLines);
    }

    private string WithName(string ends) => context.Language.Phrase("kpi.interval") + "\u2002" + ends;

    private string ChangeEnds(Change change, Interval interval)
    {
        var scale = change.Kind == ChangeKind.Difference ? 1 : 100;
        var decimals = ChangeDecimals(change);
        return context.Language.Phrase(
            "number.range", context.Language.SignedNumber(interval.Lower * scale, decimals), context.Language.SignedNumber(interval.Upper * scale, decimals));
    }

    private string Ends(Interval interval) => context.Language.Phrase("number.range", Number(interval.Lower), Number(interval.Upper));

    private int ChangeDecimals(Change change) => options.Whole("change_decimals", change.Kind == ChangeKind.Relative ? 1 : card.Decimals, 6);

    private string Number(double value) => context.Language.Number(Fraction ? value * 100 : value, card.Decimals);

    private Paragraph Line(string text, Typesetting.Text.TextStyle style) => new([new TextInline(text, style)], context.Styles.TitleLines);
}
