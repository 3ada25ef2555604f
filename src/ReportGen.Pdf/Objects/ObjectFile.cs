using System.Globalization;

namespace ReportGen.Pdf.Objects;

/// <summary>
/// The body of a PDF file: hands out object numbers, writes streams at once, packs other objects into object streams, and ends
/// with a cross-reference stream. It holds no more than one object stream in memory.
/// </summary>
internal sealed class ObjectFile : IDisposable
{
    private const int ObjectsPerStream = 200;

    private readonly HashingOutput _output;
    private readonly CrossReferenceTable _table = new();
    private readonly List<ObjectId> _packed = [];
    private readonly List<int> _starts = [];
    private PdfBuffer _pack = new();

    public ObjectFile(Stream output)
    {
        _output = new HashingOutput(output);

        // Bytes above 127 in the second line tell transfer programs that the file is binary (7.5.2).
        _output.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".Select(c => (byte)c).ToArray());
    }

    public ObjectId Reserve() => _table.Reserve();

    public ObjectId Add(PdfBuffer value)
    {
        var id = Reserve();
        Write(id, value);
        return id;
    }

    public void Write(ObjectId id, PdfBuffer value)
    {
        _packed.Add(id);
        _starts.Add(_pack.Written.Length);
        _pack.Raw(value.Written).Raw("\n");
        if (_packed.Count == ObjectsPerStream) FlushPack();
    }

    public ObjectId AddStream(PdfBuffer entries, ReadOnlySpan<byte> data)
    {
        var id = Reserve();
        WriteStream(id, entries, data);
        return id;
    }

    /// <summary>A compressed stream.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="entries">Entries of its dictionary beside length and filter.</param>
    /// <param name="data">Its content.</param>
    public void WriteStream(ObjectId id, PdfBuffer entries, ReadOnlySpan<byte> data) =>
        WritePlainStream(id, new PdfBuffer().Raw(entries.Written).Raw("/Filter/FlateDecode"), Deflate.Compress(data));

    /// <summary>A stream whose bytes are put as they are.</summary>
    public void WritePlainStream(ObjectId id, PdfBuffer entries, ReadOnlySpan<byte> data)
    {
        _table.SetOffset(id, _output.Position);
        Put(id, entries, data);
    }

    /// <summary>Ends the file.</summary>
    public void Finish(ObjectId catalog, ObjectId info)
    {
        FlushPack();
        var start = _output.Position;
        var id = Reserve();
        _table.SetOffset(id, start);
        var identifier = _output.Identifier();
        var entries = new PdfBuffer().Raw("/Type/XRef/W[1 4 2]/Size").Integer(_table.Count)
            .Raw("/Root").Reference(catalog).Raw("/Info").Reference(info)
            .Raw("/ID[").Hex(identifier).Hex(identifier).Raw("]/DecodeParms<</Predictor 12/Columns")
            .Integer(CrossReferenceTable.EntryLength).Raw(">>/Filter/FlateDecode");
        Put(id, entries, Deflate.Compress(_table.Encode()));
        _output.Write(System.Text.Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
    }

    public void Dispose() => _output.Dispose();

    private void Put(ObjectId id, PdfBuffer entries, ReadOnlySpan<byte> data)
    {
        _output.Write(new PdfBuffer().Integer(id.Number).Raw(" 0 obj\n<<").Raw(entries.Written)
            .Raw("/Length").Integer(data.Length).Raw(">>\nstream\n").Written);
        _output.Write(data);
        _output.Write("\nendstream\nendobj\n"u8);
    }

    private void FlushPack()
    {
        if (_packed.Count == 0) return;
        var container = Reserve();
        var index = new PdfBuffer();
        for (var i = 0; i < _packed.Count; i++)
        {
            _table.SetPacked(_packed[i], container, i);
            index.Integer(_packed[i].Number).Integer(_starts[i]);
        }
        index.Raw("\n");
        var entries = new PdfBuffer().Raw("/Type/ObjStm/N").Integer(_packed.Count).Raw("/First").Integer(index.Written.Length);
        WriteStream(container, entries, index.Raw(_pack.Written).Written);
        _pack = new PdfBuffer();
        _packed.Clear();
        _starts.Clear();
    }
}
