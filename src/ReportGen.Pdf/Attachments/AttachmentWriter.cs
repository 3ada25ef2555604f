using ReportGen.Pdf.Metadata;
using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Attachments;

/// <summary>Writes embedded files (ISO 32000-1, 7.11.4) with what ISO 19005-3, 6.8 asks for.</summary>
internal sealed class AttachmentWriter(ObjectFile file, DateTimeOffset modified)
{
    /// <summary>Writes the files; empty where there are none.</summary>
    public IReadOnlyList<NamedFile> Write(IEnumerable<PdfAttachment> attachments) =>
        [.. attachments.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new NamedFile(a.Name, Specification(a)))];

    /// <summary>Writes the tree that viewers list the files from.</summary>
    public ObjectId WriteNames(IReadOnlyList<NamedFile> files) => SearchTree.Write(file, "Names", [.. files.Select(f =>
        new TreeEntry(new PdfBuffer().Text(f.Name).Written.ToArray(), new PdfBuffer().Reference(f.Specification).Written.ToArray()))]);

    private ObjectId Specification(PdfAttachment attachment)
    {
        var content = file.AddStream(
            new PdfBuffer().Raw("/Type/EmbeddedFile/Subtype").Name(attachment.MediaType).Raw("/Params<</Size").Integer(attachment.Content.Length)
                .Raw("/ModDate").Text(InfoDictionary.Date(modified)).Raw(">>"),
            attachment.Content.AsSpan());
        return file.Add(new PdfBuffer().Raw("<</Type/Filespec/F").Text(attachment.Name).Raw("/UF").Text(attachment.Name)
            .Raw("/AFRelationship").Name(attachment.Relationship.ToString()).Raw("/Desc").Text(attachment.Description)
            .Raw("/EF<</F").Reference(content).Raw("/UF").Reference(content).Raw(">>>>"));
    }
}

/// <summary>An embedded file and its specification.</summary>
internal sealed record NamedFile(string Name, ObjectId Specification);
