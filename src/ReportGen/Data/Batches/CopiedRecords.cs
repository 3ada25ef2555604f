using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Records of a file, copied so that they can be looked at after the reader has gone on. The memory is used again for the next ones.</summary>
internal sealed class CopiedRecords
{
    private readonly List<Copy> _copies = [];
    private readonly List<FieldPlace> _places = [];
    private char[] _chars = new char[1 << 16];
    private int _used;

    /// <summary>Characters of all of them.</summary>
    public int Length => _used;

    /// <summary>Forgets the records.</summary>
    public void Clear()
    {
        _copies.Clear();
        _places.Clear();
        _used = 0;
    }

    /// <summary>Copies the record read last.</summary>
    /// <param name="records">Stand at it.</param>
    /// <param name="offset">See <see cref="RecordReader.Offset"/>.</param>
    public void Add(SlicedRecords records, long offset)
    {
        var text = records.Record;
        if (_chars.Length - _used < text.Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _used + text.Length));
        text.CopyTo(_chars.AsSpan(_used));
        _copies.Add(new Copy(new Part(_used, text.Length), new Part(_places.Count, records.Fields.Length), records.Current, offset));
        foreach (var place in records.Fields)
            _places.Add(place);
        _used += text.Length;
    }

    /// <summary>Where a record stands.</summary>
    public RecordPlace Place(int record) => _copies[record].Place;

    /// <summary>See <see cref="RecordReader.Offset"/>.</summary>
    public long Offset(int record) => _copies[record].Offset;

    /// <summary>A record as it stands, with its line end where it has one.</summary>
    public ReadOnlySpan<char> Text(int record) => _chars.AsSpan(_copies[record].Text.Start, _copies[record].Text.Length);

    /// <summary>Puts the fields of a record into a list.</summary>
    public void Fields(int record, FieldList into)
    {
        into.Clear();
        var part = _copies[record].Fields;
        for (var i = part.Start; i < part.Start + part.Length; i++)
            into.Add(_places[i].Start, _places[i].Length, _places[i].Quotes);
    }

    private readonly record struct Part(int Start, int Length);

    private readonly record struct Copy(Part Text, Part Fields, RecordPlace Place, long Offset);
}
