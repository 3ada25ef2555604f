using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>Paths as path operators (ISO 32000-1, 8.5).</summary>
internal static class PathPainter
{
    public static void Paint(ContentStream content, PathItem item)
    {
        if (item.Path.Steps.IsEmpty || (item.Fill is null && item.Stroke is null)) return;
        content.Text.End();
        if (item.Fill is { } fill) content.SetFill(fill);
        if (item.Stroke is { } stroke) SetStroke(content, stroke);
        Outline(content, item.Path);
        content.Buffer.Operator((item.Fill, item.Stroke, item.EvenOdd) switch
        {
            (null, _, _) => "S"u8,
            (_, null, false) => "f"u8,
            (_, null, true) => "f*"u8,
            (_, _, false) => "B"u8,
            _ => "B*"u8,
        });
    }

    /// <summary>Limits what follows to the inside of a path; an empty path lets nothing through.</summary>
    public static void Clip(ContentStream content, PathData path)
    {
        if (path.Steps.IsEmpty) content.Buffer.Raw("0 0 0 0 re\n"u8);
        Outline(content, path);
        content.Buffer.Operator("W"u8).Operator("n"u8);
    }

    private static void Outline(ContentStream content, PathData path)
    {
        if (IsRectangle(path)) Rectangle(content, path);
        else foreach (var step in path.Steps) Outline(content, step);
    }

    private static void Outline(ContentStream content, PathStep step)
    {
        var decimals = content.Decimals;
        var target = content.Buffer;
        _ = step.Verb switch
        {
            PathVerb.Move => target.Point(content.Up(step.End), decimals).Operator("m"u8),
            PathVerb.Line => target.Point(content.Up(step.End), decimals).Operator("l"u8),
            PathVerb.Cubic => target.Point(content.Up(step.Control1), decimals).Point(content.Up(step.Control2), decimals)
                .Point(content.Up(step.End), decimals).Operator("c"u8),
            _ => target.Operator("h"u8),
        };
    }

    private static bool IsRectangle(PathData path) => path.Steps is
    [
        { Verb: PathVerb.Move, End: var a }, { Verb: PathVerb.Line, End: var b }, { Verb: PathVerb.Line, End: var c },
        { Verb: PathVerb.Line, End: var d }, { Verb: PathVerb.Close }
    ] && a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X;

    /// <summary>Corner and extent; both corners are rounded, so that neighbours still touch.</summary>
    private static void Rectangle(ContentStream content, PathData path)
    {
        var decimals = content.Decimals;
        var (first, last) = (content.Up(path.Steps[0].End), content.Up(path.Steps[2].End));
        double Round(double value) => Math.Round(value, decimals);
        content.Buffer.Number(first.X, decimals).Number(first.Y, decimals)
            .Number(Round(last.X) - Round(first.X), decimals).Number(Round(last.Y) - Round(first.Y), decimals).Operator("re"u8);
    }

    private static void SetStroke(ContentStream content, Stroke stroke)
    {
        content.SetStroke(stroke.Color);
        var state = content.State;
        if (state.LineWidth != stroke.Width) content.Buffer.Number(stroke.Width).Operator("w"u8);
        if (state.Cap != stroke.Cap) content.Buffer.Integer((int)stroke.Cap).Operator("J"u8);
        if (state.Join != stroke.Join) content.Buffer.Integer((int)stroke.Join).Operator("j"u8);
        if (!state.Dashes.AsSpan().SequenceEqual(stroke.Dashes.AsSpan())) Dash(content.Buffer, stroke);
        content.State = state with { LineWidth = stroke.Width, Cap = stroke.Cap, Join = stroke.Join, Dashes = stroke.Dashes };
    }

    private static void Dash(PdfBuffer target, Stroke stroke)
    {
        target.Raw("["u8);
        foreach (var length in stroke.Dashes) target.Number(length);
        target.Raw("]"u8).Integer(0).Operator("d"u8);
    }
}
