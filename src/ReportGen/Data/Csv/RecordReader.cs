namespace ReportGen.Data.Csv;

/// <summary>What breaks a record.</summary>
internal enum RecordProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote is opened and never closed.</summary>
    UnclosedQuote,

    /// <summary>Text stands between a closing quote and the separator.</summary>
    TextAfterQuote,

    /// <summary>More or fewer fields than the header has.</summary>
    FieldCount,

    /// <summary>Bytes that mean nothing in the file's encoding.</summary>
    BadBytes,

    /// <summary>Longer than any row can be.</summary>
    TooLong,
}

/// <summary>Where a record stands and what is wrong with it.</summary>
/// <param name="Line">First physical line, or row of a sheet, from 1.</param>
/// <param name="Problem">What breaks it.</param>
/// <param name="Fields">Number of its fields.</param>
/// <param name="SpansLines">Whether it goes on over more than one physical line.</param>
internal readonly record struct RecordPlace(int Line, RecordProblem Problem, int Fields, bool SpansLines);

/// <summary>Reads the records of a table one by one, whatever its format.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The record read last.</summary>
    public RecordPlace Current { get; protected set; }

    /// <summary>Fields that a record should have; 0 where any number will do.</summary>
    public int Expected { get; set; }

    /// <summary>Fields that a record must have: those up to the last column with a name. The others may be missing.</summary>
    public int Least { get; set; }

    /// <summary>Number of fields of the current record; of a broken one those before the break.</summary>
    public int FieldCount => Current.Fields;

    /// <summary>Whether what was read of the file has a run of zeros in it.</summary>
    public virtual bool HasHole => false;

    /// <summary>Part of the file that has been read, 0 to 1.</summary>
    public abstract double Fraction { get; }

    /// <summary>The current record as it stands; of one over several lines the first.</summary>
    public abstract string FirstLine { get; }

    /// <summary>Bytes before the current record in the unpacked file; 0 where the format has none that a reader could use.</summary>
    public abstract long Offset { get; }

    /// <summary>Goes to the next record, which may be broken; false at the end.</summary>
    public abstract bool Read();

    /// <summary>A field, unquoted; good until the next record is read. Empty where the record lacks it.</summary>
    public abstract ReadOnlySpan<char> Span(int field);

    /// <summary>A field, unquoted.</summary>
    public string Text(int field) => Span(field).ToString();

    /// <summary>Loses only the first physical line of the current record: the others are read again.</summary>
    public virtual void GiveBackAfterFirst()
    {
    }

    /// <summary>False where a packed file ends too early or was damaged; ask after reading all of it.</summary>
    public virtual bool IsWhole() => true;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
