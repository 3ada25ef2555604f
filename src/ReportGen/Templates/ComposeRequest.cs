using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates.Branding;
using ReportGen.Templates.Parameters;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates;

/// <summary>What a document is composed from.</summary>
/// <param name="Template">The template.</param>
/// <param name="Language">BCP 47 tag, one of the template's.</param>
/// <param name="Results">The quarter's results.</param>
/// <param name="Facts">Facts of the quarter.</param>
/// <param name="Report">What loading found.</param>
/// <param name="Charts">Draws charts.</param>
/// <param name="Text">Measures text.</param>
public sealed record ComposeRequest(
    TemplateFolder Template, string Language, IndicatorSet Results, QuarterFacts Facts, LoadReport Report, IChartMaker Charts, ITextMeasurer Text)
{
    /// <summary>Facts of the quarter before; null where there is none.</summary>
    public QuarterFacts? PreviousFacts { get; init; }

    /// <summary>Threads to compose sections on; the outcome is the same.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether every page is marked as made from sample data.</summary>
    public bool IsSample { get; init; }

    /// <summary>Label in the foot of every page; empty for none.</summary>
    public string Classification { get; init; } = "";

    /// <summary>The moment stated as that of creation; from data or settings, never from the clock.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Values of the template's parameters that replace its defaults.</summary>
    public ImmutableSortedDictionary<string, ParameterValue> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, ParameterValue>(StringComparer.Ordinal);

    /// <summary>Whose data the results are of; null for all creators.</summary>
    public Data.Segments.Segment? Segment { get; init; }

    /// <summary>The look shared by templates.</summary>
    public Brand Brand { get; init; } = Brand.None;

    /// <summary>Names of the font families that can be set.</summary>
    public ImmutableArray<string> Families { get; init; } = ["Noto Sans SC"];
}

/// <summary>A composed document, or the mistakes that prevent it.</summary>
/// <param name="Document">The document; null where a fault is an error.</param>
/// <param name="Faults">All mistakes found, in order of file and place.</param>
public sealed record ComposeResult(DocumentModel? Document, ImmutableArray<Fault> Faults);
