using System.Globalization;
using System.Text;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>
/// Writes a file anew with every object in plain sight and a classic cross-reference table (ISO 32000-1, 7.5.4), so that a test can change one
/// thing in it. Bytes stand for themselves (Latin-1).
/// </summary>
internal static class PlainFile
{
    /// <summary>The same file, plain.</summary>
    public static byte[] Of(byte[] file) => Edit(file, text => text);

    /// <summary>The same file, plain, with one object, its head or its trailer changed.</summary>
    /// <exception cref="ArgumentException">No object changes, so the test would test nothing.</exception>
    public static byte[] Replace(byte[] file, string old, string replacement)
    {
        var done = false;
        var result = Edit(file, text =>
        {
            if (done || !text.Contains(old, StringComparison.Ordinal)) return text;
            done = true;
            var at = text.IndexOf(old, StringComparison.Ordinal);
            return text[..at] + replacement + text[(at + old.Length)..];
        });
        return done ? result : throw new ArgumentException($"The file has no '{old}'.");
    }

    private static byte[] Edit(byte[] file, Func<string, string> edit)
    {
        var source = new PdfFile(file);
        var text = new StringBuilder(edit("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
        var numbers = source.Objects.Where(pair => !IsContainer(pair.Value)).Select(pair => pair.Key).Order().ToList();
        var places = new Dictionary<int, int>();
        foreach (var number in numbers)
        {
            places[number] = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n").Append(Body(edit(Text(source.Objects[number])))).Append("\nendobj\n");
        }
        var start = text.Length;
        var size = numbers[^1] + 1;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++)
            text.Append(places.TryGetValue(number, out var place) ? string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n") : "0000000000 65535 f \n");
        var trailer = string.Concat(new[] { "Root", "Info", "ID" }.Select(key => $"/{key} {Text(source.Trailer[key])}"));
        text.Append(CultureInfo.InvariantCulture, $"{edit($"trailer\n<</Size {size}{trailer}>>\n")}startxref\n{start}\n{edit("%%EOF\n")}");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static bool IsContainer(PdfValue value) => value is PdfStream { Dictionary: var dictionary } && dictionary["Type"].AsName is "ObjStm" or "XRef";

    /// <summary>States the length of a stream, which an edit may have changed.</summary>
    private static string Body(string text)
    {
        var at = text.IndexOf("\nstream\n", StringComparison.Ordinal);
        if (at < 0) return text;
        var length = text.Length - at - "\nstream\n".Length - "\nendstream".Length;
        return text.Insert(at - 2, string.Create(CultureInfo.InvariantCulture, $"/Length {length}"));
    }

    private static string Text(PdfValue value) => value switch
    {
        PdfStream stream => $"{Text(Without(stream.Dictionary))}\nstream\n{Encoding.Latin1.GetString(stream.Data)}\nendstream",
        PdfDictionary dictionary => $"<<{string.Concat(dictionary.Entries.Select(entry => $"/{entry.Key} {Text(entry.Value)}"))}>>",
        PdfArray array => $"[{string.Join(" ", array.Items.Select(Text))}]",
        PdfReference reference => string.Create(CultureInfo.InvariantCulture, $"{reference.Number} 0 R"),
        PdfName name => "/" + name.Name.Replace("/", "#2F", StringComparison.Ordinal),
        PdfString text => $"<{Convert.ToHexString(text.Bytes)}>",
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfKeyword keyword => keyword.Word,
        _ => throw new InvalidOperationException(),
    };

    private static PdfDictionary Without(PdfDictionary dictionary) =>
        new(dictionary.Entries.Where(entry => entry.Key is not ("Length" or "Filter" or "DecodeParms")).ToDictionary());
}
