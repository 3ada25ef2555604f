using System.Xml.Linq;
using ReportGen.Charts.Marks;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Pictures;

/// <summary>How shapes are painted; what an element does not say it takes from the one round it.</summary>
internal sealed record SvgLook(Color? Fill, Color? Line, double Width)
{
    /// <summary>Black, no line.</summary>
    public static SvgLook Initial { get; } = new(Color.Black, null, 1);

    /// <summary>Whether the even-odd rule holds.</summary>
    public bool EvenOdd { get; init; }

    /// <summary>Whether nothing is painted.</summary>
    public bool Hidden { get; init; }

    /// <summary>The value of <c>color</c>, for <c>currentColor</c>.</summary>
    public Color Current { get; init; } = Color.Black;

    /// <summary>How lines end.</summary>
    public LineCap Cap { get; init; }

    /// <summary>How lines meet.</summary>
    public LineJoin Join { get; init; }

    /// <summary>The look of an element inside.</summary>
    public SvgLook Of(XElement element)
    {
        var look = this;
        foreach (var attribute in element.Attributes())
            look = look.With(attribute.Name.LocalName, attribute.Value.Trim());
        foreach (var rule in ((string?)element.Attribute("style") ?? "").Split(';'))
        {
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                look = look.With(rule[..colon].Trim(), rule[(colon + 1)..].Trim());
        }

        return look;
    }

    private SvgLook With(string name, string value) => name switch
    {
        "color" => this with { Current = Paint(value, Current) ?? Current },
        "fill" => this with { Fill = Paint(value, Fill) },
        "stroke" => this with { Line = Paint(value, Line) },
        "stroke-width" => this with { Width = SvgNumbers.Length(value) ?? Width },
        "fill-rule" => this with { EvenOdd = value == "evenodd" },
        "fill-opacity" => SvgNumbers.Length(value) < 0.5 ? this with { Fill = null } : this,
        "stroke-opacity" => SvgNumbers.Length(value) < 0.5 ? this with { Line = null } : this,
        "opacity" => SvgNumbers.Length(value) < 0.5 ? this with { Hidden = true } : this,
        "display" => value == "none" ? this with { Hidden = true } : this,
        "visibility" => value is "hidden" or "collapse" ? this with { Hidden = true } : this,
        "stroke-linecap" => this with { Cap = value switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt } },
        "stroke-linejoin" => this with { Join = value switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter } },
        _ => this,
    };

    private Color? Paint(string value, Color? inherited)
    {
        if (value is "none" or "transparent")
            return null;
        if (value is "inherit" or "")
            return inherited;
        if (value.Equals("currentColor", StringComparison.OrdinalIgnoreCase))
            return Current;
        if (value.StartsWith("rgb(", StringComparison.Ordinal) && SvgNumbers.List(value[4..].TrimEnd(')')) is [var r, var g, var b])
            return new Color(Byte(r), Byte(g), Byte(b));
        try
        {
            return SvgColor.Read(value.ToLowerInvariant());
        }
        catch (FormatException)
        {
            return Current; // a gradient or a name that is not known
        }
    }

    private static byte Byte(double value) => (byte)Math.Clamp(value, 0, 255);
}
