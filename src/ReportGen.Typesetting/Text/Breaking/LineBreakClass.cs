namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>
/// Line_Break property of UAX 14 under its short names, resolved by rule LB1. The order is that of the generated table.
/// </summary>
internal enum LineBreakClass : byte
{
    /// <summary>Alphabetic.</summary>
    AL,

    /// <summary>Mandatory break.</summary>
    BK,

    /// <summary>Carriage return.</summary>
    CR,

    /// <summary>Line feed.</summary>
    LF,

    /// <summary>Next line.</summary>
    NL,

    /// <summary>Space.</summary>
    SP,

    /// <summary>Zero-width space.</summary>
    ZW,

    /// <summary>Word joiner.</summary>
    WJ,

    /// <summary>Zero-width joiner.</summary>
    ZWJ,

    /// <summary>Combining mark.</summary>
    CM,

    /// <summary>Non-breaking ("glue").</summary>
    GL,

    /// <summary>Close punctuation.</summary>
    CL,

    /// <summary>Close parenthesis that is not wide.</summary>
    CP,

    /// <summary>Exclamation, interrogation.</summary>
    EX,

    /// <summary>Infix numeric separator.</summary>
    IS,

    /// <summary>Symbols allowing break after: the slash.</summary>
    SY,

    /// <summary>Open punctuation that is not wide.</summary>
    OP,

    /// <summary>Quotation.</summary>
    QU,

    /// <summary>Nonstarter.</summary>
    NS,

    /// <summary>Break opportunity before and after.</summary>
    B2,

    /// <summary>Break after.</summary>
    BA,

    /// <summary>Break before.</summary>
    BB,

    /// <summary>Hyphen.</summary>
    HY,

    /// <summary>Contingent break.</summary>
    CB,

    /// <summary>Inseparable: the ellipsis.</summary>
    IN,

    /// <summary>Numeric.</summary>
    NU,

    /// <summary>Prefix numeric.</summary>
    PR,

    /// <summary>Postfix numeric.</summary>
    PO,

    /// <summary>Hebrew letter.</summary>
    HL,

    /// <summary>Ideographic.</summary>
    ID,

    /// <summary>Emoji base.</summary>
    EB,

    /// <summary>Emoji modifier.</summary>
    EM,

    /// <summary>Hangul L jamo.</summary>
    JL,

    /// <summary>Hangul V jamo.</summary>
    JV,

    /// <summary>Hangul T jamo.</summary>
    JT,

    /// <summary>Hangul LV syllable.</summary>
    H2,

    /// <summary>Hangul LVT syllable.</summary>
    H3,

    /// <summary>Regional indicator.</summary>
    RI,

    /// <summary>OP of East Asian width F, W or H (rule LB30 does not hold for it).</summary>
    OPWide,

    /// <summary>CP of East Asian width F, W or H.</summary>
    CPWide,

    /// <summary>ID kept for pictographs to come (rule LB30b).</summary>
    IDUnassigned,
}
