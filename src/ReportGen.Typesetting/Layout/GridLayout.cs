using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout;

/// <summary>Cells and measures of a grid, in points.</summary>
internal sealed record GridSource(ImmutableArray<Prepared> Cells, ImmutableArray<double> Widths, double Gutter, double RowGap)
{
    /// <summary>Name of the block.</summary>
    public string? Place { get; init; }

    /// <summary>The same in a width; cells that would be squeezed too much stand one below another.</summary>
    public GridSource In(double width)
    {
        var scale = ScaleIn(width);
        return scale < 1 && Widths.Length > 1 && Widths.Min() * scale < Region.LeastColumn ? this with { Widths = [width], Gutter = 0 } : this;
    }

    /// <summary>By how much widths and gutters are multiplied so that they fit in a width.</summary>
    public double ScaleIn(double width)
    {
        var whole = Widths.Sum() + (Gutter * (Widths.Length - 1));
        return whole > width + Region.Tolerance ? width / whole : 1;
    }
}

/// <summary>Rows of cells from a cell on; it breaks between rows, and inside a row only where that is higher than a page.</summary>
/// <param name="source">The grid.</param>
/// <param name="start">First cell of the first row.</param>
/// <param name="rests">What is left of that row's cells, null for a cell that is done; null where nothing of it is placed.</param>
internal sealed class GridLayout(GridSource source, int start = 0, ImmutableArray<ILayout?>? rests = null) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region) =>
        rests is null && source.In(region.Width) is var fitting && fitting != source ? new GridLayout(fitting, start).Lay(region) : LayRows(region);

    private Laid? LayRows(Region region)
    {
        var rows = new List<Placement>();
        ImmutableArray<FootnoteNote> notes = [];
        var y = 0.0;
        var next = start;
        while (next < source.Cells.Length)
        {
            var row = Row(region, next);
            var all = notes.AddRange(row.Notes);
            var top = rows.Count == 0 ? 0 : y + source.RowGap;
            if (!region.Fits(top + row.Height, all))
            {
                if (rows.Count > 0)
                    break;
                if (!region.AtTop)
                    return null;
                return Broken(region);
            }

            rows.Add(new Placement(0, top, row));
            (notes, y) = (all, top + row.Height);
            next += source.Widths.Length;
        }

        var fragment = new Fragment(region.Width, y)
        {
            Children = [.. rows],
            Notes = notes,
            Baseline = rows.FirstOrDefault()?.Fragment.Baseline,
            Lines = StackLayout.LinesAfterHeading,
        };
        return new Laid(fragment, next < source.Cells.Length ? new GridLayout(source, next) : null);
    }

    /// <summary>A row higher than a page goes on overleaf, cell by cell.</summary>
    private Laid Broken(Region region)
    {
        var x = 0.0;
        var scale = source.ScaleIn(region.Width);
        var cells = new List<Placement>();
        var left = new List<ILayout?>();
        for (var column = 0; column < source.Widths.Length && start + column < source.Cells.Length; column++)
        {
            var width = source.Widths[column] * scale;
            var laid = CellAt(start, column)?.Lay(region.Still() with { Width = Math.Max(1, width) });
            if (laid is not null)
                cells.Add(new Placement(x, 0, laid.Fragment));
            left.Add(laid?.Rest);
            x += width + (source.Gutter * scale);
        }

        var fragment = new Fragment(region.Width, cells.Select(c => c.Fragment.Height).DefaultIfEmpty(0).Max())
        {
            Children = [.. cells],
            Notes = [.. cells.SelectMany(c => c.Fragment.Notes)],
            Lines = StackLayout.LinesAfterHeading,
            Warnings = rests is null ? [TooTall.Warning(source.Place, double.NaN)] : [],
        };
        var next = start + source.Widths.Length;
        if (left.Exists(l => l is not null))
            return new Laid(fragment, new GridLayout(source, start, [.. left]));
        return new Laid(fragment, next < source.Cells.Length ? new GridLayout(source, next) : null);
    }

    private ILayout? CellAt(int first, int column) =>
        first == start && rests is { } known ? known[column] : source.Cells[first + column].Layout;

    private Fragment Row(Region region, int first)
    {
        var x = 0.0;
        var scale = source.ScaleIn(region.Width);
        var cells = new List<Placement>();
        for (var column = 0; column < source.Widths.Length && first + column < source.Cells.Length; column++)
        {
            var width = source.Widths[column] * scale;
            if (CellAt(first, column)?.Lay(region.Unbounded(width)) is { } laid)
                cells.Add(new Placement(x, 0, laid.Fragment));
            x += width + (source.Gutter * scale);
        }

        return new Fragment(region.Width, cells.Select(c => c.Fragment.Height).DefaultIfEmpty(0).Max())
        {
            Children = [.. cells],
            Notes = [.. cells.SelectMany(c => c.Fragment.Notes)],
            Baseline = cells.Count == 0 ? null : cells[0].Fragment.Baseline,
        };
    }
}
