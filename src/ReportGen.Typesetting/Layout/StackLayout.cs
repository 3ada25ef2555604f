using System.Collections.Immutable;
using ReportGen.Typesetting.Layout.Tables;

namespace ReportGen.Typesetting.Layout;

/// <summary>The children of a stack and how it holds together.</summary>
internal sealed record StackSource(ImmutableArray<Prepared> Children, bool KeepTogether, string? Place);

/// <summary>Blocks one below the other, from a child on.</summary>
/// <param name="source">The stack.</param>
/// <param name="start">First child to lay out.</param>
/// <param name="first">What is left of that child; null when nothing of it has been placed.</param>
/// <param name="continued">Whether an earlier page holds part of the stack.</param>
internal sealed class StackLayout(StackSource source, int start = 0, ILayout? first = null, bool continued = false) : ILayout
{
    /// <summary>Lines of the next block that a heading needs below it on its page.</summary>
    public const int LinesAfterHeading = 3;

    /// <inheritdoc/>
    public Laid? Lay(Region region)
    {
        if (!source.KeepTogether || continued)
            return LayChildren(region);
        var still = region.Still();
        var laid = LayChildren(still);
        if (laid?.Rest is null || laid.Turn is not null)
            return laid;
        if (!region.AtTop)
            return null;
        if (Shrunk(still) is { } shrunk)
            return shrunk;
        var warned = laid.Fragment with { Warnings = laid.Fragment.Warnings.Add(TooTall.Warning(source.Place, double.NaN)) };
        return laid with { Fragment = warned };
    }

    /// <summary>All children on one page, the drawings among them smaller; null where that does not help.</summary>
    private Laid? Shrunk(Region region)
    {
        if (LayChildren(region.Unbounded(region.Width)) is not { } whole)
            return null;
        var excess = whole.Fragment.Height + region.Notes.Cost(whole.Fragment.Notes) - region.Height;
        var laid = LayChildren(region with { Shrink = excess + Region.Tolerance });
        return laid is { Rest: null, Turn: null } ? laid : null;
    }

    private Laid? LayChildren(Region region)
    {
        var run = new StackRun(region);
        for (var i = start; i < source.Children.Length; i++)
        {
            var child = source.Children[i];
            var fresh = i != start || first is null;
            if (child.Barrier && fresh && run.IsWaiting && !region.AtTop)
                return Before(run, i);
            if (child is { KeepWithNext: true } or { Layout: PageBreakLayout } && fresh && MustMove(run, i, region))
                return Before(run, i);
            if (fresh && run.MustWait(child))
            {
                run.Defer(i, child);
                continue;
            }

            var room = run.RoomFor(child);
            var laid = (fresh ? child.Layout : first!).Lay(room);
            if (laid is null && fresh && run.MayWait(child, room))
            {
                run.Defer(i, child);
                continue;
            }

            if (laid is null || TooLittle(run, i, laid))
            {
                if (run.HasSolidBefore(ChainStart(run, i)) || !region.AtTop)
                    return Before(run, i);
                if (laid is null)
                    return new Laid(run.ToFragment(i), From(i));
            }

            run.Add(i, child, laid);
            if (laid.Rest is TableLayout table && run.Withdraw() is { IsEmpty: false } floats)
                return new Laid(run.ToFragment(i + 1), Behind(i, table, floats));
            if (laid.Rest is not null || laid.Turn is not null)
                return new Laid(run.ToFragment(i + 1), laid.Rest is null ? From(i + 1) : From(i, laid.Rest), laid.Turn);
        }

        return MustMove(run, source.Children.Length, region) ? Before(run, source.Children.Length) : new Laid(run.ToFragment(source.Children.Length));
    }

    /// <summary>A table goes on at the top of the next page, and what waited stands below it instead of between its parts.</summary>
    private StackLayout Behind(int index, TableLayout table, ImmutableArray<Prepared> floats) =>
        new(source with { Children = source.Children.InsertRange(index + 1, floats) }, index, table, continued: true);

    /// <summary>Whether a heading would stay alone above child <paramref name="index"/>, since what it heads waits for the next page, and can go there too.</summary>
    private bool MustMove(StackRun run, int index, Region region)
    {
        var last = index - 1;
        while (last >= start && (run.IsDeferred(last) || source.Children[last].Transparent))
            last--;
        return last >= start && source.Children[last].KeepWithNext && Enumerable.Range(last + 1, index - last - 1).Any(run.IsDeferred)
            && (!region.AtTop || run.HasSolidBefore(ChainStart(run, last)));
    }

    /// <summary>Ends the page before a child and all that must stand with it; null where nothing is left above.</summary>
    private Laid? Before(StackRun run, int index)
    {
        var cut = ChainStart(run, index);
        return run.HasSolidBefore(cut) ? new Laid(run.ToFragment(cut), From(cut)) : null;
    }

    /// <summary>The first child that must stand on the same page as child <paramref name="index"/>.</summary>
    private int ChainStart(StackRun run, int index)
    {
        while (index > start && (source.Children[index - 1] is { KeepWithNext: true } or { Transparent: true } || run.IsDeferred(index - 1)))
            index--;
        return index;
    }

    private bool TooLittle(StackRun run, int index, Laid laid)
    {
        if (laid.Rest is null || laid.Turn is not null || laid.Fragment.Lines >= LinesAfterHeading)
            return false;
        var chain = ChainStart(run, index);
        return Enumerable.Range(chain, index - chain).Any(i => source.Children[i].KeepWithNext);
    }

    private StackLayout? From(int index, ILayout? rest = null) =>
        index < source.Children.Length ? new StackLayout(source, index, rest, continued: true) : null;
}
