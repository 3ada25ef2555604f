using ReportGen.Data.Columnar;
using ReportGen.Data.Csv;
using ReportGen.Data.Sheets;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Formats;

/// <summary>A file was recognised and cannot be read to its end.</summary>
internal sealed class DamagedFileException(string code, Exception inner) : Exception(inner.Message, inner)
{
    /// <summary>Code of the fault.</summary>
    public string Code => code;
}

/// <summary>Opens a table by its form.</summary>
internal static class TableOpener
{
    /// <summary>The records of a file whose form is known.</summary>
    /// <param name="load">The file.</param>
    /// <param name="asLines">Whether each physical line is to be a record, whatever its quotes.</param>
    /// <returns>Null where there is none, which is then among the faults.</returns>
    /// <exception cref="DamagedFileException">The file cannot be read.</exception>
    public static RecordReader? Open(FileLoad load, bool asLines = false) =>
        load.Form is ExcelForm excel ? new SheetFinder(load, excel).Open() : Open(load.Task.Path, load.Form!, asLines);

    /// <summary>The records of a file.</summary>
    public static RecordReader Open(string path, TableForm form, bool asLines = false) => form switch
    {
        TextForm text => new TextRecords(TextFile.Open(path, text.Packed, text.Encoding, text.Skip), text.Separator, quotes: text.HasQuotes && !asLines) { PassesBlanks = text.HasBlanks },
        ParquetForm => ParquetRecords.Open(path),
        ExcelForm excel => ExcelRecords.Open(path, excel.Epoch),
        _ => throw new InvalidOperationException("No reader of " + form.GetType().Name + "."),
    };
}
