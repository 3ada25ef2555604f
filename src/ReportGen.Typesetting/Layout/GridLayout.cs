using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout;

/// <summary>Cells and measures of a grid, in points.</summary>
internal sealed record GridSource(ImmutableArray<Prepared> Cells, ImmutableArray<double> Widths, double Gutter, double RowGap)
{
    /// <summary>Name of the block.</summary>
    public string? Place { get; init; }

    /// <summary>By how much widths and gutters are multiplied so that they fit in a width.</summary>
    public double ScaleIn(double width)
    {
        var whole = Widths.Sum() + (Gutter * (Widths.Length - 1));
        return whole > width + Region.Tolerance ? width / whole : 1;
    }
}

/// <summary>Rows of cells from a cell on; it breaks between rows.</summary>
internal sealed class GridLayout(GridSource source, int start = 0) : ILayout
{
    /// <inheritdoc/>
    public Laid? Lay(Region region)
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
                row = row.Shrunk(region.Height, source.Place);
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

    private Fragment Row(Region region, int first)
    {
        var x = 0.0;
        var scale = source.ScaleIn(region.Width);
        var cells = new List<Placement>();
        for (var column = 0; column < source.Widths.Length && first + column < source.Cells.Length; column++)
        {
            var width = source.Widths[column] * scale;
            cells.Add(new Placement(x, 0, source.Cells[first + column].Layout.Lay(region.Unbounded(width))!.Fragment));
            x += width + (source.Gutter * scale);
        }

        return new Fragment(region.Width, cells.Max(c => c.Fragment.Height))
        {
            Children = [.. cells],
            Notes = [.. cells.SelectMany(c => c.Fragment.Notes)],
            Baseline = cells[0].Fragment.Baseline,
        };
    }
}
