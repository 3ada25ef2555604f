using System.IO.Compression;
using System.Xml;

namespace ReportGen.Data.Sheets;

/// <summary>From when a workbook counts days. One that was begun on an old Mac counts from 1904: the same number is a day four years later.</summary>
/// <param name="Is1904">Whether it counts from 1904.</param>
/// <param name="DaysUnread">Days that its dates are later than its reader says, who knows the sign for it and not the word.</param>
internal readonly record struct WorkbookEpoch(bool Is1904, int DaysUnread)
{
    private const int DaysApart = 1_462;

    /// <summary>Day 0 of the system of 1904: serial numbers below 1 are times of day.</summary>
    public static DateTime Day0 { get; } = new(1904, 1, 1);

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    public static WorkbookEpoch Of(string path) => Mark(path) switch
    {
        "1" => new WorkbookEpoch(true, 0),
        "true" => new WorkbookEpoch(true, DaysApart),
        _ => default,
    };

    private static string Mark(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var part = zip.GetEntry("xl/workbook.xml")?.Open() ?? throw new InvalidDataException("There is no workbook.");
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        try
        {
            while (xml.Read() && !(xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheets"))
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
                    return xml.GetAttribute("date1904") ?? "";
            }
        }
        catch (XmlException)
        {
            // The reader of its sheets will say so.
        }

        return "";
    }
}
