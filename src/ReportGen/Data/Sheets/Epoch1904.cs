using System.IO.Compression;
using System.Xml;

namespace ReportGen.Data.Sheets;

/// <summary>Workbooks that were begun on old Macs count days from 1904: the same number is a day four years later.</summary>
internal static class Epoch1904
{
    private const string Word = "true";
    private const int DaysApart = 1_462;

    /// <summary>Day 0 of this system: serial numbers below 1 are times of day.</summary>
    public static DateTime Day { get; } = new(1904, 1, 1);

    /// <summary>Whether a workbook counts so.</summary>
    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    public static bool Is(string path) => Mark(path) is "1" or Word;

    /// <summary>Days that the dates of a workbook are later than its reader says, who knows the sign for it and not the word.</summary>
    public static int DaysUnread(string path) => Mark(path) == Word ? DaysApart : 0;

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
