using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>
/// Chooses the rows whose cells decide on column widths: all of a short table. Of a long one an even sample, and for every column the
/// rows with the longest text, the most characters before a decimal point and the most after it, so that numbers never lack room.
/// </summary>
internal static class RowSample
{
    private const int Whole = 600;
    private const int Even = 300;
    private const int Longest = 8;

    /// <summary>Numbers of the chosen rows, rising.</summary>
    public static IEnumerable<int> Of(RowReader reader, int columns)
    {
        if (reader.Count <= Whole)
            return Enumerable.Range(0, reader.Count);
        var chosen = new SortedSet<int>(Enumerable.Range(0, Even).Select(i => (int)((long)i * reader.Count / Even)));
        var kings = Enumerable.Range(0, columns * 3).Select(_ => new PriorityQueue<int, int>(Longest + 1)).ToArray();
        for (var r = 0; r < reader.Count; r++)
        {
            var cells = reader.Row(r).Cells;
            for (var c = 0; c < cells.Length && c < columns; c++)
                Offer(kings.AsSpan(c * 3, 3), r, CellLength.Of(cells[c]));
        }

        foreach (var king in kings)
            chosen.UnionWith(king.UnorderedItems.Select(i => i.Element));
        return chosen;
    }

    private static void Offer(Span<PriorityQueue<int, int>> kings, int row, CellLength length)
    {
        Offer(kings[0], row, length.Width);
        Offer(kings[1], row, length.Whole);
        Offer(kings[2], row, length.Fraction);
    }

    private static void Offer(PriorityQueue<int, int> king, int row, int length)
    {
        if (king.Count < Longest)
            king.Enqueue(row, length);
        else if (king.TryPeek(out _, out var least) && length > least)
            king.EnqueueDequeue(row, length);
    }
}

/// <summary>Lengths of a cell's text: in half widths (a Han character counts two), and in characters before and after its last point.</summary>
internal readonly record struct CellLength(int Width, int Whole, int Fraction)
{
    private const char FirstWide = '\u1100';

    /// <summary>Lengths of a cell.</summary>
    public static CellLength Of(TableCell cell)
    {
        int width = 0, characters = 0, point = -1;
        foreach (var inline in cell.Content)
        {
            if (inline is not TextInline { Text: var text })
                continue;
            foreach (var c in text)
            {
                point = c == '.' ? characters : point;
                width += c >= FirstWide ? 2 : 1;
                characters++;
            }
        }

        return point < 0 ? new CellLength(width, characters, 0) : new CellLength(width, point, characters - point);
    }
}
