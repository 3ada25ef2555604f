using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>Where text of the main column stands.</summary>
/// <param name="Style">Style of running text.</param>
/// <param name="Ground">Colour behind it.</param>
/// <param name="Levels">Levels of headings so far.</param>
internal sealed record TextPlace(TextStyle Style, Color Ground, HeadingLevels Levels)
{
    /// <summary>Lists round it.</summary>
    public int Lists { get; init; }

    /// <summary>Whether it stands in a list, quotation, box or definition.</summary>
    public bool Inside { get; init; }
}
