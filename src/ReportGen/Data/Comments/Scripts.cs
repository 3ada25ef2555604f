namespace ReportGen.Data.Comments;

/// <summary>Kinds of character that the comment rules tell apart.</summary>
internal enum Script
{
    /// <summary>Punctuation, signs, emoji, blanks.</summary>
    None,

    /// <summary>Han characters.</summary>
    Han,

    /// <summary>Hiragana and katakana.</summary>
    Kana,

    /// <summary>Hangul.</summary>
    Hangul,

    /// <summary>Latin letters, accented ones too.</summary>
    Latin,

    /// <summary>Digits 0 to 9.</summary>
    Digit,

    /// <summary>Letters of any other script.</summary>
    Other,
}

/// <summary>Tells the script of a character. The ranges are those of Unicode's blocks, written out because .NET's patterns do not know scripts.</summary>
internal static class Scripts
{
    /// <summary>Han for use inside a character class of a pattern: the basic plane, which stickers keep to.</summary>
    public const string HanClass = @"\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u3005\u3007";

    /// <summary>The script of a code point.</summary>
    public static Script Of(int c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => Script.Latin,
        >= '0' and <= '9' => Script.Digit,
        < 0xC0 => Script.None,
        >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x323AF or >= 0xF900 and <= 0xFAFF or 0x3005 or 0x3007 => Script.Han,
        >= 0x3041 and <= 0x3096 or >= 0x30A1 and <= 0x30FA or 0x30FC => Script.Kana,
        >= 0xAC00 and <= 0xD7A3 or >= 0x1100 and <= 0x11FF or >= 0x3131 and <= 0x318E => Script.Hangul,
        <= 0x24F when c is not (0xD7 or 0xF7) => Script.Latin,
        >= 0x1E00 and <= 0x1EFF => Script.Latin,
        _ => IsLetter(c) ? Script.Other : Script.None,
    };

    private static bool IsLetter(int c) => System.Text.Rune.TryCreate(c, out var rune) && System.Text.Rune.IsLetter(rune);
}
