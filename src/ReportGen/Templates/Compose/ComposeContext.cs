using ReportGen.Charts;
using ReportGen.Indicators;
using ReportGen.Language;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Look;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>What every part of composing needs.</summary>
/// <param name="Request">The request.</param>
/// <param name="Language">Words, the template's own included.</param>
/// <param name="Styles">Styles of the language.</param>
/// <param name="Numbers">Numbers and ids.</param>
/// <param name="Faults">Takes mistakes.</param>
internal sealed record ComposeContext(ComposeRequest Request, ILanguage Language, Styles Styles, Numbers Numbers, FaultList Faults)
{
    /// <summary>Tokens of the look.</summary>
    public Theme Theme => Styles.Theme;

    /// <summary>Writes measures in words.</summary>
    public MeasureWords Words => new(Language);

    /// <summary>The results.</summary>
    public IndicatorSet Results => Request.Results;

    /// <summary>The brand's logo at a height in points, at most as wide as given; null where there is none.</summary>
    public DrawingBlock? Logo(double height, double width)
    {
        if (Request.Brand.Logo?.Within(width, height, double.MaxValue) is not { } drawing)
            return null;
        var alt = Request.Brand.LogoText is { Length: > 0 } text ? text : Request.Brand.Text("name", Language.Tag);
        return new DrawingBlock(drawing) { Role = StructureRole.Figure, AlternateText = alt.Length > 0 ? alt : Language.Phrase("logo") };
    }

    /// <summary>Draws a chart.</summary>
    public Chart Draw(ChartRequest chart) =>
        Request.Charts.Draw(chart, new ChartContext(Results, Request.Facts, Language, Theme.Colors, Request.Text));
}
