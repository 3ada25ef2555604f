namespace ReportGen.Templates.Compose;

/// <summary>Heights on a cover, in points. They are given for A4; on lower paper the picture gives way first, then the space, then the picture again.</summary>
internal sealed record CoverHeights(double AboveTitle, double BelowTitle, double AboveFacts, double Picture)
{
    private const double A4 = 841.89;
    private const double SmallPicture = 110, LeastPicture = 45;
    private const double LeastSpace = 0.25; // of what it is on A4

    /// <summary>The heights on paper of a height.</summary>
    /// <param name="paper">Height of the paper.</param>
    /// <param name="picture">Height of the picture on A4.</param>
    /// <param name="gap">Space above the title on A4.</param>
    public static CoverHeights On(double paper, double picture, double gap)
    {
        var ideal = new CoverHeights(gap, 48, 24, picture);
        var lack = Math.Max(0, A4 - paper);
        var first = Math.Min(lack, Math.Max(0, picture - SmallPicture));
        var space = ideal.AboveTitle + ideal.BelowTitle + ideal.AboveFacts;
        var second = Math.Min(lack - first, space * (1 - LeastSpace));
        var third = Math.Min(lack - first - second, Math.Max(0, picture - first - LeastPicture));
        var scale = space == 0 ? 1 : (space - second) / space;
        return new CoverHeights(ideal.AboveTitle * scale, ideal.BelowTitle * scale, ideal.AboveFacts * scale, picture - first - third);
    }
}
