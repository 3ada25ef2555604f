using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Pdf.Tests.Support;

/// <summary>A file taken apart by a reader of its own, which knows nothing of the writer's classes. Bytes stand for themselves (Latin-1).</summary>
internal sealed partial class RawPdf
{
    public RawPdf(byte[] file)
    {
        File = Encoding.Latin1.GetString(file);
        foreach (Match match in StreamObject().Matches(File))
        {
            var length = int.Parse(match.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture);
            var data = file.AsSpan(match.Index + match.Length, length).ToArray();
            var dictionary = match.Groups[2].Value;
            if (dictionary.Contains("/FlateDecode", StringComparison.Ordinal)) data = Inflate(data);
            Streams.Add(new RawStream(int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), match.Index, dictionary, data));
        }
        foreach (var pack in Streams.Where(stream => stream.Dictionary.Contains("/ObjStm", StringComparison.Ordinal))) Unpack(pack);
    }

    public string File { get; }

    public List<RawStream> Streams { get; } = [];

    /// <summary>Objects that are no streams, by number.</summary>
    public Dictionary<int, string> Objects { get; } = [];

    public string Single(string part) => Objects.Values.Single(text => text.Contains(part, StringComparison.Ordinal));

    public IEnumerable<string> All(string part) => Objects.Values.Where(text => text.Contains(part, StringComparison.Ordinal));

    /// <summary>The number of the only object that has a part.</summary>
    public int NumberOf(string part) => Objects.Single(pair => pair.Value.Contains(part, StringComparison.Ordinal)).Key;

    public string ContentOf(int page)
    {
        var dictionary = All("/Type/Page/").ElementAt(page);
        var number = int.Parse(Contents().Match(dictionary).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        return Encoding.Latin1.GetString(Streams.Single(stream => stream.Number == number).Data);
    }

    private void Unpack(RawStream pack)
    {
        var text = Encoding.Latin1.GetString(pack.Data);
        var first = int.Parse(First().Match(pack.Dictionary).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var index = text[..first].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        for (var i = 0; i < index.Length; i += 2)
        {
            var end = i + 3 < index.Length ? first + index[i + 3] : text.Length;
            Objects.Add(index[i], text[(first + index[i + 1])..end].TrimEnd('\n'));
        }
    }

    private static byte[] Inflate(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zlib.CopyTo(result);
        return result.ToArray();
    }

    [GeneratedRegex(@"(?<=\n)(\d+) 0 obj\n<<([^\n]*)/Length (\d+)>>\nstream\n")]
    private static partial Regex StreamObject();

    [GeneratedRegex(@"/First (\d+)")]
    private static partial Regex First();

    [GeneratedRegex(@"/Contents (\d+) 0 R")]
    private static partial Regex Contents();
}

/// <summary>A stream object, decoded.</summary>
internal sealed record RawStream(int Number, int Offset, string Dictionary, byte[] Data);
