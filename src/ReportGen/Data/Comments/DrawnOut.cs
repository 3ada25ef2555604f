using System.Text;

namespace ReportGen.Data.Comments;

/// <summary>Lets every Latin letter of a pattern be drawn out: <c>so good</c> also matches "sooo goooood". Letters in classes, escapes and before a quantifier stay.</summary>
internal static class DrawnOut
{
    /// <summary>The pattern with <c>+</c> after its letters.</summary>
    public static string Of(string pattern)
    {
        var drawn = new StringBuilder(2 * pattern.Length);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            drawn.Append(c);
            if (c == '\\' && i + 1 < pattern.Length)
                drawn.Append(pattern[++i]);
            else if (c is '[' or ']')
                inClass = c == '[';
            else if (!inClass && c is >= 'a' and <= 'z' && !(i + 1 < pattern.Length && pattern[i + 1] is '+' or '*' or '?' or '{'))
                drawn.Append('+');
        }

        return drawn.ToString();
    }
}
