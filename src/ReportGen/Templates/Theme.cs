using ReportGen.Charts;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates;

/// <summary>Tokens of the look: colours, sizes in points, grid. The defaults are those of the shipped white paper.</summary>
internal sealed record Theme
{
    /// <summary>Font family.</summary>
    public string Font { get; init; } = "Noto Sans SC";

    /// <summary>Colours, shared with the charts.</summary>
    public ChartTheme Colors { get; init; } = new("Noto Sans SC", 8);

    /// <summary>Paper width.</summary>
    public double PaperWidth { get; init; } = 595.28;

    /// <summary>Paper height.</summary>
    public double PaperHeight { get; init; } = 841.89;

    /// <summary>Left and right margin.</summary>
    public double Margin { get; init; } = 63.64;

    /// <summary>Top of the body frame.</summary>
    public double Top { get; init; } = 78;

    /// <summary>Height of the body frame.</summary>
    public double BodyHeight { get; init; } = 696;

    /// <summary>Width of the rail.</summary>
    public double Rail { get; init; } = 110;

    /// <summary>Space between rail and main column.</summary>
    public double Gutter { get; init; } = 18;

    /// <summary>Size of the cover's title and of chapter numbers.</summary>
    public double Display { get; init; } = 40;

    /// <summary>Size of chapter titles and key values.</summary>
    public double Heading { get; init; } = 24;

    /// <summary>Size of leads and full-width heads.</summary>
    public double Lead { get; init; } = 14;

    /// <summary>Size of running text.</summary>
    public double Body { get; init; } = 10;

    /// <summary>Size of notes, cells and furniture.</summary>
    public double Small { get; init; } = 8;

    /// <summary>Width between the margins.</summary>
    public double Live => PaperWidth - (2 * Margin);

    /// <summary>Width of the main column.</summary>
    public double Main => Live - Rail - Gutter;
}
