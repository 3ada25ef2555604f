using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout;

/// <summary>Number of columns and the space between them in points.</summary>
internal sealed record ColumnMeasures(int Count, double Gutter)
{
    /// <summary>The same in a width, with no more columns than it has room for.</summary>
    public ColumnMeasures In(double width)
    {
        var fitting = this;
        while (fitting.Count > 1 && fitting.WidthIn(width) < Region.LeastColumn)
            fitting = fitting with { Count = fitting.Count - 1 };
        return fitting;
    }

    /// <summary>Space between columns in a width, at most what leaves half of it to the columns.</summary>
    public double GutterIn(double width) => Count < 2 ? 0 : Math.Min(Gutter, width / 2 / (Count - 1));

    /// <summary>Width of a column in points.</summary>
    public double WidthIn(double width) => Math.Max(1, (width - (GutterIn(width) * (Count - 1))) / Count);
}

/// <summary>Columns filled one after the other; where all that is left fits, the lowest height at which it does is taken.</summary>
internal sealed class ColumnsLayout(ILayout child, ColumnMeasures measures) : ILayout
{
    /// <summary>Halvings of the range of heights; 12 of them find that of a page to a fifth of a point.</summary>
    private const int BalanceSteps = 12;

    /// <summary>Halvings inside another column block, where each costs many of the outer one's.</summary>
    private const int InnerBalanceSteps = 4;

    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        var fitting = measures.In(region.Width);
        var width = fitting.WidthIn(region.Width);
        var column = region.Still() with { Width = width, ColumnDepth = region.ColumnDepth + 1, Shrink = 0 };
        var room = new Room(column, fitting.Count, width + fitting.GutterIn(region.Width));
        var filled = Fill(room, region.IsUnbounded ? NaturalHeight(column) : region.Height);
        if (filled is null)
            return null;
        if (room.Count < 2 || filled.Rest is not null || filled.Turn is not null)
            return filled.ToLaid(region.Width, this);
        return Balance(room, filled).ToLaid(region.Width, this);
    }

    /// <summary>The layout of what is left.</summary>
    public ColumnsLayout With(ILayout rest) => new(rest, measures);

    private double NaturalHeight(Region column) => child.Lay(column)?.Fragment.Height ?? 0;

    private FilledColumns Balance(Room room, FilledColumns filled)
    {
        var best = filled;
        double low = 0, high = filled.Height;
        var steps = room.Column.ColumnDepth > 1 ? InnerBalanceSteps : BalanceSteps;
        for (var i = 0; i < steps && high - low > Region.Tolerance; i++)
        {
            var middle = (low + high) / 2;
            // Not at the top of a page nothing is forced into too little room.
            if (Fill(room with { Column = room.Column with { AtTop = false } }, middle) is { Rest: null, Turn: null } fits)
                (best, high) = (fits, Math.Min(middle, fits.Height));
            else
                low = middle;
        }

        return best;
    }

    private FilledColumns? Fill(Room room, double height)
    {
        var column = room.Column;
        var result = FillOnce(room, height);
        // Footnotes of later columns take from the height of the first ones as well.
        for (var i = 0; i < 2 && result is not null && !column.IsUnbounded && !column.Fits(result.Height, result.Notes); i++)
            result = FillOnce(room, Math.Min(height, column.Height - column.Notes.Cost(result.Notes))) ?? result;
        return result;
    }

    private FilledColumns? FillOnce(Room room, double height)
    {
        var parts = ImmutableArray.CreateBuilder<Placement>();
        ILayout? rest = child;
        PageTurn? turn = null;
        // What notes cost is settled for all columns together.
        var free = room.Column with { Height = height, Notes = room.Column.Notes with { Limit = 0, Started = true } };
        for (var i = 0; i < room.Count && rest is not null && turn is null; i++)
        {
            if (rest.Lay(free) is not { } laid)
            {
                if (i == 0)
                    return null;
                break;
            }

            parts.Add(new Placement(i * room.Step, 0, laid.Fragment));
            (rest, turn) = (laid.Rest, laid.Turn);
        }

        return new FilledColumns(parts.ToImmutable(), rest, turn);
    }

    private sealed record Room(Region Column, int Count, double Step);
}

/// <summary>Columns of one page.</summary>
/// <param name="Parts">The columns.</param>
/// <param name="Rest">What is left; null when all is placed.</param>
/// <param name="Turn">A page end asked for inside.</param>
internal sealed record FilledColumns(ImmutableArray<Placement> Parts, ILayout? Rest, PageTurn? Turn)
{
    /// <summary>Height of the highest column in points.</summary>
    public double Height => Parts.IsEmpty ? 0 : Parts.Max(p => p.Fragment.Height);

    /// <summary>Footnotes of all columns.</summary>
    public ImmutableArray<FootnoteNote> Notes => [.. Parts.SelectMany(p => p.Fragment.Notes)];

    /// <summary>The columns as one fragment.</summary>
    public Laid ToLaid(double width, ColumnsLayout layout)
    {
        var fragment = new Fragment(width, Height)
        {
            Children = Parts,
            Notes = Notes,
            Baseline = Parts.IsEmpty ? null : Parts[0].Fragment.Baseline,
            Lines = Parts.IsEmpty ? 0 : Parts[0].Fragment.Lines,
        };
        return new Laid(fragment, Rest is null ? null : layout.With(Rest), Turn);
    }
}
