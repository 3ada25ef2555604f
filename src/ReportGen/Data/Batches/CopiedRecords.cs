using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Records of a file, copied so that they can be looked at after the reader has gone on. The memory is used again for the next ones.</summary>
internal sealed class CopiedRecords
{
    private const int First = 64;
    private const int FieldsOfRecord = 8;
    private Copy[] _copies = new Copy[First];
    private FieldPlace[] _places = new FieldPlace[First * FieldsOfRecord];
    private char[] _chars = new char[1 << 16];
    private int _count;
    private int _fields;

    /// <summary>Characters of all of them.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets the records.</summary>
    public void Clear() => (_count, _fields, Length) = (0, 0, 0);

    /// <summary>Copies the record read last.</summary>
    /// <param name="records">Stand at it.</param>
    /// <param name="offset">See <see cref="RecordReader.Offset"/>.</param>
    public void Add(SlicedRecords records, long offset)
    {
        var text = records.Record;
        var fields = records.Fields;
        MakeRoom(text.Length, fields.Length);
        text.CopyTo(_chars.AsSpan(Length));
        fields.CopyTo(_places.AsSpan(_fields));
        _copies[_count++] = new Copy(new Part(Length, text.Length), new Part(_fields, fields.Length), records.Current, offset);
        Length += text.Length;
        _fields += fields.Length;
    }

    /// <summary>Where a record stands.</summary>
    public RecordPlace Place(int record) => _copies[record].Place;

    /// <summary>See <see cref="RecordReader.Offset"/>.</summary>
    public long Offset(int record) => _copies[record].Offset;

    /// <summary>A record as it stands, with its line end where it has one.</summary>
    public ReadOnlySpan<char> Text(int record)
    {
        ref readonly var copy = ref _copies[record];
        return _chars.AsSpan(copy.Text.Start, copy.Text.Length);
    }

    /// <summary>Where the fields of a record stand in it.</summary>
    public ReadOnlySpan<FieldPlace> Fields(int record)
    {
        ref readonly var copy = ref _copies[record];
        return _places.AsSpan(copy.Fields.Start, copy.Fields.Length);
    }

    private void MakeRoom(int chars, int fields)
    {
        if (_chars.Length - Length < chars)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, Length + chars));
        if (_places.Length - _fields < fields)
            Array.Resize(ref _places, Math.Max(_places.Length * 2, _fields + fields));
        if (_copies.Length == _count)
            Array.Resize(ref _copies, _count * 2);
    }

    private readonly record struct Part(int Start, int Length);

    private readonly record struct Copy(Part Text, Part Fields, RecordPlace Place, long Offset);
}
