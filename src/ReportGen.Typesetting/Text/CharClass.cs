namespace ReportGen.Typesetting.Text;

/// <summary>What matters of a character for spacing, shaping and number habits; line breaking has the classes of Unicode besides.</summary>
internal enum CharClass : byte
{
    /// <summary>Han, kana, hangul, emoji and other signs that may stand alone.</summary>
    Ideograph,

    /// <summary>Full-width opening punctuation; its ink is in the right half.</summary>
    Open,

    /// <summary>Full-width closing punctuation and stops; the ink is in the left half.</summary>
    Close,

    /// <summary>Other wide signs that never begin a line: dash, ellipsis, middle dot, iteration marks, small kana.</summary>
    NonStarter,

    /// <summary>Letters and signs that behave as letters.</summary>
    Letter,

    /// <summary>Digits.</summary>
    Digit,

    /// <summary>Signs, currencies and comparisons that belong to what follows.</summary>
    Prefix,

    /// <summary>Percent and the like, which belong to the number before them.</summary>
    Postfix,

    /// <summary>Narrow opening punctuation.</summary>
    NarrowOpen,

    /// <summary>Narrow closing punctuation and stops.</summary>
    NarrowClose,

    /// <summary>Straight quotes: which side they open is not known.</summary>
    Ambiguous,

    /// <summary>Hyphen and en dash.</summary>
    Hyphen,

    /// <summary>The dash of alphabetic text: the line may break after it.</summary>
    Dash,

    /// <summary>Slash.</summary>
    Slash,

    /// <summary>Space where a line may break.</summary>
    Space,

    /// <summary>Space where no line breaks.</summary>
    Glue,

    /// <summary>Belongs to the character before it: combining marks, variation selectors, joiners.</summary>
    Extender,

    /// <summary>A gap of fixed width.</summary>
    Gap,

    /// <summary>A character of a footnote mark.</summary>
    Mark,
}

/// <summary>Questions asked of classes.</summary>
internal static class CharClasses
{
    /// <summary>Set on the grid of Han characters.</summary>
    public static bool IsWide(this CharClass c) => c is CharClass.Ideograph or CharClass.Open or CharClass.Close or CharClass.NonStarter;

    /// <summary>Full-width punctuation: brings its own space.</summary>
    public static bool IsWidePunctuation(this CharClass c) => c is CharClass.Open or CharClass.Close or CharClass.NonStarter;

    /// <summary>Takes no room at the end of a line.</summary>
    public static bool Hangs(this CharClass c) => c is CharClass.Space or CharClass.Gap;
}
