using System.Text;
using CsvHelper;

namespace ReportGen.Data.Csv;

/// <summary>
/// Reads records one by one. CsvHelper takes the fields apart, over batches of records whose ends are known; a record of several lines
/// ends its batch, so that it can still be given back when its values turn out to be wrong.
/// </summary>
internal sealed class RecordReader(RecordSplitter splitter, char separator) : IDisposable
{
    private const int BatchRecords = 2_000;
    private readonly CsvReaderOptions _options = CsvReaderOptions.Default with
    {
        Separator = separator, HasHeader = false, SkipEmptyLines = false, DetectSeparatorHint = false,
    };

    private readonly List<CsvRecord> _batch = [];
    private readonly StringBuilder _text = new();
    private CsvReader? _reader;
    private int _next;

    /// <summary>The record read last.</summary>
    public CsvRecord? Current { get; private set; }

    /// <summary>Number of fields of the current record; 0 where it is broken.</summary>
    public int FieldCount => Current is { Problem: RecordProblem.None } ? _reader!.FieldCount : 0;

    /// <summary>Goes to the next record, which may be broken.</summary>
    public bool Read()
    {
        if (_next == _batch.Count && !Fill())
        {
            Current = null;
            return false;
        }

        Current = _batch[_next++];
        if (Current.Problem == RecordProblem.None && (!_reader!.Read() || _reader.FieldCount != Current.Fields))
            throw new InvalidOperationException("The record splitter and the CSV parser disagree about a record.");
        return true;
    }

    /// <summary>The most characters that a field of the current record can have.</summary>
    public int MostChars(int field) => _reader!.GetSpan(field).Length;

    /// <summary>Copies a field, unquoted.</summary>
    /// <returns>Its length.</returns>
    public int Copy(int field, Span<char> into) => _reader!.GetChars(field, into);

    /// <summary>A field, unquoted.</summary>
    public string Text(int field) => _reader!.GetString(field);

    /// <summary>Loses only the first physical line of the current record: the others are read again.</summary>
    public void GiveBackAfterFirst() => splitter.GiveBackAfterFirst(Current!);

    /// <inheritdoc/>
    public void Dispose() => _reader?.Dispose();

    private bool Fill()
    {
        _batch.Clear();
        _text.Clear();
        _next = 0;
        while (_batch.Count < BatchRecords && splitter.Next() is { } record)
        {
            _batch.Add(record);
            if (record.Problem == RecordProblem.None)
                _text.Append(record.Text).Append('\n');
            if (record.More.Count > 0)
                break;
            if (splitter.Expected == 0)
                break; // the header sets how many fields the rest must have
        }

        _reader?.Dispose();
        _reader = _text.Length > 0 ? CsvReader.FromText(_text.ToString(), _options) : null;
        return _batch.Count > 0;
    }
}
