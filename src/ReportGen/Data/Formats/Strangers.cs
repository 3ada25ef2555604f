using System.IO.Compression;
using System.Text;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Formats;

/// <summary>Recognises files that stand where a table should: pointers, error pages, archives, documents.</summary>
internal static class Strangers
{
    private const int Shown = 60;
    private const int TarMark = 257;
    private const long MostSharedText = 1L << 30;

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly string[] FormTags = ["<form", "<input", "<script"];
    private static readonly string[] PageStarts = ["<!doctype", "<html", "<head", "<body", "<?xml", "<error", "<!--", "<script"];
    private static readonly string[] TitleTags = ["<title>", "<message>", "<h1>"];

    private static readonly (byte[] Start, string Kind)[] Kinds =
    [
        ([.. "%PDF"u8], "pdf"), ([0x89, .. "PNG"u8], "png"), ([0xFF, 0xD8, 0xFF], "jpeg"), ([.. "Rar!"u8], "rar"), ([.. "7z"u8, 0xBC, 0xAF], "7z"),
        ([.. "SQLite format 3"u8], "sqlite"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([.. "BZh"u8], "bzip2"), ([0xFD, .. "7zXZ"u8], "xz"), ([0x1F, 0x8B], "gzip in gzip"),
    ];

    private static readonly (string Entry, string Kind)[] Archives = [("xl/workbook.bin", "xlsb"), ("content.xml", "ods"), ("Index/Document.iwa", "numbers"), ("word/document.xml", "docx")];

    /// <summary>The fault of a file that is no table; null where it may be one.</summary>
    public static Fault? Recognise(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(OldOffice))
            return start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? Error("data-xlsx-encrypted", "") : Error("data-not-a-table", "xls");
        if (start.Length > TarMark + 5 && start.Slice(TarMark, 5).SequenceEqual("ustar"u8))
            return Error("data-not-a-table", "tar");
        foreach (var (bytes, kind) in Kinds)
        {
            if (start.StartsWith(bytes))
                return Error("data-not-a-table", kind);
        }

        if (start.IndexOfAnyExcept(" \t\r\n\0"u8) < 0 || start.SequenceEqual(Encoding.UTF8.Preamble))
            return Error("data-file-empty", "");
        var mark = Encodings.Mark(start);
        var text = (mark?.Encoding ?? Encoding.UTF8).GetString(start[(mark?.Length ?? 0)..Math.Min(start.Length, 4096)]).TrimStart();
        if (text.StartsWith("version https://git-lfs.github.com/spec/", StringComparison.Ordinal))
            return Error("data-lfs-pointer", text.Split('\n').FirstOrDefault(line => line.StartsWith("size ", StringComparison.Ordinal))?[5..].Trim() ?? "?");
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase) && text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return Error("data-not-a-table", "xml");
        if (IsPage(text) || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase))
            return HoldsTable(text) ? Error("data-html-table", Title(text)) : Error("data-html-page", Title(text));
        return text.StartsWith('{') || text.StartsWith("[{", StringComparison.Ordinal) ? Error("data-not-a-table", "json") : null;
    }

    /// <summary>The fault of a packed file that holds no text; null where it may.</summary>
    public static Fault? Packed(FileSample sample) => !sample.Packed ? null
        : sample.Start.AsSpan().StartsWith("PAR1"u8) ? Error("data-not-a-table", "parquet in gzip")
        : sample.Start.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Error("data-not-a-table", "zip in gzip") : null;

    /// <summary>The fault of a zip file that is no workbook, or one that would take too much memory; null where it can be read.</summary>
    public static Fault? Archive(string path)
    {
        var place = new SourcePlace(path);
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (Array.Find(Archives, kind => zip.GetEntry(kind.Entry) is not null) is { Kind: not null } known)
                return Error("data-not-a-table", known.Kind) with { Place = place };
            if (zip.GetEntry("xl/workbook.xml") is null)
                return Error("data-zip-not-xlsx", string.Join(", ", zip.Entries.Take(3).Select(entry => Short(entry.FullName)))) with { Place = place };
            if (IsStrict(zip))
                return Error("data-not-a-table", "xlsx (Strict Open XML)") with { Place = place };
            return zip.Entries.Where(entry => !entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length) > MostSharedText
                ? Error("data-xlsx-too-large", "") with { Place = place } : null;
        }
        catch (InvalidDataException fault)
        {
            return Error("data-xlsx-damaged", fault.Message) with { Place = place };
        }
    }

    /// <summary>Whether a workbook was saved as "Strict Open XML Spreadsheet", whose names the reader does not know: it would find no sheet.</summary>
    private static bool IsStrict(ZipArchive zip)
    {
        using var workbook = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        var start = new char[4096];
        return start.AsSpan(0, workbook.ReadBlock(start)).Contains("http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal);
    }

    /// <summary>Many systems write a table as a web page and call it <c>.xls</c>; pages for people have forms and scripts.</summary>
    private static bool HoldsTable(string text) => text.Contains("urn:schemas-microsoft-com:office", StringComparison.OrdinalIgnoreCase)
        || (text.Contains("<table", StringComparison.OrdinalIgnoreCase) && text.Contains("<tr", StringComparison.OrdinalIgnoreCase) && !FormTags.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)));

    private static bool IsPage(string text) => PageStarts.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase));

    private static string Title(string text)
    {
        foreach (var tag in TitleTags)
        {
            var start = text.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
            if (start < 0)
                continue;
            var rest = text[(start + tag.Length)..];
            return Short(rest[..(rest.IndexOf('<', StringComparison.Ordinal) is >= 0 and var end ? end : rest.Length)].Trim());
        }

        return Short(text.Split('\n')[0].Trim());
    }

    private static string Short(string text) => text.Length > Shown ? text[..Shown] + "…" : text;

    private static Fault Error(string code, string found) => new Fault(code, Severity.Error).With("found", found);
}
