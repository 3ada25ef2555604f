using System.Globalization;
using System.Text;
using ReportGen.Pdf.Objects;
using ReportGen.Pdf.Structure;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Navigation;

/// <summary>Writes link annotations (ISO 32000-1, 12.5.6.5).</summary>
internal sealed class LinkWriter(ObjectFile file, ContentIndex index, DestinationTable destinations)
{
    /// <summary>Writes the links of a page and tells their numbers.</summary>
    public IReadOnlyList<ObjectId> Write(DisplayPage page, ObjectId pageId) =>
        [.. page.Links.Select(link => Write(link, page.Size.Height, pageId))];

    private ObjectId Write(PageLink link, double pageHeight, ObjectId page)
    {
        var id = file.Reserve();
        var key = index.AddLink(new LinkAnnotation(id, page), link.Element);
        var annotation = new PdfBuffer().Raw("<</Type/Annot/Subtype/Link/Rect[")
            .Number(link.Area.X).Number(pageHeight - link.Area.Bottom).Number(link.Area.Right).Number(pageHeight - link.Area.Y)
            .Raw("]/Border[0 0 0]/F 4/P").Reference(page).Raw("/StructParent").Integer(key)
            .Raw("/Contents").Text(link.Description);
        if (link.External) annotation.Raw("/A<</S/URI/URI").Bytes(Escape(link.Target)).Raw(">>");
        else annotation.Raw("/A<</S/GoTo/D").Raw(destinations.Key(link.Target)).Raw(">>");
        file.Write(id, annotation.Raw(">>"));
        return id;
    }

    /// <summary>An address is ASCII in PDF: everything else, and white space, is escaped by the rules of RFC 3986.</summary>
    private static byte[] Escape(string address)
    {
        var result = new StringBuilder(address.Length);
        foreach (var b in Encoding.UTF8.GetBytes(address))
        {
            if (b is > 0x20 and < 0x7F) result.Append((char)b);
            else result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return Encoding.ASCII.GetBytes(result.ToString());
    }
}
