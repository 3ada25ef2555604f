using System.Text;
using ReportGen.Data.Sheets;

namespace ReportGen.Data.Formats;

/// <summary>How a table file is written.</summary>
internal abstract record TableForm
{
    /// <summary>The form as it is reported.</summary>
    public abstract FileForm Report { get; }
}

/// <summary>Text with separated fields.</summary>
/// <param name="Encoding">How it is encoded.</param>
/// <param name="Separator">Between fields.</param>
/// <param name="LineEnds">LF, CRLF, CR, mixed, or none.</param>
internal sealed record TextForm(Encoding Encoding, char Separator, string LineEnds) : TableForm
{
    /// <summary>Whether gzip packed it.</summary>
    public bool Packed { get; init; }

    /// <summary>Whether it begins with a byte order mark.</summary>
    public bool Marked { get; init; }

    /// <summary>Whether quotes hold fields together.</summary>
    public bool HasQuotes { get; init; } = true;

    /// <summary>Whether blanks stand before the quotes around fields: <c>a, "b"</c>.</summary>
    public bool HasBlanks { get; init; }

    /// <summary>Bytes at the start that are no part of the table.</summary>
    public int Skip { get; init; }

    /// <inheritdoc/>
    public override FileForm Report => new(Packed ? "text.gz" : "text")
    {
        Encoding = Encodings.NameOf(Encoding) + (Marked ? " BOM" : ""), Delimiter = Separators.NameOf(Separator), LineEnds = LineEnds,
    };
}

/// <summary>A workbook of Excel.</summary>
/// <param name="Sheet">Name of the sheet that was asked for; null to find it by its header.</param>
internal sealed record ExcelForm(string? Sheet) : TableForm
{
    /// <summary>From when its days count.</summary>
    public WorkbookEpoch Epoch { get; init; }

    /// <inheritdoc/>
    public override FileForm Report => new("xlsx") { Sheet = Sheet ?? "" };
}

/// <summary>A Parquet file.</summary>
internal sealed record ParquetForm : TableForm
{
    /// <inheritdoc/>
    public override FileForm Report => new("parquet");
}
