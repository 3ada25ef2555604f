using System.Globalization;
using ReportGen.Diagnostics;

namespace ReportGen.Templates;

/// <summary>Lengths that a key of the theme takes, in points, both ends included.</summary>
internal sealed record LengthRange(double Least, double Most)
{
    /// <summary>Whether a length is one of them.</summary>
    public bool Holds(double length) => length >= Least && length <= Most;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Least} – {Most}");
}

/// <summary>What sizes and pages may be, each by itself and together: what a page could not hold is said before anything is set.</summary>
internal static class ThemeBounds
{
    /// <summary>A column of text must hold this many characters of running text, and a page as many lines.</summary>
    /// <summary>Code of the fault of a page that cannot hold its parts.</summary>
    public const string TooSmall = "template-page-small";

    private const int LeastCharacters = 8;

    /// <summary>Sizes of text.</summary>
    public static LengthRange Text { get; } = new(4, 200);

    /// <summary>Sides of the paper: from a card to what PDF viewers show (200 inches).</summary>
    public static LengthRange Paper { get; } = new(140, 14_400);

    /// <summary>Distances on the page.</summary>
    public static LengthRange Distance { get; } = new(1, 14_400);

    /// <summary>The fault of a page that cannot hold its parts, without a place; null where it can.</summary>
    public static Fault? Unfit(Theme theme)
    {
        var least = LeastCharacters * theme.Body;
        if (theme.Main < least)
            return Fault("width", theme.PaperWidth, theme.PaperWidth - theme.Main + least);
        if (theme.BodyHeight < least)
            return Fault("body_height", theme.BodyHeight, least);
        return theme.Top + theme.BodyHeight > theme.PaperHeight ? Fault("height", theme.PaperHeight, theme.Top + theme.BodyHeight) : null;
    }

    private static Fault Fault(string key, double found, double least) => new Fault(TooSmall, Severity.Error).With("key", key)
        .With("found", found.ToString("0.##", CultureInfo.InvariantCulture)).With("expected", least.ToString("0.##", CultureInfo.InvariantCulture));
}
