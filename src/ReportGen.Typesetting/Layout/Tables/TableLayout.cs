using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>A table, or some of its columns, from a place on.</summary>
/// <param name="source">The table.</param>
/// <param name="place">Where it goes on.</param>
/// <param name="set">Which columns; null before the width is known.</param>
internal sealed class TableLayout(TableSource source, TablePlace place, ColumnSet? set = null) : ILayout
{
    /// <summary>Body rows that stand with the caption and head at least.</summary>
    private const int LeastGroups = 2;

    /// <summary>Tables of at most so many rows move on whole where that leaves little of the page empty.</summary>
    private const int ShortTable = 12;

    /// <summary>Space between parts of a table split sideways, in points.</summary>
    private const double PartGap = 12;

    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        if (place.Width is not { } width || Math.Abs(width - region.Width) <= Region.Tolerance)
            return LayIn(region);
        var scale = Math.Min(1, region.Width / width);
        var laid = LayIn(region with { Width = width, Height = region.Height / scale, PageHeight = region.PageHeight / scale });
        return scale < 1 && laid is not null
            ? laid with { Fragment = laid.Fragment.Shrunk(laid.Fragment.Height * scale, source.Block.Id) }
            : laid;
    }

    private Laid? LayIn(Region region)
    {
        var sets = set is null ? source.Divide(region.Width) : [set];
        if (sets.Length > 1)
            return Sideways(sets).Lay(region);
        var grid = source.Grid(sets[0], region.Width);
        var sheet = new TablePart(source, grid, region.Width);
        sheet.AddHead(place, region);
        if (!place.Headless && IsHeadTooHigh(sheet, region))
            return region.AtTop ? Headless(grid).Lay(region) : null;
        return Fill(new Sheet(sheet, grid, region));
    }

    private Laid? Fill(Sheet sheet)
    {
        var (part, _, region) = sheet;
        var next = place;
        RowBundle? waiting;
        while ((waiting = next.Peek(source.Reader)) is not null && GroupOf(sheet, waiting, next) is var group && part.Fits(group, region))
        {
            part.AddRows(group);
            next = next.After(waiting);
        }

        if (waiting is null)
            return WithNote(sheet, next);
        if (!region.AtTop && (part.Groups.Count < LeastGroups || MovesWhole(sheet, next)))
            return null;
        if (part.Groups.Count == 0)
            return Forced(sheet, source.Reader.Whole(waiting));
        if (next.Waiting.IsEmpty)
            next = (next with { Row = waiting.End }).Before(waiting);
        return Broken(sheet, KeepCompany(part, next, waiting));
    }

    /// <summary>The last part; the note takes the last row along where it must move on.</summary>
    private Laid? WithNote(Sheet sheet, TablePlace end)
    {
        var (part, grid, region) = sheet;
        var table = part.ToFragment();
        if (source.Note is not { } note || !grid.Set.IsLast)
            return Checked(new Laid(table), region);
        var room = region.Below(table.Height + note.Before, table.Notes, false);
        if (note.Layout.Lay(room) is { Rest: null } laid && room.Fits(laid.Fragment.Height, laid.Fragment.Notes))
            return new Laid(TablePart.Below(table, laid.Fragment, note.Before));
        if (!region.AtTop && part.Groups.Count <= LeastGroups)
            return null;
        if (part.Groups.Count <= 1)
            return Checked(new Laid(table, note.Layout), region);
        return Broken(sheet, end.Before(part.RemoveLast().Bundle));
    }

    /// <summary>No last row stands alone overleaf, and no row of totals without the one above.</summary>
    private TablePlace KeepCompany(TablePart part, TablePlace next, RowBundle waiting)
    {
        var lonely = waiting.End == source.Reader.Count || waiting.Rows[0].Row.Total;
        return lonely && part.Groups.Count > LeastGroups && next.Line == 0 ? next.Before(part.RemoveLast().Bundle) : next;
    }

    private Laid? Broken(Sheet sheet, TablePlace next) =>
        Checked(new Laid(sheet.Part.ToFragment(), new TableLayout(source, next.Overleaf(sheet.Region.Width), sheet.Grid.Set)), sheet.Region);

    private static RowGroup GroupOf(Sheet sheet, RowBundle bundle, TablePlace at) =>
        at.Line > 0 ? sheet.Grid.Slice(bundle, new LineRange(at.Line, int.MaxValue), last: true) : sheet.Grid.Group(bundle);

    /// <summary>Rows higher than the page: joined rows are taken apart, a single row breaks between its lines, a line is cut off.</summary>
    private Laid Forced(Sheet sheet, RowBundle bundle)
    {
        var (part, grid, region) = sheet;
        var next = place.After(bundle);
        if (bundle.Rows.Length > 1)
        {
            foreach (var row in bundle.Dissolve().Reverse())
                next = next.Before(row);
            var laid = new TableLayout(source, next, grid.Set).Lay(region)!;
            return laid with { Fragment = Warned(laid.Fragment, double.NaN) };
        }

        var style = source.Block.Style;
        var count = (int)Math.Floor((region.Height - part.Height - (2 * style.CellPadding) + Region.Tolerance) / style.Leading);
        var whole = grid.LineCount(bundle);
        var height = (whole * style.Leading) + (2 * style.CellPadding);
        count = Math.Min(Math.Max(1, count), whole - place.Line);
        var ends = place.Line + count >= whole;
        part.AddRows(grid.Slice(bundle, new LineRange(place.Line, count), ends));
        var fragment = place.Line > 0 ? part.ToFragment() : Warned(part.ToFragment(), height);
        if (fragment.Height > region.Height + Region.Tolerance)
            fragment = fragment.Shrunk(Math.Max(0, region.Height), source.Block.Id);
        if (!ends)
            next = next.Before(bundle) with { Line = place.Line + count };
        if (next.Peek(source.Reader) is null)
            return new Laid(fragment, grid.Set.IsLast ? source.Note?.Layout : null);
        return new Laid(fragment, new TableLayout(source, next.Overleaf(sheet.Region.Width), sheet.Grid.Set));
    }

    /// <summary>Whether a short table had better stand whole on the next page.</summary>
    private bool MovesWhole(Sheet sheet, TablePlace next)
    {
        var (part, grid, region) = sheet;
        if (place.IsBroken || source.Reader.Count > ShortTable || double.IsInfinity(region.PageHeight))
            return false;
        if (!region.IsNearlyFull && !(source.Block.Float && region.Floats == FloatRule.Free))
            return false;
        var height = part.Height;
        for (; next.Peek(source.Reader) is { } bundle; next = next.After(bundle))
            height += grid.Group(bundle).Fragment.Height;
        return height <= region.PageHeight;
    }

    private static bool IsHeadTooHigh(TablePart part, Region region) =>
        !region.IsUnbounded && part.Height > Math.Min(region.PageHeight, Math.Max(region.Height, region.PageHeight / 2)) * 0.75;

    /// <summary>The caption as a block by itself, and the head's rows as rows, where together they would leave no room.</summary>
    private StackLayout Headless(TableGrid grid)
    {
        var start = place with { Headless = true };
        if (place.IsBroken)
            return Stack([new Prepared(new TableLayout(source, start, grid.Set), [])]);
        if (!source.Head.IsEmpty)
            start = start.Before(new RowBundle(0, [.. source.Head.Select(r => r with { Element = null })]));
        var rows = new Prepared(new TableLayout(source, start, grid.Set), []);
        return source.Caption is { } caption && !place.IsContinued ? Stack([caption, rows]) : Stack([rows]);
    }

    private StackLayout Sideways(ImmutableArray<ColumnSet> sets) => Stack([.. sets.Select(s => new Prepared(
        new TableLayout(source, place with { IsContinued = !s.IsFirst }, s), []) { Before = s.IsFirst ? 0 : PartGap })]);

    private StackLayout Stack(ImmutableArray<Prepared> children) => new(new StackSource(children, false, source.Block.Id));

    private Fragment Warned(Fragment fragment, double height) =>
        fragment with { Warnings = fragment.Warnings.Add(TooTall.Warning(source.Block.Id, height)) };

    private Laid? Checked(Laid laid, Region region)
    {
        if (region.Fits(laid.Fragment.Height, laid.Fragment.Notes) || laid.Fragment.Height <= 0)
            return laid;
        if (!region.AtTop)
            return null;
        return laid.Fragment.Height <= region.Height + Region.Tolerance
            ? laid
            : laid with { Fragment = laid.Fragment.Shrunk(Math.Max(region.Height, 0), source.Block.Id) };
    }

    private sealed record Sheet(TablePart Part, TableGrid Grid, Region Region);
}
