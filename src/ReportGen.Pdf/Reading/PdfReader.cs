using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Xml.Linq;
using ReportGen.Pdf.Conformance;
using ReportGen.Pdf.Conformance.Rules;
using ReportGen.Pdf.Metadata;

namespace ReportGen.Pdf.Reading;

/// <summary>What a finished file says and holds beside its pages.</summary>
/// <param name="Metadata">The XMP packet; null where there is none, or it is not well formed.</param>
/// <param name="Attachments">Embedded files by name.</param>
/// <param name="Pages">Number of pages.</param>
public sealed record PdfContents(XElement? Metadata, ImmutableSortedDictionary<string, ImmutableArray<byte>> Attachments, int Pages)
{
    /// <summary>The standards that it names.</summary>
    public required PdfIdentification Identification { get; init; }

    /// <summary>What the checks find on it.</summary>
    public required ImmutableArray<ConformanceFinding> Findings { get; init; }

    /// <summary>Value of a property of the metadata; null where it has none.</summary>
    public string? Property(string space, string name) => Metadata?.Descendants(XName.Get(name, space)).FirstOrDefault()?.Value;
}

/// <summary>Reads files of the kind that this program writes.</summary>
public static class PdfReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="password">Either password where it has one.</param>
    /// <exception cref="FormatException">It is no PDF file, is damaged, or not of the kind that this program writes.</exception>
    /// <exception cref="UnauthorizedAccessException">It has a password, and this is not it.</exception>
    public static PdfContents Read(byte[] file, string password = "")
    {
        try
        {
            var document = new CheckedDocument(new PdfFile(file, password));
            return new PdfContents(XmpText.Root(document), Attachments(document), document.Pages.Count)
            {
                Identification = Named(document),
                Findings = [.. ConformanceChecker.Check(document)],
            };
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidCastException or InvalidOperationException or InvalidDataException or IndexOutOfRangeException
            or KeyNotFoundException or NullReferenceException or OverflowException or CryptographicException)
        {
            throw new FormatException("The file is damaged, or no file of this program.", fault);
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<byte>> Attachments(CheckedDocument document)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var reference in document.Get(document.Catalog, "AF").AsArray)
        {
            if (document.Get(reference, "UF").AsText is { } name && document.Get(document.Get(reference, "EF"), "F") is PdfStream stream) files[name] = [.. stream.Data];
        }
        return files.ToImmutable();
    }

    private static PdfIdentification Named(CheckedDocument document)
    {
        var root = XmpText.Root(document);
        var level = root?.Descendants(XName.Get("conformance", XmpNames.Archive)).FirstOrDefault()?.Value;
        var accessible = root?.Descendants(XName.Get("part", XmpExtensions.Accessibility.Namespace)).Any() ?? false;
        return new PdfIdentification(accessible, level switch { "A" => ArchiveLevel.A, null => ArchiveLevel.None, _ => ArchiveLevel.B });
    }
}
