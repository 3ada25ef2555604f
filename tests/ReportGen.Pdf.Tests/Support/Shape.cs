using System.Collections.Immutable;
using HarfBuzzSharp;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;
using Buffer = HarfBuzzSharp.Buffer;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>Shapes one line without any of the engine.</summary>
internal static class Shape
{
    public static GlyphRun Run(FontFace face, double size, Point origin, string text)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        face.Font.Shape(buffer);
        var glyphs = ImmutableArray.CreateBuilder<Glyph>();
        double x = 0;
        var scale = size / face.UnitsPerEm;
        for (var i = 0; i < buffer.Length; i++)
        {
            var info = buffer.GlyphInfos[i];
            var position = buffer.GlyphPositions[i];
            glyphs.Add(new Glyph(info.Codepoint, x + (position.XOffset * scale), position.YOffset * scale, position.XAdvance * scale, (int)info.Cluster));
            x += position.XAdvance * scale;
        }
        return new GlyphRun(face, size, Color.Black, origin, glyphs.ToImmutable(), text);
    }
}
