using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text.Fitting;

/// <summary>
/// What is held against a line and a break, after Knuth and Plass, “Breaking paragraphs into lines” (1981): the square of a constant and
/// the line's badness, which grows with the cube of its stretch or shrink.
/// </summary>
internal static class Demerits
{
    /// <summary>The least that a line whose gaps would pass their limit costs; more than any sum of lines within.</summary>
    public const double Outside = OutsideBadness * OutsideBadness;

    private const double LineBadness = 10;
    private const double OutsideBadness = 10_000;

    // Badness of gaps at their limit. Marks at half their width throughout look better than that.
    private const double Stretched = 100;
    private const double Shrunk = 25;
    private const double Ragged = 500;
    private const double Overfull = 1e12;
    private const double Lonely = 40_000;

    /// <summary>Demerits of a line that is not the last of its segment.</summary>
    public static double OfLine(in LineFit fit, in LineRoom room)
    {
        var slack = room.Of(fit.Start) - fit.Width;
        if (slack < 0)
            return Tight(fit, -slack);
        var badness = room.Justified ? Loose(fit, slack / room.Em) : RaggedBadness(slack / Math.Max(room.Rest, room.Em));
        return (LineBadness + badness) * (LineBadness + badness);
    }

    /// <summary>Demerits of the last line: none for its length, but one character alone (and its marks) should not stand there.</summary>
    public static double OfLast(in LineFit fit, in LineRoom room, ReadOnlySpan<Cluster> clusters)
    {
        var excess = fit.Width - room.Of(fit.Start);
        var demerits = excess > 0 ? Tight(fit, excess) : LineBadness * LineBadness;
        return demerits + (fit.Start > 0 && IsLonely(fit, room.Em, clusters) ? Lonely : 0);
    }

    /// <summary>Demerits of a break by its kind.</summary>
    public static double OfBreak(BreakKind kind) => kind switch
    {
        BreakKind.Allowed => 0,
        BreakKind.Address => 200_000,
        BreakKind.Reluctant => 1e7,
        BreakKind.Emergency => 2e7,
        _ => 4e7,
    };

    private static double Tight(in LineFit fit, double excess)
    {
        var inner = Math.Max(excess - fit.EndShrink, 0);
        if (inner > fit.InnerShrink + LineFit.Epsilon)
            return Overfull;
        var ratio = fit.InnerShrink > 0 ? inner / fit.InnerShrink : 0;
        var badness = LineBadness + (Shrunk * ratio * ratio * ratio);
        return badness * badness;
    }

    private static double Loose(in LineFit fit, double slack)
    {
        var limit = fit.Gaps * fit.StretchLimit;
        if (slack > limit + LineFit.Epsilon)
            return OutsideBadness + (Stretched * (slack - limit));
        var ratio = limit > 0 ? slack / limit : 0;
        return Stretched * ratio * ratio * ratio;
    }

    private static double RaggedBadness(double ratio) => Ragged * ratio * ratio;

    private static bool IsLonely(in LineFit fit, double em, ReadOnlySpan<Cluster> clusters)
    {
        if (fit.Width > 4 * em)
            return false;
        var count = 0;
        for (var k = fit.Start; k < fit.ContentEnd; k++)
            count += clusters[k].Class is CharClass.Ideograph or CharClass.Letter or CharClass.Digit ? 1 : 0;
        return count <= 1;
    }
}
