namespace ReportGen.Pdf;

/// <summary>What a PDF file says of its making, beside what the document says itself.</summary>
public sealed record PdfOptions
{
    /// <summary>The program that wrote the file, with version; empty to leave it out.</summary>
    public string Producer { get; init; } = "";
}
