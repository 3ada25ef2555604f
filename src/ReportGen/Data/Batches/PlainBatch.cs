namespace ReportGen.Data.Batches;

/// <summary>Some rows of a file, on their way from the thread that reads their values to the taker.</summary>
/// <param name="size">Most rows of it.</param>
internal abstract class PlainBatch<TRow>(int size)
    where TRow : struct
{
    private readonly TRow[] _rows = new TRow[size];
    private readonly bool[] _plain = new bool[size];

    /// <summary>How many there are.</summary>
    public int Count { get; protected set; }

    /// <summary>Whether a row was read as plain.</summary>
    public bool IsPlain(int row) => _plain[row];

    /// <summary>A plain row.</summary>
    public ref readonly TRow Row(int row) => ref _rows[row];

    /// <summary>Looks at the places in memory that taking the rows will need; any number that depends on them (see <see cref="IPlainTaker{TRow}.Touch"/>).</summary>
    public int Touch(IPlainTaker<TRow> taker)
    {
        var touched = 0;
        for (var row = 0; row < Count; row++)
        {
            if (_plain[row])
                touched ^= taker.Touch(in _rows[row]);
        }

        return touched;
    }

    /// <summary>Where the values of a row go.</summary>
    protected ref TRow Place(int row) => ref _rows[row];

    /// <summary>Says whether a row was read as plain.</summary>
    protected void Mark(int row, bool isPlain) => _plain[row] = isPlain;
}
