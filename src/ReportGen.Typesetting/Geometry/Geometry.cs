using System.Globalization;

namespace ReportGen.Typesetting.Geometry;

/// <summary>A position in points (1/72 inch); x to the right, y downwards from the top left corner.</summary>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The same point moved by the given distances in points.</summary>
    public Point Offset(double dx, double dy) => new(X + dx, Y + dy);
}

/// <summary>An extent in points.</summary>
public readonly record struct Size(double Width, double Height);

/// <summary>An upright rectangle in points, measured from its top left corner.</summary>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>The x of the right edge.</summary>
    public double Right => X + Width;

    /// <summary>The y of the bottom edge.</summary>
    public double Bottom => Y + Height;

    /// <summary>The same rectangle moved by the given distances in points.</summary>
    public Rect Offset(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>An opaque sRGB colour, eight bits a channel.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>Pure black.</summary>
    public static Color Black { get; } = new(0, 0, 0);

    /// <summary>Pure white.</summary>
    public static Color White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#RRGGBB</c>.</summary>
    /// <exception cref="FormatException">The text is not a hash sign and six hexadecimal digits.</exception>
    public static Color FromHex(string hex) =>
        TryFromHex(hex, out var color) ? color : throw new FormatException($"'{hex}' is not a colour of the form #RRGGBB.");

    /// <summary>Reads <c>#RRGGBB</c>; false where the text has another form.</summary>
    public static bool TryFromHex(string? hex, out Color color)
    {
        color = default;
        if (hex is not { Length: 7 } || hex[0] != '#'
            || !uint.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        color = new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>The form <c>#RRGGBB</c>.</summary>
    public string ToHex() => string.Create(CultureInfo.InvariantCulture, $"#{Red:X2}{Green:X2}{Blue:X2}");
}

/// <summary>An affine map (x, y) → (A·x + C·y + E, B·x + D·y + F), in the order PDF and SVG write it.</summary>
public readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The map that changes nothing.</summary>
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>A shift by (x, y) points.</summary>
    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>The image of a point.</summary>
    public Point Apply(Point p) => new((A * p.X) + (C * p.Y) + E, (B * p.X) + (D * p.Y) + F);
}
