using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Upper bounds for the width of a line from the widths of its characters, each measured once for a style.</summary>
internal sealed class WidthBounds(ITextMeasurer measurer)
{
    /// <summary>Room for kerning that widens, as a share of the width.</summary>
    private const double Slack = 1.03;

    /// <summary>Room for a space put between Han and Latin, in ems; the font's own has 0.224.</summary>
    private const double HanLatinSpace = 0.3;

    private const char FirstWide = '\u2010';

    private readonly Dictionary<TextStyle, float[]> _styles = [];
    private TextStyle? _lastStyle;
    private float[] _last = [];

    /// <summary>A width in points that the text never exceeds; infinite for control characters and what lies above U+FFFF.</summary>
    public double Of(string text, TextStyle style)
    {
        var widths = WidthsOf(style);
        double sum = 0;
        var changes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (widths[c] == 0)
                widths[c] = Measure(c, style);
            sum += widths[c];
            if (i > 0 && c >= FirstWide != text[i - 1] >= FirstWide)
                changes++;
        }

        return (sum * Slack) + (changes * HanLatinSpace * style.Size);
    }

    private float[] WidthsOf(TextStyle style)
    {
        if (ReferenceEquals(style, _lastStyle))
            return _last;
        if (!_styles.TryGetValue(style, out var widths))
            _styles.Add(style, widths = new float[char.MaxValue + 1]);
        (_lastStyle, _last) = (style, widths);
        return widths;
    }

    /// <summary>A mark by itself may have lost half of its em, which it keeps inside a line.</summary>
    private float Measure(char c, TextStyle style)
    {
        if (char.IsControl(c) || char.IsSurrogate(c))
            return float.PositiveInfinity;
        var least = c >= FirstWide ? style.Size : style.Size / 100;
        return (float)Math.Max(least, measurer.Measure(c.ToString(), style).Width);
    }
}
