using System.Collections.Immutable;

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
        var laid = LayChildren(region);
        if (!source.KeepTogether || continued || laid?.Rest is null || laid.Turn is not null)
            return laid;
        if (!region.AtTop)
            return null;
        var warned = laid.Fragment with { Warnings = laid.Fragment.Warnings.Add(TooTall.Warning(source.Place, double.NaN)) };
        return laid with { Fragment = warned };
    }

    private Laid? LayChildren(Region region)
    {
        var run = new StackRun(region);
        for (var i = start; i < source.Children.Length; i++)
        {
            var child = source.Children[i];
            var layout = i == start && first is not null ? first : child.Layout;
            var laid = layout.Lay(run.RoomFor(child));
            if (laid is null || TooLittle(i, laid))
            {
                var cut = ChainStart(i);
                if (run.HasSolidBefore(cut))
                    return new Laid(run.ToFragment(cut), From(cut));
                if (!region.AtTop)
                    return null;
                if (laid is null)
                    return new Laid(run.ToFragment(i), From(i));
            }

            run.Add(i, child, laid);
            if (laid.Rest is not null || laid.Turn is not null)
                return new Laid(run.ToFragment(i + 1), laid.Rest is null ? From(i + 1) : From(i, laid.Rest), laid.Turn);
        }

        return new Laid(run.ToFragment(source.Children.Length));
    }

    /// <summary>The first child that must stand on the same page as child <paramref name="index"/>.</summary>
    private int ChainStart(int index)
    {
        while (index > start && (source.Children[index - 1].KeepWithNext || source.Children[index - 1].Transparent))
            index--;
        return index;
    }

    private bool TooLittle(int index, Laid laid) =>
        laid.Rest is not null && laid.Turn is null && laid.Fragment.Lines < LinesAfterHeading
        && Enumerable.Range(ChainStart(index), index - ChainStart(index)).Any(i => source.Children[i].KeepWithNext);

    private StackLayout? From(int index, ILayout? rest = null) =>
        index < source.Children.Length ? new StackLayout(source, index, rest, continued: true) : null;
}
