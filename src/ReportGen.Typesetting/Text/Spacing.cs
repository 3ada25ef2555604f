namespace ReportGen.Typesetting.Text;

/// <summary>What stands between neighbouring clusters of a line.</summary>
internal static class Spacing
{
    /// <summary>
    /// Points by which two neighbouring full-width marks close up: a closing mark loses its right half before another mark, a
    /// second opening mark its left half (CLREQ, compression of adjacent punctuation: the pair takes one and a half em).
    /// </summary>
    public static double Squeeze(in Cluster left, in Cluster right)
    {
        if (left.Blank == 0 || right.Blank == 0 || !left.Class.IsWidePunctuation() || !right.Class.IsWidePunctuation())
            return 0;
        return left.Class == CharClass.Close ? left.Blank : right.Class == CharClass.Open ? right.Blank : 0;
    }

    /// <summary>Points that can still be taken from between two neighbours.</summary>
    public static double Shrink(in Cluster left, in Cluster right)
    {
        var closing = left.Class is CharClass.Close or CharClass.Space ? left.Blank : 0;
        var opening = right.Class == CharClass.Open ? right.Blank : 0;
        return closing + opening - Squeeze(left, right);
    }

    /// <summary>Points taken from the right half of a closing mark, by closing up and by a ratio (0 to 1) of what can be shrunk; or from a space.</summary>
    public static double ClosingCut(in Cluster left, in Cluster right, double ratio)
    {
        if (left.Class == CharClass.Space)
            return ratio * left.Blank;
        if (left.Class != CharClass.Close)
            return 0;
        var squeeze = Squeeze(left, right);
        return squeeze + (ratio * (left.Blank - squeeze));
    }

    /// <summary>The same for the left half of an opening mark.</summary>
    public static double OpeningCut(in Cluster left, in Cluster right, double ratio)
    {
        if (right.Class != CharClass.Open)
            return 0;
        var squeeze = left.Class == CharClass.Close ? 0 : Squeeze(left, right);
        return squeeze + (ratio * (right.Blank - squeeze));
    }

    /// <summary>Whether the line may stretch between two neighbours: at spaces, and beside a wide character, but never between text and the mark that closes or opens it.</summary>
    public static bool Stretches(in Cluster left, in Cluster right)
    {
        if (left.Class is CharClass.Space or CharClass.Glue)
            return true;
        if (right.Class is CharClass.Space or CharClass.Glue or CharClass.Mark or CharClass.Extender or CharClass.Gap || left.Class == CharClass.Gap)
            return false;
        if (left.Class == CharClass.Open || right.Class == CharClass.Close || (left.Class == CharClass.NonStarter && right.Class == CharClass.NonStarter))
            return false;
        return left.Class.IsWide() || right.Class.IsWide();
    }

    /// <summary>Points that an opening mark loses at the start of a line.</summary>
    public static double StartTrim(in Cluster first) => first.Class == CharClass.Open ? first.Blank : 0;
}
