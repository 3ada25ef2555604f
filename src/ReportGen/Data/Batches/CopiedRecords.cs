using System.Buffers;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Records of a file, copied so that they can be looked at after the reader has gone on. The memory is used again for the next ones, and after disposing for those of the next file.</summary>
internal sealed class CopiedRecords : IDisposable
{
    private const int First = 64;
    private const int FieldsOfRecord = 8;
    private const int FirstChars = 1 << 15;
    private Copy[] _copies = ArrayPool<Copy>.Shared.Rent(First);
    private FieldPlace[] _places = ArrayPool<FieldPlace>.Shared.Rent(First * FieldsOfRecord);
    private char[] _chars = ArrayPool<char>.Shared.Rent(FirstChars);
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

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Copy>.Shared.Return(_copies);
        ArrayPool<FieldPlace>.Shared.Return(_places);
        ArrayPool<char>.Shared.Return(_chars);
        (_copies, _places, _chars) = ([], [], []);
    }

    private void MakeRoom(int chars, int fields)
    {
        if (_chars.Length - Length < chars)
            Grow(ref _chars, Length, Length + chars);
        if (_places.Length - _fields < fields)
            Grow(ref _places, _fields, _fields + fields);
        if (_copies.Length == _count)
            Grow(ref _copies, _count, _count + 1);
    }

    private static void Grow<T>(ref T[] array, int used, int least)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(array.Length * 2, least));
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private readonly record struct Part(int Start, int Length);

    private readonly record struct Copy(Part Text, Part Fields, RecordPlace Place, long Offset);
}
