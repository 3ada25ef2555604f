using System.Buffers.Binary;

namespace ReportGen.Pdf.Objects;

/// <summary>Where each object stands, as a cross-reference stream has it (ISO 32000-1, 7.5.8).</summary>
internal sealed class CrossReferenceTable
{
    /// <summary>Bytes of an entry: one for the kind, four for the place, two for the index.</summary>
    public const int EntryLength = 7;

    private readonly List<Entry> _entries = [new Entry(Kind.Free, 0, 0xFFFF)];

    private enum Kind : byte
    {
        Free = 0,
        Plain = 1,
        Packed = 2,
        Reserved = 255,
    }

    public int Count => _entries.Count;

    public ObjectId Reserve()
    {
        _entries.Add(new Entry(Kind.Reserved, 0, 0));
        return new ObjectId(_entries.Count - 1);
    }

    /// <summary>The object begins at a byte of the file.</summary>
    public void SetOffset(ObjectId id, long offset) => Set(id, new Entry(Kind.Plain, checked((uint)offset), 0));

    /// <summary>The object is one of those packed into an object stream.</summary>
    public void SetPacked(ObjectId id, ObjectId container, int index) =>
        Set(id, new Entry(Kind.Packed, (uint)container.Number, (ushort)index));

    /// <summary>All entries, each row filtered by PNG's "up" predictor: neighbours differ little, so they compress well.</summary>
    public byte[] Encode()
    {
        var result = new byte[_entries.Count * (EntryLength + 1)];
        Span<byte> previous = stackalloc byte[EntryLength];
        Span<byte> current = stackalloc byte[EntryLength];
        previous.Clear();
        for (var i = 0; i < _entries.Count; i++)
        {
            _entries[i].CopyTo(current, i);
            var row = result.AsSpan(i * (EntryLength + 1), EntryLength + 1);
            row[0] = 2;
            for (var k = 0; k < EntryLength; k++) row[k + 1] = (byte)(current[k] - previous[k]);
            current.CopyTo(previous);
        }
        return result;
    }

    private void Set(ObjectId id, Entry entry)
    {
        if (_entries[id.Number].Kind != Kind.Reserved) throw new InvalidOperationException($"Object {id.Number} is written twice.");
        _entries[id.Number] = entry;
    }

    private readonly record struct Entry(Kind Kind, uint Place, ushort Index)
    {
        public void CopyTo(Span<byte> target, int number)
        {
            if (Kind == Kind.Reserved) throw new InvalidOperationException($"Object {number} was never written.");
            target[0] = (byte)Kind;
            BinaryPrimitives.WriteUInt32BigEndian(target[1..], Place);
            BinaryPrimitives.WriteUInt16BigEndian(target[5..], Index);
        }
    }
}
