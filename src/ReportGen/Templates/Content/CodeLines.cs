using System.Collections.Immutable;
using System.Text;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Content;

/// <summary>Lines of a block of code.</summary>
internal static class CodeLines
{
    private const int TabStop = 4;

    /// <summary>The lines with protected characters restored and tabs expanded to stops of four columns.</summary>
    public static ImmutableArray<string> Of(string code) => [.. ProtectedText.Restore(code).Split('\n').Select(l => Expand(l.TrimEnd('\r')))];

    private static string Expand(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal))
            return line;
        var text = new StringBuilder(line.Length + 8);
        foreach (var c in line)
        {
            if (c == '\t')
                text.Append(' ', TabStop - (text.Length % TabStop));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
