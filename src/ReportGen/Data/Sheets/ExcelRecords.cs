using System.Text;
using ExcelDataReader;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;

namespace ReportGen.Data.Sheets;

/// <summary>
/// Reads the rows of one sheet as text. Rows without any value are passed over. Numbers come in plain digits, but for those of sixteen digits and more, of which
/// Excel has lost the end: they come as <c>7.43E+18</c>, so that no id is taken for exact. Dates follow the format of their cells.
/// </summary>
internal sealed class ExcelRecords : RecordReader
{
    private readonly FileStream _file;
    private readonly IExcelDataReader _reader;
    private readonly int _later;
    private readonly List<string> _cells = [];
    private int _row;

    private ExcelRecords(FileStream file, IExcelDataReader reader, int later)
    {
        _file = file;
        _reader = reader;
        _later = later;
    }

    /// <summary>Name of the sheet.</summary>
    public string Sheet => _reader.Name;

    /// <summary>Whether whoever opens the workbook does not see the sheet.</summary>
    public bool IsHidden => _reader.VisibleState != "visible";

    /// <inheritdoc/>
    public override double Fraction => _reader.RowCount == 0 ? 1 : Math.Min(1, (double)_row / _reader.RowCount);

    /// <inheritdoc/>
    public override string FirstLine => string.Join('\t', _cells);

    /// <inheritdoc/>
    public override long Offset => 0;

    /// <summary>Opens a workbook at its first sheet.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="epoch">From when it counts days.</param>
    /// <exception cref="DamagedFileException">It cannot be read.</exception>
    public static ExcelRecords Open(string path, WorkbookEpoch epoch)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // the library asks for code page 1252, and never uses it for this format
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new ExcelRecords(file, Guard(() => ExcelReaderFactory.CreateOpenXmlReader(file)), epoch.DaysUnread);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next sheet; false behind the last.</summary>
    public bool NextSheet()
    {
        (_row, Current) = (0, default);
        return Guard(_reader.NextResult);
    }

    /// <summary>Goes back to the first sheet.</summary>
    public void FirstSheet()
    {
        (_row, Current) = (0, default);
        Guard(() =>
        {
            _reader.Reset();
            return true;
        });
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        do
        {
            if (!Guard(_reader.Read))
            {
                Current = default;
                return false;
            }

            _row++;
            Guard(TakeCells);
        }
        while (_cells.Count == 0);
        Current = new RecordPlace(_row, RecordProblem.None, _cells.Count, SpansLines: false);
        return true;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Span(int field) => field < _cells.Count ? _cells[field] : [];

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private bool TakeCells()
    {
        _cells.Clear();
        for (var i = 0; i < _reader.FieldCount; i++)
            _cells.Add(CellText.Of(_reader.GetValue(i), _reader.GetNumberFormatString(i), _later));
        while (_cells.Count > 0 && string.IsNullOrWhiteSpace(_cells[^1]))
            _cells.RemoveAt(_cells.Count - 1);
        return true;
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // A damaged workbook makes the library throw whatever it meets: missing parts, broken XML, numbers that are none.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            throw new DamagedFileException("data-xlsx-damaged", fault);
        }
    }
}
