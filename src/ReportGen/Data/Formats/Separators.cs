using System.Text;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Formats;

/// <summary>Finds what stands between the fields of a text, and how its lines end.</summary>
internal static class Separators
{
    private const int RowsLooked = 50;
    private const int CharsLooked = 1 << 16;
    private const int CharsInSight = 1 << 13; // a few rows at a time

    private const char ControlA = '\u0001'; // between the fields of Hive's own text files

    private static readonly (char Separator, string Name)[] All = [(',', "comma"), ('\t', "tab"), (';', "semicolon"), ('|', "pipe"), (ControlA, "ctrl-a")];

    /// <summary>The name that is shown and written in <c>quarter.yaml</c>.</summary>
    public static string NameOf(char separator) => Array.Find(All, known => known.Separator == separator).Name ?? separator.ToString();

    /// <summary>The separator of a name or the character itself; null where it is neither.</summary>
    public static char? Named(string name)
    {
        var found = Array.Find(All, known => known.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) || name == known.Separator.ToString() || (name == "\\t" && known.Separator == '\t') || (name is "\\x01" or "\\001" or "^A" && known.Separator == ControlA));
        return found.Name is null ? null : found.Separator;
    }

    /// <summary>
    /// The separator of a text: the one by which most rows have as many fields as the first; of several the one with most fields.
    /// </summary>
    /// <param name="text">The beginning of the file.</param>
    /// <param name="byName">What its name says; taken where the text does not tell.</param>
    public static char Find(string text, char byName)
    {
        var best = (Separator: byName, Score: 0.0);
        var bytes = Encoding.UTF8.GetBytes(text.Length > CharsLooked ? text[..CharsLooked] : text);
        foreach (var separator in All.Select(known => known.Separator).OrderBy(separator => separator == byName ? 0 : 1))
        {
            var score = Score(bytes, separator);
            if (score > best.Score)
                best = (separator, score);
        }

        return best.Separator;
    }

    /// <summary>How the lines of a text end: LF, CRLF, CR, mixed, or none where it is one line.</summary>
    public static string LineEnds(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("\r"))
            text = text[..^1]; // the sample may have been cut between CR and LF
        var both = text.Count("\r\n");
        var (feeds, returns) = (text.Count('\n') - both, text.Count('\r') - both);
        return (both > 0, feeds > 0, returns > 0) switch
        {
            (true, false, false) => "CRLF",
            (false, true, false) => "LF",
            (false, false, true) => "CR",
            (false, false, false) => "none",
            _ => "mixed",
        };
    }

    /// <summary>Share of rows that have as many fields as the first, or as most where the first is a line of text; and a little for each field.</summary>
    private static double Score(byte[] bytes, char separator)
    {
        using var stream = new MemoryStream(bytes);
        using var records = new TextRecords(TextFile.Over(stream, CharsInSight), separator);
        var rows = new List<int>();
        while (rows.Count < RowsLooked && records.Read())
        {
            if (records.Current.Problem is not (RecordProblem.UnclosedQuote or RecordProblem.TextAfterQuote))
                rows.Add(records.Current.Fields);
        }

        if (rows.Count == 0)
            return 0;
        var fields = rows[0] > 1 ? rows[0] : rows.GroupBy(count => count).MaxBy(group => group.Count())!.Key;
        return fields < 2 ? 0 : ((double)rows.Count(count => count == fields) / rows.Count) + (0.001 * Math.Min(fields, 100));
    }
}
