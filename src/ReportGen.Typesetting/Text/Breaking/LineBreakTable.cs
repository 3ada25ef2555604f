namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>Looks up the class of a character.</summary>
internal static partial class LineBreakTable
{
    private const int BlockShift = 7;
    private const int BlockMask = (1 << BlockShift) - 1;
    private const int TableEnd = 0x20000;
    private const int HanEnd = 0x40000;

    /// <summary>Class of a code point, also of a lone surrogate.</summary>
    public static LineBreakClass Of(int codePoint)
    {
        if (codePoint < TableEnd)
            return (LineBreakClass)Blocks[(BlockOf[codePoint >> BlockShift] << BlockShift) | (codePoint & BlockMask)];
        if (codePoint < HanEnd)
            return (codePoint & 0xFFFF) < 0xFFFE ? LineBreakClass.ID : LineBreakClass.AL;
        return codePoint is 0xE0001 or (>= 0xE0020 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF) ? LineBreakClass.CM : LineBreakClass.AL;
    }
}
