using ReportGen.Typesetting.Display;

namespace ReportGen.Templates.Compose;

/// <summary>Levels of headings in a section's structure. Text may leap from ## to #####; the structure may not (ISO 14289-1, 7.4.2).</summary>
internal sealed class HeadingLevels
{
    private int _last = 1;

    /// <summary>The role of the next heading.</summary>
    /// <param name="level">Level as written, 2 to 6.</param>
    public StructureRole Next(int level)
    {
        _last = Math.Min(level, _last + 1);
        return StructureRole.H1 + (_last - 1);
    }
}
