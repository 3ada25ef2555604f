using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout;

/// <summary>What becomes of a floating block that does not fit.</summary>
internal enum FloatRule
{
    /// <summary>It stays in its place, as everything does outside the main column.</summary>
    Fixed,

    /// <summary>It may wait for the top of the next page.</summary>
    Free,

    /// <summary>It must wait, since an earlier one waits.</summary>
    Waiting,
}

/// <summary>The room in which a block is laid out.</summary>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height left in points, footnotes already placed taken off; infinite where nothing may break.</param>
/// <param name="AtTop">Whether nothing stands above on this page, so that moving on would gain nothing.</param>
/// <param name="Notes">How much room footnotes take.</param>
internal sealed record Region(double Width, double Height, bool AtTop, NoteRoom Notes)
{
    /// <summary>Tolerance in points when heights are compared; far below what can be seen.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>Width in points, of two characters of running text, below which squeezing makes no column: what would stand side by side stands one below the other.</summary>
    public const double LeastColumn = 24;

    /// <summary>Height of the column on an empty page, in points.</summary>
    public double PageHeight { get; init; } = double.PositiveInfinity;

    /// <summary>What floating blocks do here.</summary>
    public FloatRule Floats { get; init; } = FloatRule.Fixed;

    /// <summary>Height in points by which drawings give way, so that what is kept together with them fits.</summary>
    public double Shrink { get; init; }

    /// <summary>Whether it lies inside a block that cannot break, so that no page may end here.</summary>
    public bool IsInsideUnbounded { get; init; }

    /// <summary>How many column blocks lie around.</summary>
    public int ColumnDepth { get; init; }

    /// <summary>Whether blocks may run as high as they like.</summary>
    public bool IsUnbounded => double.IsPositiveInfinity(Height);

    /// <summary>Whether ending the page here would leave at most a third of it empty.</summary>
    public bool IsNearlyFull => Height <= (PageHeight / 3) + Tolerance;

    /// <summary>Whether a height and its footnotes fit.</summary>
    public bool Fits(double height, ImmutableArray<FootnoteNote> notes) => height + Notes.Cost(notes) <= Height + Tolerance;

    /// <summary>What is left below a height and its footnotes.</summary>
    public Region Below(double height, ImmutableArray<FootnoteNote> notes, bool atTop) => this with
    {
        Height = Height - height - Notes.Cost(notes),
        AtTop = atTop,
        Notes = notes.IsEmpty ? Notes : Notes with { Started = true },
    };

    /// <summary>The same room in which nothing floats.</summary>
    public Region Still() => Floats == FloatRule.Fixed ? this : this with { Floats = FloatRule.Fixed };

    /// <summary>A column that is as high as its content.</summary>
    public Region Unbounded(double width) => this with
    {
        Width = Math.Max(width, 1),
        Height = double.PositiveInfinity,
        PageHeight = double.PositiveInfinity,
        AtTop = true,
        Floats = FloatRule.Fixed,
        Shrink = 0,
        IsInsideUnbounded = true,
    };
}
