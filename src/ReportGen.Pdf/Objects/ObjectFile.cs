using System.Globalization;
using System.Text;
using ReportGen.Pdf.Protection;

namespace ReportGen.Pdf.Objects;

/// <summary>
/// The body of a PDF file: hands out object numbers, writes streams at once, packs other objects into object streams, and ends
/// with a cross-reference stream. It holds no more than one object stream in memory.
/// </summary>
internal sealed class ObjectFile : IDisposable
{
    // Long enough to compress well, short enough that a viewer which wants one object need not unpack much.
    private const int BytesPerPack = 64 * 1024;
    private const int ObjectsPerPack = 2000;

    private readonly HashingOutput _output;
    private readonly CrossReferenceTable _table = new();
    private readonly Deflate _deflate = new();
    private readonly List<ObjectId> _packed = [];
    private readonly PdfBuffer _index = new();
    private readonly PdfBuffer _pack = new();
    private readonly PdfBuffer _head = new();
    private readonly FileEncryption? _encryption;
    private bool _open;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="encryption">Encrypts its streams; null for none.</param>
    public ObjectFile(Stream output, FileEncryption? encryption = null)
    {
        _encryption = encryption;
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
        Open(id).Raw(value.Written);
        Close();
    }

    /// <summary>Begins an object where it will stand; the next call must be <see cref="Close"/>.</summary>
    public PdfBuffer Open(ObjectId id)
    {
        if (_open) throw new InvalidOperationException("An object is begun inside another.");
        _open = true;
        _packed.Add(id);
        _index.Integer(id.Number).Integer(_pack.Length);
        return _pack;
    }

    /// <summary>Ends the object that was begun.</summary>
    public void Close()
    {
        _open = false;
        _pack.Raw("\n"u8);
        if (_packed.Count >= ObjectsPerPack || _pack.Length >= BytesPerPack) FlushPack();
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
        WritePlainStream(id, entries.Raw("/Filter/FlateDecode"u8), _deflate.Compress(data));

    /// <summary>A stream whose bytes are put as they are.</summary>
    public void WritePlainStream(ObjectId id, PdfBuffer entries, ReadOnlySpan<byte> data)
    {
        _table.SetOffset(id, _output.Position);
        Put(id, entries, _encryption is null ? data : _encryption.Encrypt(data));
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
        _encryption?.Write(entries);
        Put(id, entries, _deflate.Compress(_table.Encode()));
        _output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
    }

    public void Dispose()
    {
        _deflate.Dispose();
        _encryption?.Dispose();
    }

    private void Put(ObjectId id, PdfBuffer entries, ReadOnlySpan<byte> data)
    {
        _head.Clear();
        _output.Write(_head.Integer(id.Number).Raw(" 0 obj\n<<"u8).Raw(entries.Written)
            .Raw("/Length"u8).Integer(data.Length).Raw(">>\nstream\n"u8).Written);
        _output.Write(data);
        _output.Write("\nendstream\nendobj\n"u8);
    }

    private void FlushPack()
    {
        if (_packed.Count == 0) return;
        var container = Reserve();
        for (var i = 0; i < _packed.Count; i++) _table.SetPacked(_packed[i], container, i);
        _index.Raw("\n"u8);
        var entries = new PdfBuffer().Raw("/Type/ObjStm/N"u8).Integer(_packed.Count).Raw("/First"u8).Integer(_index.Length);
        WriteStream(container, entries, _index.Raw(_pack.Written).Written);
        _packed.Clear();
        _index.Clear();
        _pack.Clear();
    }
}
