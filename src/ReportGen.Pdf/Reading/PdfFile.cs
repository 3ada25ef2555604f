using System.Globalization;
using System.Text;
using ReportGen.Pdf.Protection;

namespace ReportGen.Pdf.Reading;

/// <summary>A whole file: its objects by number, whether they stand plainly or in object streams, and its trailer.</summary>
internal sealed class PdfFile
{
    private readonly byte[] _data;
    private readonly Dictionary<int, PdfValue> _objects = [];
    private FileDecryption? _decryption;

    /// <summary>Reads a file.</summary>
    /// <param name="data">Its bytes.</param>
    /// <param name="password">Password where it is encrypted.</param>
    /// <exception cref="UnauthorizedAccessException">The password is wrong.</exception>
    public PdfFile(byte[] data, string password = "")
    {
        _data = data;
        var tail = Encoding.Latin1.GetString(data);
        var at = tail.LastIndexOf("startxref", StringComparison.Ordinal);
        var start = int.Parse(tail[(at + 9)..].Trim().Split('\n')[0], CultureInfo.InvariantCulture);
        Trailer = tail.AsSpan(start).StartsWith("xref") ? ReadTable(start) : ReadStream(start, password);
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

    private PdfDictionary ReadStream(int start, string password)
    {
        var table = (PdfStream)ReadObject(start);
        if (table.Dictionary["Encrypt"] is PdfDictionary encrypt)
            _decryption = FileDecryption.Open(encrypt, password) ?? throw new UnauthorizedAccessException("The password is wrong.");
        var widths = table.Dictionary["W"].AsArray.Select(w => w.AsInteger!.Value).ToArray();
        var rows = table.Data.Chunk(widths.Sum()).Select(row => new Row(row, widths)).ToList();
        var plain = rows.Index().Where(row => row.Item.Kind == 1).ToList();
        foreach (var (number, value) in Several.Map(plain, row => KeyValuePair.Create(row.Index, row.Item.Place == start ? table : ReadObject(row.Item.Place)))) _objects.Add(number, value);
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
        var bytes = _data.AsSpan(start, length);
        return new PdfStream(dictionary, StreamFilters.Decode(dictionary, _decryption is null ? bytes.ToArray() : _decryption.Decrypt(bytes)))
        {
            Exact = end.StartsWith("\nendstream"u8),
        };
    }

    private sealed class Row(byte[] bytes, int[] widths)
    {
        public int Kind => Field(0);

        public int Place => Field(1);

        private int Field(int index) =>
            bytes.AsSpan(widths.Take(index).Sum(), widths[index]).ToArray().Aggregate(0, (value, b) => (value << 8) | b);
    }
}
