using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReportGen.Pdf.Reading;

/// <summary>A whole file: its objects by number, whether they stand plainly or in object streams, and its trailer.</summary>
internal sealed class PdfFile
{
    private readonly byte[] _data;
    private readonly Dictionary<int, PdfValue> _objects = [];

    public PdfFile(byte[] data)
    {
        _data = data;
        var tail = Encoding.Latin1.GetString(data);
        var at = tail.LastIndexOf("startxref", StringComparison.Ordinal);
        var start = int.Parse(tail[(at + 9)..].Trim().Split('\n')[0], CultureInfo.InvariantCulture);
        Trailer = tail.AsSpan(start).StartsWith("xref") ? ReadTable(start) : ReadStream(start);
    }

    /// <summary>The file's bytes.</summary>
    public ReadOnlySpan<byte> Data => _data;

    public PdfDictionary Trailer { get; }

    public IReadOnlyDictionary<int, PdfValue> Objects => _objects;

    /// <summary>The value that a reference leads to, and any other value itself.</summary>
    public PdfValue Resolve(PdfValue value) => value is PdfReference reference ? _objects.GetValueOrDefault(reference.Number, PdfValue.Null) : value;

    /// <summary>An entry of a dictionary, resolved.</summary>
    public PdfValue Get(PdfValue dictionary, string key) => Resolve(Resolve(dictionary).AsDictionary[key]);

    private PdfDictionary ReadTable(int start)
    {
        var lines = Encoding.Latin1.GetString(_data, start, _data.Length - start).Split('\n');
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++)
        {
            if (lines[number + 2].Contains(" n", StringComparison.Ordinal))
                _objects.Add(number, ReadObject(int.Parse(lines[number + 2].AsSpan(0, 10), CultureInfo.InvariantCulture)));
        }
        var trailer = new PdfParser(_data, start + lines.Take(count + 2).Sum(line => line.Length + 1) + "trailer".Length);
        return trailer.Next()!.AsDictionary;
    }

    private PdfDictionary ReadStream(int start)
    {
        var table = (PdfStream)ReadObject(start);
        var widths = table.Dictionary["W"].AsArray.Select(w => w.AsInteger!.Value).ToArray();
        var rows = table.Data.Chunk(widths.Sum()).Select(row => new Row(row, widths)).ToList();
        for (var number = 0; number < rows.Count; number++)
        {
            if (rows[number].Kind == 1) _objects.Add(number, ReadObject(rows[number].Place));
        }
        foreach (var container in rows.Where(row => row.Kind == 2).Select(row => row.Place).Distinct().Order().ToList()) Unpack(container);
        return table.Dictionary;
    }

    private void Unpack(int container)
    {
        var pack = (PdfStream)_objects[container];
        var index = new PdfParser(pack.Data, 0);
        var first = pack.Dictionary["First"].AsInteger!.Value;
        for (var i = 0; i < pack.Dictionary["N"].AsInteger; i++)
        {
            var number = index.Next()!.AsInteger!.Value;
            var offset = index.Next()!.AsInteger!.Value;
            _objects.Add(number, new PdfParser(pack.Data, first + offset).Next()!);
        }
    }

    private PdfValue ReadObject(int offset)
    {
        var parser = new PdfParser(_data, offset);
        parser.Next();
        parser.Next();
        parser.Next();
        var value = parser.Next()!;
        if (value is not PdfDictionary dictionary || dictionary["Length"].AsInteger is not { } length) return value;
        parser.Next();
        var start = parser.Position + 1;
        var end = _data.AsSpan(start + length);
        return new PdfStream(dictionary, Decode(dictionary, _data.AsSpan(start, length).ToArray())) { Exact = end.StartsWith("\nendstream"u8) };
    }

    private static byte[] Decode(PdfDictionary dictionary, byte[] data)
    {
        if (dictionary["Filter"].IsNull) return data;
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zlib.CopyTo(result);
        var parameters = dictionary["DecodeParms"].AsDictionary;
        return parameters["Predictor"].AsInteger == 12 ? Up(result.ToArray(), parameters["Columns"].AsInteger!.Value) : result.ToArray();
    }

    /// <summary>Undoes PNG's "up" filter: each byte is the sum of itself and the one above.</summary>
    private static byte[] Up(byte[] data, int columns)
    {
        var row = new byte[columns];
        return [.. data.Chunk(columns + 1).SelectMany(line =>
        {
            for (var i = 0; i < columns; i++) row[i] += line[i + 1];
            return row.ToArray();
        })];
    }

    private sealed class Row(byte[] bytes, int[] widths)
    {
        public int Kind => Field(0);

        public int Place => Field(1);

        private int Field(int index) =>
            bytes.AsSpan(widths.Take(index).Sum(), widths[index]).ToArray().Aggregate(0, (value, b) => (value << 8) | b);
    }
}
