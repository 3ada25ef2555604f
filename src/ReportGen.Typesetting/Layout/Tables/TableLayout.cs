using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>A table from a group of rows on.</summary>
/// <param name="source">The table.</param>
/// <param name="start">First group of rows to lay out.</param>
/// <param name="line">First line of that group's cells: above 0 where a row higher than a page goes on.</param>
internal sealed class TableLayout(TableSource source, int start = 0, int line = 0) : ILayout
{
    /// <summary>Body rows that stand with the caption and head at least.</summary>
    private const int LeastGroups = 2;

    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        var rows = source.Rows(region.Width);
        var part = new TablePart(source, rows, region.Width);
        part.AddHead(start > 0 || line > 0, region);
        var next = start;
        while (next < rows.Groups.Length && part.Fits(Group(rows, next), region))
            part.AddRows(Group(rows, next++));
        var left = rows.Groups.Length - start;
        if (!region.AtTop && next - start < Math.Min(LeastGroups, left))
            return null;
        if (next == start && left > 0)
            return Forced(part, rows, region);
        if (next < rows.Groups.Length)
            return Broken(part, next, region);
        return WithNote(part, region);
    }

    /// <summary>The last part; the note takes the last row along where it must move on.</summary>
    private Laid? WithNote(TablePart part, Region region)
    {
        var table = part.ToFragment();
        if (source.Note is not { } note)
            return Checked(new Laid(table), region);
        var room = region.Below(table.Height + note.Before, table.Notes, false);
        if (note.Layout.Lay(room) is { Rest: null } laid && room.Fits(laid.Fragment.Height, laid.Fragment.Notes))
            return new Laid(TablePart.Below(table, laid.Fragment, note.Before));
        if (!region.AtTop && part.GroupCount <= LeastGroups)
            return null;
        if (part.GroupCount <= 1)
            return new Laid(table, note.Layout);
        var last = start + part.GroupCount - 1;
        part.RemoveLast();
        return new Laid(part.ToFragment(), new TableLayout(source, last));
    }

    private Laid? Broken(TablePart part, int next, Region region) => Checked(new Laid(part.ToFragment(), new TableLayout(source, next)), region);

    private RowGroup Group(TableRows rows, int index) =>
        index == start && line > 0 ? rows.Slice(rows.Groups[index], new LineRange(line, int.MaxValue)) : rows.Groups[index];

    /// <summary>A row higher than the page breaks between lines; rows joined by a cell, and lines higher than the page, are cut off.</summary>
    private Laid Forced(TablePart part, TableRows rows, Region region)
    {
        var group = rows.Groups[start];
        var style = source.Block.Style;
        var count = (int)Math.Floor((region.Height - part.Height - (2 * style.CellPadding)) / style.Leading);
        if (group.Count == 1 && count >= 1 && line + count < rows.LineCount(group))
        {
            part.AddRows(rows.Slice(group, new LineRange(line, count)));
            return new Laid(Warned(part.ToFragment(), group), new TableLayout(source, start, line + count));
        }

        part.AddRows(Group(rows, start));
        var fragment = part.ToFragment();
        if (fragment.Height > region.Height + Region.Tolerance)
            fragment = fragment.Cut(region.Height, source.Block.Id);
        var rest = start + 1 < rows.Groups.Length ? new TableLayout(source, start + 1) : null;
        return new Laid(fragment, rest ?? (ILayout?)source.Note?.Layout);
    }

    private Fragment Warned(Fragment fragment, RowGroup group) => line > 0 ? fragment : fragment with
    {
        Warnings = fragment.Warnings.Add(TooTall.Warning(source.Block.Id, group.Fragment.Height)),
    };

    private Laid? Checked(Laid laid, Region region)
    {
        if (region.Fits(laid.Fragment.Height, laid.Fragment.Notes))
            return laid;
        return region.AtTop ? laid with { Fragment = laid.Fragment.Cut(Math.Max(region.Height, 0), source.Block.Id) } : null;
    }
}
