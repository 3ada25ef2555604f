using System.Collections.Immutable;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>A table ready to be laid out; shared by all its parts, so that it is measured once for a width.</summary>
internal sealed class TableSource(TableBlock block, LineSetter setter)
{
    private readonly Dictionary<double, TableRows> _rows = [];

    /// <summary>The table.</summary>
    public TableBlock Block { get; } = block;

    /// <summary>Head rows.</summary>
    public required ImmutableArray<PlacedRow> Head { get; init; }

    /// <summary>Head rows as they are repeated, as artifacts.</summary>
    public required ImmutableArray<PlacedRow> RepeatedHead { get; init; }

    /// <summary>Body rows.</summary>
    public required ImmutableArray<PlacedRow> Body { get; init; }

    /// <summary>Cells of the head.</summary>
    public required ImmutableHashSet<PlacedCell> HeadCells { get; init; }

    /// <summary>The caption; null for none.</summary>
    public Prepared? Caption { get; init; }

    /// <summary>The caption of later parts; null for none.</summary>
    public Prepared? ContinuedCaption { get; init; }

    /// <summary>The note; null for none.</summary>
    public Prepared? Note { get; init; }

    /// <summary>What rules belong to.</summary>
    public required Tag Ornament { get; init; }

    /// <summary>A cell's lines without any break but forced ones.</summary>
    public ImmutableArray<TextLine> Unbroken(PreparedText text) => setter.Set(text, Style, LineSetter.NoBreak);

    /// <summary>A cell's lines in a width in points.</summary>
    public ImmutableArray<TextLine> Lines(PreparedText text, double width)
    {
        var unbroken = Unbroken(text);
        return unbroken.Max(l => l.Width) <= width + Region.Tolerance ? unbroken : setter.Set(text, Style, width);
    }

    /// <summary>The rows set in a width in points.</summary>
    public TableRows Rows(double width)
    {
        if (!_rows.TryGetValue(width, out var rows))
            _rows[width] = rows = new TableRows(this, width);
        return rows;
    }

    private ParagraphStyle Style { get; } = new(block.Style.Leading);
}
