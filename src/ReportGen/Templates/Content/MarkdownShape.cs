namespace ReportGen.Templates.Content;

/// <summary>Finds text on which reading Markdown would take minutes: the parser goes back over all open brackets of a block for each further one.</summary>
internal static class MarkdownShape
{
    private const int MostBrackets = 2_000;
    private const int MostContainers = 200;

    /// <summary>The first line (from 0) of a block with more opening brackets (<c>[</c> and <c>&lt;</c>) than a page could hold; null where there is none.</summary>
    public static int? FirstTooBusy(string markdown)
    {
        var brackets = 0;
        var number = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            brackets = line.IsWhiteSpace() ? 0 : brackets + line.Count('[') + line.Count('<');
            if (brackets > MostBrackets)
                return number;
            number++;
        }

        return null;
    }

    /// <summary>The first line (from 0) that opens more quotations and lists inside each other than any parser would follow; null where there is none.</summary>
    public static int? FirstTooDeep(string markdown)
    {
        var number = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (Containers(line) > MostContainers)
                return number;
            number++;
        }

        return null;
    }

    private static int Containers(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '>' || (line[i] is '-' or '+' or '*' && i + 1 < line.Length && line[i + 1] == ' '))
                count++;
            else if (line[i] is not (' ' or '\t'))
                break;
        }

        return count;
    }
}
