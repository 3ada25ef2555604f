using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Sets inline content in lines and remembers them, since a block may be tried on several pages and passes.</summary>
internal sealed class LineSetter(ILineComposer composer)
{
    /// <summary>A width in points in which nothing breaks of itself.</summary>
    public const double NoBreak = 100_000;

    private readonly WidthBounds _bounds = new(composer);
    private readonly Dictionary<Key, ImmutableArray<TextLine>> _lines = [];

    /// <summary>Sets text in lines of a width in points; run sources are numbers of <see cref="PreparedText.Segments"/>.</summary>
    public ImmutableArray<TextLine> Set(PreparedText text, ParagraphStyle style, double width)
    {
        if (text.CacheKey is null)
            return SetOnce(text, style, width);
        var key = new Key(text.CacheKey, style, Math.Max(width, 1));
        if (!_lines.TryGetValue(key, out var lines))
            _lines[key] = lines = composer.Compose(text.Pieces, key.Style, key.Width);
        return lines;
    }

    /// <summary>Sets text that is not asked for again, as that of the rows of long tables.</summary>
    public ImmutableArray<TextLine> SetOnce(PreparedText text, ParagraphStyle style, double width) =>
        composer.Compose(text.Pieces, style, Math.Max(width, 1));

    /// <summary>A width in points that text set as one line never exceeds; quick to tell, and infinite where it cannot be told.</summary>
    public double WidthBound(string text, TextStyle style) => _bounds.Of(text, style);

    /// <summary>Width in points of text without control characters set as one line; infinite with them.</summary>
    public double WidthOf(string text, TextStyle style) => text.Any(char.IsControl) ? double.PositiveInfinity : composer.Measure(text, style).Width;

    /// <summary>One line of plain text.</summary>
    public TextLine Line(string text, TextStyle style)
    {
        var pieces = new[] { new TextPiece(TextPieceKind.Text, text, style, 0, 0) };
        return composer.Compose(pieces, new ParagraphStyle(style.Size), NoBreak)[0];
    }

    /// <summary>A number as it is printed.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Key(object Content, ParagraphStyle Style, double Width);
}
