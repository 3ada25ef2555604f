namespace ReportGen.Templates.Content;

/// <summary>Finds text on which reading Markdown would take minutes: the parser goes back over all open brackets of a block for each further one.</summary>
internal static class MarkdownShape
{
    private const int MostBrackets = 2_000;

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
}
