using System.Text;
using ReportGen.Data.Csv;
using ReportGen.Data.Sheets;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Formats;

/// <summary>Finds out how a table file is written, by its content; what is no table is recognised by name.</summary>
internal sealed class FormFinder(string path, FormSettings settings, FaultSums faults)
{
    /// <summary>The form; null where the file is no table, which is then among the faults.</summary>
    /// <exception cref="InvalidDataException">It begins as gzip and is damaged.</exception>
    public TableForm? Find()
    {
        var sample = FileSample.Read(path);
        if (Strangers.Recognise(sample.Start) is { } stranger)
        {
            faults.Add(stranger with { Place = new SourcePlace(path) });
            return null;
        }

        if (!sample.Packed && sample.Start.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return Workbook();
        if (!sample.Packed && sample.Start.AsSpan().StartsWith("PAR1"u8))
            return Named(new ParquetForm(), "parquet", ".parquet");
        if (Strangers.Packed(sample) is { } packed)
        {
            faults.Add(packed with { Place = new SourcePlace(path) });
            return null;
        }

        return Text(sample) is { } form ? Named(form, sample.Packed ? "gzip" : "text", sample.Packed ? [".gz"] : [".csv", ".tsv", ".txt"]) : null;
    }

    private TableForm? Workbook()
    {
        if (Strangers.Archive(path) is not { } fault)
            return Named(new ExcelForm(settings.Sheet) { Epoch = WorkbookEpoch.Of(path) }, "xlsx", ".xlsx", ".xlsm");
        faults.Add(fault);
        return null;
    }

    private TextForm? Text(FileSample sample)
    {
        var mark = Encodings.Mark(sample.Start);
        var encoding = settings.Encoding is { } name ? Encodings.Named(name) : mark?.Encoding ?? Encodings.Find(sample.Telling);
        if (encoding is null)
        {
            faults.Add(Fault("data-encoding-unknown", Severity.Error));
            return null;
        }

        var skip = mark is { } met && met.Encoding.CodePage == encoding.CodePage ? met.Length : 0;
        var text = encoding.GetString(sample.Start, skip, sample.Start.Length - skip);
        GarbledText.Tell(text, path, faults);
        var announced = Announced(text);
        var body = text[(announced?.Length ?? 0)..];
        var separator = settings.Separator ?? announced?.Separator ?? Separators.Find(text, ByName());
        return new TextForm(encoding, separator, Separators.LineEnds(text))
        {
            Packed = sample.Packed, HasQuotes = settings.HasQuotes, Marked = skip > 0, Skip = skip + (announced is { } line ? encoding.GetByteCount(text[..line.Length]) : 0),
            HasBlanks = TextRecords.FirstLineOf(body).Contains(separator + " \"", StringComparison.Ordinal),
        };
    }

    /// <summary>A first line such as <c>sep=;</c>, which spreadsheets read: the separator and the length of the line with its end.</summary>
    private static (char Separator, int Length)? Announced(string text)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6 || text[5] is not ('\r' or '\n'))
            return null;
        return (text[4], text[5] == '\r' && text.Length > 6 && text[6] == '\n' ? 7 : 6);
    }

    private char ByName() => path.Contains(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',';

    /// <summary>The content decides; a name that says something else is told.</summary>
    private TableForm Named(TableForm form, string found, params string[] extensions)
    {
        var name = Path.GetFileName(path);
        if (name.Contains('.', StringComparison.Ordinal) && !extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            faults.Add(Fault("data-extension-wrong", Severity.Warning).With("found", found).With("expected", Path.GetExtension(name)));
        return form;
    }

    private Fault Fault(string code, Severity severity) => new(code, severity, new SourcePlace(path));
}
