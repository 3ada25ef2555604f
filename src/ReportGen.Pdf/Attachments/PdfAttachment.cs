using System.Collections.Immutable;

namespace ReportGen.Pdf.Attachments;

/// <summary>What an attached file is to the document (ISO 19005-3, annex E).</summary>
public enum AttachmentRelationship
{
    /// <summary>The numbers that a figure or table shows.</summary>
    Data,

    /// <summary>What the document was made from.</summary>
    Source,

    /// <summary>Something that goes with it.</summary>
    Supplement,
}

/// <summary>A file inside the document.</summary>
/// <param name="Name">Its name, unique in the document, without folders.</param>
/// <param name="MediaType">Such as <c>text/csv</c>.</param>
/// <param name="Relationship">What it is to the document.</param>
/// <param name="Description">A sentence for those who cannot tell by the name.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record PdfAttachment(string Name, string MediaType, AttachmentRelationship Relationship, string Description, ImmutableArray<byte> Content);
