using System.Globalization;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Charts.Marks;

/// <summary>Reads SVG colours: #RRGGBB, #RGB and the sixteen names of HTML 4 that Skia uses where they fit.</summary>
internal static class SvgColor
{
    /// <summary>The colour; null for <c>none</c>.</summary>
    /// <exception cref="FormatException">The text is no colour.</exception>
    public static Color? Read(string text) => text switch
    {
        "none" => null,
        "black" => Color.Black,
        "white" => Color.White,
        "gray" => Color.FromHex("#808080"),
        "silver" => Color.FromHex("#C0C0C0"),
        "maroon" => Color.FromHex("#800000"),
        "red" => Color.FromHex("#FF0000"),
        "purple" => Color.FromHex("#800080"),
        "fuchsia" or "magenta" => Color.FromHex("#FF00FF"),
        "green" => Color.FromHex("#008000"),
        "lime" => Color.FromHex("#00FF00"),
        "olive" => Color.FromHex("#808000"),
        "yellow" => Color.FromHex("#FFFF00"),
        "navy" => Color.FromHex("#000080"),
        "blue" => Color.FromHex("#0000FF"),
        "teal" => Color.FromHex("#008080"),
        "aqua" or "cyan" => Color.FromHex("#00FFFF"),
        { Length: 4 } when text[0] == '#' => Color.FromHex(string.Concat("#", string.Concat(text.Skip(1).Select(c => new string(c, 2))))),
        _ => Color.FromHex(text),
    };
}

/// <summary>Reads SVG transforms: translate, scale, rotate, matrix, one after another.</summary>
internal static class SvgTransformReader
{
    /// <summary>The transform; identity for null.</summary>
    /// <exception cref="FormatException">Another transform stands there.</exception>
    public static Matrix Read(string? text)
    {
        var result = Matrix.Identity;
        foreach (var part in (text ?? "").Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            var n = part[(open + 1)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
            result = Multiply(result, part[..open].Trim() switch
            {
                "translate" => Matrix.Translation(n[0], n.Length > 1 ? n[1] : 0),
                "scale" => new Matrix(n[0], 0, 0, n.Length > 1 ? n[1] : n[0], 0, 0),
                "rotate" => Rotation(n),
                "matrix" => new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]),
                var other => throw new FormatException($"The transform '{other}' is not known."),
            });
        }

        return result;
    }

    private static Matrix Rotation(double[] n)
    {
        var (sin, cos) = Math.SinCos(n[0] * Math.PI / 180);
        var turn = new Matrix(cos, sin, -sin, cos, 0, 0);
        return n.Length < 3 ? turn : Multiply(Multiply(Matrix.Translation(n[1], n[2]), turn), Matrix.Translation(-n[1], -n[2]));
    }

    /// <summary>The inner map, then the outer one.</summary>
    public static Matrix Multiply(Matrix outer, Matrix inner)
    {
        var x = outer.Apply(new Point(inner.A, inner.B));
        var y = outer.Apply(new Point(inner.C, inner.D));
        var origin = outer.Apply(new Point(inner.E, inner.F));
        return new Matrix(x.X - outer.E, x.Y - outer.F, y.X - outer.E, y.Y - outer.F, origin.X, origin.Y);
    }
}
