namespace ReportGen.Pdf.Metadata;

/// <summary>Conformance levels of PDF/A (ISO 19005-2 and -3, clause 5).</summary>
public enum ArchiveLevel
{
    /// <summary>The file is not identified as PDF/A.</summary>
    None,

    /// <summary>Level B: it looks the same for ever.</summary>
    B,

    /// <summary>Level A: it is tagged as well, and all of its text has Unicode.</summary>
    A,
}

/// <summary>The standards that a file says it follows.</summary>
/// <param name="Accessible">PDF/UA-1 (ISO 14289-1).</param>
/// <param name="Archive">Level of PDF/A; the part is 3 where files are attached, else 2.</param>
public sealed record PdfIdentification(bool Accessible, ArchiveLevel Archive)
{
    /// <summary>Says nothing.</summary>
    public static PdfIdentification None { get; } = new(false, ArchiveLevel.None);

    /// <summary>All that a file of this program can follow.</summary>
    public static PdfIdentification Full { get; } = new(true, ArchiveLevel.A);
}
