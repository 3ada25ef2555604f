using System.Text;

namespace ReportGen.Samples.Tests.Support;

/// <summary>A plain reader of RFC 4180 for the tests; header first.</summary>
internal static class CsvRows
{
    public static IEnumerable<string[]> Of(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == ',')
                    continue;
                yield return [.. fields];
                fields.Clear();
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
