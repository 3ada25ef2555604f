using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Pdf.Content;

/// <summary>
/// Operators of a page with the graphics state they leave. Items are positioned with y downwards; what is written has y upwards, as PDF
/// has it, so letters stand upright without a matrix of their own.
/// </summary>
internal sealed class ContentStream
{
    /// <summary>Above this enlargement a hundredth of a unit would show.</summary>
    private const double Enlarged = 1.5;

    private readonly Stack<Frame> _saved = new();
    private Frame _frame = new(0, 1, new GraphicsState());

    public ContentStream() => Text = new TextObject(this);

    public PdfBuffer Buffer { get; } = new();

    /// <summary>The open text object, if there is one.</summary>
    public TextObject Text { get; }

    public GraphicsState State
    {
        get => _frame.State;
        set => _frame = _frame with { State = value };
    }

    /// <summary>Decimals that a coordinate needs here.</summary>
    public int Decimals => _frame.Scale > Enlarged ? PdfBuffer.Thousandths : PdfBuffer.Hundredths;

    /// <summary>Begins a page of a height in points.</summary>
    public void Begin(double height)
    {
        Buffer.Clear();
        _frame = new Frame(height, 1, new GraphicsState());
    }

    /// <summary>A y in the coordinates that are written.</summary>
    public double Up(double y) => _frame.Height - y;

    public Point Up(Point p) => new(p.X, Up(p.Y));

    /// <summary>Opens a group whose items have coordinates of their own.</summary>
    public void Save(Matrix m)
    {
        Text.End();
        _saved.Push(_frame);
        Buffer.Operator("q"u8);
        if (m == Matrix.Identity) return;

        // Flipped on both sides: from the group's upward y to its items' own, by their matrix, and up again.
        Buffer.Matrix(new Matrix(m.A, -m.B, -m.C, m.D, m.E, Up(m.F))).Operator("cm"u8);
        var scale = Math.Max(Math.Abs(m.A) + Math.Abs(m.C), Math.Abs(m.B) + Math.Abs(m.D));
        _frame = _frame with { Height = 0, Scale = _frame.Scale * scale };
    }

    public void Restore()
    {
        Text.End();
        _frame = _saved.Pop();
        Buffer.Operator("Q"u8);
    }

    /// <summary>Shows a picture, which is one unit wide and high, over an area.</summary>
    public void Show(string picture, Rect area)
    {
        Text.End();
        Buffer.Operator("q"u8).Matrix(new Matrix(area.Width, 0, 0, area.Height, area.X, Up(area.Bottom))).Operator("cm"u8)
            .Name(picture).Operator("Do"u8).Operator("Q"u8);
    }

    public void SetFill(Color color)
    {
        if (State.Fill == color) return;
        Paint(color, "g"u8, "rg"u8);
        State = State with { Fill = color };
    }

    public void SetStroke(Color color)
    {
        if (State.Stroke == color) return;
        Paint(color, "G"u8, "RG"u8);
        State = State with { Stroke = color };
    }

    private void Paint(Color color, ReadOnlySpan<byte> gray, ReadOnlySpan<byte> rgb)
    {
        const double full = 255;
        if (color.Red == color.Green && color.Green == color.Blue) Buffer.Number(color.Red / full).Operator(gray);
        else Buffer.Number(color.Red / full).Number(color.Green / full).Number(color.Blue / full).Operator(rgb);
    }

    /// <summary>Coordinates and state of a group.</summary>
    /// <param name="Height">What y is subtracted from.</param>
    /// <param name="Scale">Greatest enlargement against the page.</param>
    /// <param name="State">What is set.</param>
    private readonly record struct Frame(double Height, double Scale, GraphicsState State);
}
