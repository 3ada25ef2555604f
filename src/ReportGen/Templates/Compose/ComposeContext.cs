using ReportGen.Charts;
using ReportGen.Indicators;
using ReportGen.Language;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Look;

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

    /// <summary>Draws a chart.</summary>
    public Chart Draw(ChartRequest chart) =>
        Request.Charts.Draw(chart, new ChartContext(Results, Request.Facts, Language, Theme.Colors, Request.Text));
}
