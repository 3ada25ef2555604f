using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportGen.Templates.Liquid;

/// <summary>A rendered text whose lines know the source line they came from.</summary>
/// <param name="Text">Lines joined by <c>\n</c>.</param>
/// <param name="Lines">Source line (from 1) of each line of the text.</param>
internal sealed record RenderedText(string Text, ImmutableArray<int> Lines)
{
    /// <summary>The source line of a line of the text (from 0).</summary>
    public int SourceLine(int line) => Lines.Length == 0 ? 0 : Lines[Math.Clamp(line, 0, Lines.Length - 1)];
}

/// <summary>Carries line numbers through Liquid by marks of private-use characters at the beginning of each source line.</summary>
internal static class SourceLines
{
    /// <summary>The source with a mark at each line that does not begin inside a tag.</summary>
    /// <param name="source">Template text, lines ended by <c>\n</c>.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="firstLine">Number of the first line in its file.</param>
    public static string Mark(string source, ImmutableArray<LiquidTag> tags, int firstLine)
    {
        var text = new StringBuilder(source.Length + 256);
        var line = firstLine;
        var tag = 0;
        for (var i = 0; i < source.Length; i++)
        {
            while (tag < tags.Length && tags[tag].End <= i)
                tag++;
            var inside = tag < tags.Length && tags[tag].Start < i;
            if ((i == 0 || source[i - 1] == '\n') && !inside)
                AppendMark(text, line);
            text.Append(source[i]);
            if (source[i] == '\n')
                line++;
        }

        return text.ToString();
    }

    /// <summary>The rendered text without marks. A line that held nothing but tags leaves no empty line behind.</summary>
    public static RenderedText Unmark(string rendered, ImmutableHashSet<int> tagLines)
    {
        var lines = new List<string>();
        var sources = ImmutableArray.CreateBuilder<int>();
        var current = 1;
        foreach (var raw in rendered.Split('\n'))
        {
            var text = Strip(raw, ref current);
            if (tagLines.Contains(current) && string.IsNullOrWhiteSpace(text))
                continue;
            lines.Add(text);
            sources.Add(current);
        }

        return new RenderedText(string.Join('\n', lines), sources.ToImmutable());
    }

    private static void AppendMark(StringBuilder text, int line)
    {
        text.Append(ProtectedText.MarkStart);
        foreach (var digit in line.ToString(CultureInfo.InvariantCulture))
            text.Append((char)(0xF800 + digit));
        text.Append(ProtectedText.MarkEnd);
    }

    private static string Strip(string raw, ref int current)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != ProtectedText.MarkStart)
            {
                text.Append(raw[i]);
                continue;
            }

            var number = 0;
            for (i++; i < raw.Length && raw[i] != ProtectedText.MarkEnd; i++)
                number = (number * 10) + (raw[i] - 0xF800 - '0');
            current = number;
        }

        return text.ToString();
    }
}
