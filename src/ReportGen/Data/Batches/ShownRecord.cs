using ReportGen.Data.Csv;

namespace ReportGen.Data.Batches;

/// <summary>Shows a copied record as a reader does that stands at it. It cannot go on by itself.</summary>
internal sealed class ShownRecord : RecordReader
{
    private readonly FieldList _unquoted = new();
    private CopiedRecords? _records;
    private int _record;

    /// <inheritdoc/>
    public override double Fraction => throw new NotSupportedException();

    /// <inheritdoc/>
    public override string FirstLine => TextRecords.FirstLineOf(_records!.Text(_record));

    /// <inheritdoc/>
    public override long Offset => _records!.Offset(_record);

    /// <summary>Whether all but the first line of the record is to be read again.</summary>
    public bool IsGivenBack { get; private set; }

    /// <summary>Shows a record.</summary>
    public void Show(CopiedRecords records, int record)
    {
        (_records, _record, IsGivenBack) = (records, record, false);
        Current = records.Place(record);
        _unquoted.Clear();
    }

    /// <inheritdoc/>
    public override bool Read() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Span(int field)
    {
        var places = _records!.Fields(_record);
        return field < places.Length ? _unquoted.Unquoted(places[field], _records!.Text(_record)) : [];
    }

    /// <inheritdoc/>
    public override void GiveBackAfterFirst() => IsGivenBack = Current.SpansLines;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
