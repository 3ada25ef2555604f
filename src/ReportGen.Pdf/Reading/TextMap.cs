using System.Text;

namespace ReportGen.Pdf.Reading;

/// <summary>A ToUnicode map (ISO 32000-1, 9.10.3): text by character code, from bfchar and bfrange.</summary>
internal sealed class TextMap
{
    private readonly Dictionary<int, string> _texts = [];

    public TextMap(byte[] map)
    {
        var parser = new PdfParser(map, 0);
        var strings = new List<PdfValue>();
        while (parser.Next() is { } token)
        {
            if (token is PdfKeyword { Word: "beginbfchar" or "beginbfrange" }) strings.Clear();
            else if (token is PdfKeyword { Word: "endbfchar" }) Characters(strings);
            else if (token is PdfKeyword { Word: "endbfrange" }) Ranges(strings);
            else strings.Add(token);
        }
    }

    public IReadOnlyDictionary<int, string> Texts => _texts;

    private void Characters(List<PdfValue> strings)
    {
        for (var i = 0; i + 1 < strings.Count; i += 2) _texts[Code(strings[i])] = Text(strings[i + 1]);
    }

    private void Ranges(List<PdfValue> strings)
    {
        for (var i = 0; i + 2 < strings.Count; i += 3)
        {
            var first = Code(strings[i]);
            for (var code = first; code <= Code(strings[i + 1]); code++)
            {
                var text = Text(strings[i + 2] is PdfArray array ? array.Items[code - first] : strings[i + 2]);
                _texts[code] = strings[i + 2] is PdfArray ? text : text[..^1] + (char)(text[^1] + code - first);
            }
        }
    }

    private static int Code(PdfValue value) => ((PdfString)value).Bytes.Aggregate(0, (code, b) => (code << 8) | b);

    private static string Text(PdfValue value) => Encoding.BigEndianUnicode.GetString(((PdfString)value).Bytes);
}
