using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Content;

/// <summary>What is set already, so that it is not set again. Starts from PDF's initial values.</summary>
internal sealed record GraphicsState
{
    public Color Fill { get; init; } = Color.Black;

    public Color Stroke { get; init; } = Color.Black;

    public double LineWidth { get; init; } = 1;

    public LineCap Cap { get; init; } = LineCap.Butt;

    public LineJoin Join { get; init; } = LineJoin.Miter;

    public ImmutableArray<double> Dashes { get; init; } = [];

    public string? Font { get; init; }

    public double FontSize { get; init; }

    public double Rise { get; init; }

    public double CharacterSpacing { get; init; }
}
