using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout;

/// <summary>The room in which a block is laid out.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height left in points, footnotes already placed taken off; infinite where nothing may break.</param>
/// <param name="AtTop">Whether nothing stands above on this page, so that moving on would gain nothing.</param>
/// <param name="Notes">How much room footnotes take.</param>
internal sealed record Region(double Width, double Height, bool AtTop, NoteRoom Notes)
{
    /// <summary>Tolerance in points when heights are compared; far below what can be seen.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>Whether blocks may run as high as they like.</summary>
    public bool IsUnbounded => double.IsPositiveInfinity(Height);

    /// <summary>Whether a height and its footnotes fit.</summary>
    public bool Fits(double height, ImmutableArray<FootnoteNote> notes) => height + Notes.Cost(notes) <= Height + Tolerance;

    /// <summary>What is left below a height and its footnotes.</summary>
    public Region Below(double height, ImmutableArray<FootnoteNote> notes, bool atTop) => this with
    {
        Height = Height - height - Notes.Cost(notes),
        AtTop = atTop,
        Notes = notes.IsEmpty ? Notes : Notes with { Started = true },
    };

    /// <summary>A column that is as high as its content.</summary>
    public Region Unbounded(double width) => this with { Width = Math.Max(width, 1), Height = double.PositiveInfinity, AtTop = true };
}
