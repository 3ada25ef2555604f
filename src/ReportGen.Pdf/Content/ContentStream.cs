using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Content;

/// <summary>Operators of a page with the graphics state they leave.</summary>
internal sealed class ContentStream
{
    private readonly Stack<GraphicsState> _saved = new();

    public PdfBuffer Buffer { get; } = new();

    public GraphicsState State { get; set; } = new();

    public void Save()
    {
        _saved.Push(State);
        Buffer.Operator("q");
    }

    public void Restore()
    {
        State = _saved.Pop();
        Buffer.Operator("Q");
    }

    public void SetFill(Color color)
    {
        if (State.Fill == color) return;
        Channels(color).Operator("rg");
        State = State with { Fill = color };
    }

    public void SetStroke(Color color)
    {
        if (State.Stroke == color) return;
        Channels(color).Operator("RG");
        State = State with { Stroke = color };
    }

    private PdfBuffer Channels(Color color) =>
        Buffer.Number(color.Red / 255.0).Number(color.Green / 255.0).Number(color.Blue / 255.0);
}
