using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>Where a table goes on.</summary>
/// <param name="Row">First body row not yet read.</param>
internal sealed record TablePlace(int Row)
{
    /// <summary>The beginning of a table.</summary>
    public static TablePlace Start { get; } = new(0);

    /// <summary>Rows read but not placed, before <see cref="Row"/>.</summary>
    public ImmutableStack<RowBundle> Waiting { get; init; } = [];

    /// <summary>Lines of the first row that stand on earlier pages, where it is higher than a page.</summary>
    public int Line { get; init; }

    /// <summary>Whether part of these columns stands on an earlier page.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether any of the table stands before, its own columns or others.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Whether caption and head are left out, as they would fill the page; the head's rows are then set once, as rows.</summary>
    public bool Headless { get; init; }

    /// <summary>The rows to be placed next; null at the end.</summary>
    public RowBundle? Peek(RowReader reader) => !Waiting.IsEmpty ? Waiting.Peek() : Row < reader.Count ? reader.Read(Row) : null;

    /// <summary>The place after some rows that <see cref="Peek"/> gave.</summary>
    public TablePlace After(RowBundle bundle) => this with
    {
        Waiting = Waiting.IsEmpty ? Waiting : Waiting.Pop(),
        Row = Waiting.IsEmpty ? bundle.End : Row,
        Line = 0,
    };

    /// <summary>The place at which rows already taken out come next.</summary>
    public TablePlace Before(RowBundle bundle) => this with { Waiting = Waiting.Push(bundle) };

    /// <summary>Width in points of what stands on earlier pages, which the rest keeps; null at the beginning.</summary>
    public double? Width { get; init; }

    /// <summary>The same on the next page.</summary>
    public TablePlace Overleaf(double width) => this with { IsBroken = true, IsContinued = true, Width = width };
}
