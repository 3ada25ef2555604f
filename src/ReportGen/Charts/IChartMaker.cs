using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Language;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Charts;

/// <summary>Colours and type of charts, from the template's theme.</summary>
public sealed record ChartTheme(string FontFamily, double TextSize)
{
    /// <summary>Text, baselines.</summary>
    public Color Ink { get; init; } = Color.FromHex("#1D1C1A");

    /// <summary>Small text.</summary>
    public Color Grey1 { get; init; } = Color.FromHex("#5A5751");

    /// <summary>Prior-quarter and reference lines.</summary>
    public Color Grey2 { get; init; } = Color.FromHex("#8F8B84");

    /// <summary>Deduction bars, rules.</summary>
    public Color Grey3 { get; init; } = Color.FromHex("#C9C5BD");

    /// <summary>Grid lines.</summary>
    public Color Grey4 { get; init; } = Color.FromHex("#E4E1DA");

    /// <summary>Fill of boxes, shade of holiday weeks.</summary>
    public Color Panel { get; init; } = Color.FromHex("#F6F4EF");

    /// <summary>The current quarter.</summary>
    public Color Accent { get; init; } = Color.FromHex("#C23B1E");

    /// <summary>Interval bands.</summary>
    public Color AccentTint { get; init; } = Color.FromHex("#F5DDD5");

    /// <summary>The exception.</summary>
    public Color Secondary { get; init; } = Color.FromHex("#2B5A73");

    /// <summary>The cover's creator lines.</summary>
    public Color CoverLine { get; init; } = Color.FromHex("#CFCBC3");
}

/// <summary>What a chart is drawn from.</summary>
/// <param name="Results">The quarter's results.</param>
/// <param name="Facts">Facts of the quarter (events, calendar).</param>
/// <param name="Language">Words and number habits.</param>
/// <param name="Theme">Colours and type.</param>
/// <param name="Text">Measures labels.</param>
public sealed record ChartContext(IndicatorSet Results, QuarterFacts Facts, ILanguage Language, ChartTheme Theme, ITextMeasurer Text);

/// <summary>A chart asked for by a template.</summary>
/// <param name="Kind">One of <see cref="IChartMaker.Kinds"/>.</param>
/// <param name="Width">Width in points: 468 for a full figure, 144 for a sparkline.</param>
/// <param name="Options">Further settings by name (indicator, part, height …).</param>
public sealed record ChartRequest(string Kind, double Width, ImmutableSortedDictionary<string, string> Options);

/// <summary>A finished chart.</summary>
/// <param name="Drawing">Vectors and labels.</param>
/// <param name="AlternateText">A sentence or two made from the data, in the context's language.</param>
/// <param name="Unavailable">Why nothing could be drawn (an indicator's reason code); null where it could.</param>
public sealed record Chart(Drawing Drawing, string AlternateText, string? Unavailable = null);

/// <summary>Draws charts by kind.</summary>
public interface IChartMaker
{
    /// <summary>The kinds known, for checks and suggestions.</summary>
    ImmutableArray<string> Kinds { get; }

    /// <summary>Draws one chart. The kind must be known.</summary>
    Chart Draw(ChartRequest request, ChartContext context);
}
