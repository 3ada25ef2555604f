using System.Collections.Frozen;

namespace ReportGen.Data.Values;

/// <summary>Words for yes and no.</summary>
internal static class FlagText
{
    private static readonly FrozenSet<string> Yes = Set("1", "1.0", "true", "yes", "y", "t", "是", "有", "√", "✓", "✔");
    private static readonly FrozenSet<string> No = Set("0", "0.0", "false", "no", "n", "f", "否", "无", "×", "✗", "✘");

    /// <summary>Reads a flag, 0 or 1.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long value)
    {
        var word = NarrowText.Of(text, stackalloc char[NarrowText.Longest]);
        var yes = Yes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        value = yes ? 1 : 0;
        return yes || No.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
