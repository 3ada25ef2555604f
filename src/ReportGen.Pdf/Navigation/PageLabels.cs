using System.Globalization;
using ReportGen.Pdf.Objects;

namespace ReportGen.Pdf.Navigation;

/// <summary>The page numbers as printed (ISO 32000-1, 12.4.2), gathered into ranges.</summary>
internal sealed class PageLabels
{
    private readonly PdfBuffer _ranges = new();
    private int _pages;
    private int? _expected;
    private bool _blank;

    /// <summary>Adds the label of the next page.</summary>
    public void Add(string label)
    {
        var number = Number(label);
        var continues = _pages > 0 && (label.Length == 0 ? _blank : number is not null && number == _expected);
        if (!continues) Begin(label, number);
        _blank = label.Length == 0;
        _expected = number + 1;
        _pages++;
    }

    public ObjectId Write(ObjectFile file) => file.Add(new PdfBuffer().Raw("<</Nums[").Raw(_ranges.Written).Raw("]>>"));

    private void Begin(string label, int? number)
    {
        _ranges.Integer(_pages).Raw("<<");
        if (number is { } start) _ranges.Raw("/S/D/St").Integer(start);
        else if (label.Length > 0) _ranges.Raw("/P").Text(label);
        _ranges.Raw(">>");
    }

    /// <summary>The number of a plain decimal label; null for any other, such as one with leading zeros.</summary>
    private static int? Number(string label) =>
        int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        && number.ToString(CultureInfo.InvariantCulture) == label
            ? number
            : null;
}
