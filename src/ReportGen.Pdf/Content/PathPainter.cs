using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Content;

/// <summary>Paths as path operators (ISO 32000-1, 8.5).</summary>
internal static class PathPainter
{
    public static void Paint(ContentStream content, PathItem item)
    {
        if (item.Path.Steps.IsEmpty || (item.Fill is null && item.Stroke is null)) return;
        if (item.Fill is { } fill) content.SetFill(fill);
        if (item.Stroke is { } stroke) SetStroke(content, stroke);
        Outline(content, item.Path);
        content.Buffer.Operator((item.Fill, item.Stroke, item.EvenOdd) switch
        {
            (null, _, _) => "S",
            (_, null, false) => "f",
            (_, null, true) => "f*",
            (_, _, false) => "B",
            _ => "B*",
        });
    }

    /// <summary>Limits what follows to the inside of a path; an empty path lets nothing through.</summary>
    public static void Clip(ContentStream content, PathData path)
    {
        if (path.Steps.IsEmpty) content.Buffer.Raw("0 0 0 0 re\n");
        Outline(content, path);
        content.Buffer.Operator("W").Operator("n");
    }

    private static void Outline(ContentStream content, PathData path)
    {
        foreach (var step in path.Steps)
        {
            _ = step.Verb switch
            {
                PathVerb.Move => content.Buffer.Point(step.End).Operator("m"),
                PathVerb.Line => content.Buffer.Point(step.End).Operator("l"),
                PathVerb.Cubic => content.Buffer.Point(step.Control1).Point(step.Control2).Point(step.End).Operator("c"),
                _ => content.Buffer.Operator("h"),
            };
        }
    }

    private static void SetStroke(ContentStream content, Stroke stroke)
    {
        content.SetStroke(stroke.Color);
        var state = content.State;
        if (state.LineWidth != stroke.Width) content.Buffer.Number(stroke.Width).Operator("w");
        if (state.Cap != stroke.Cap) content.Buffer.Integer((int)stroke.Cap).Operator("J");
        if (state.Join != stroke.Join) content.Buffer.Integer((int)stroke.Join).Operator("j");
        if (!state.Dashes.AsSpan().SequenceEqual(stroke.Dashes.AsSpan()))
        {
            content.Buffer.Raw("[");
            foreach (var length in stroke.Dashes) content.Buffer.Number(length);
            content.Buffer.Raw("]").Integer(0).Operator("d");
        }
        content.State = state with { LineWidth = stroke.Width, Cap = stroke.Cap, Join = stroke.Join, Dashes = stroke.Dashes };
    }
}
