using System.Collections.Immutable;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Structure;

/// <summary>
/// How the labels of lists count (the attribute ListNumbering of ISO 32000-1, 14.8.5.5, which ISO 14289-1, 7.6 asks for where items have
/// labels), read from the first label of each list.
/// </summary>
internal sealed class ListNumberings
{
    private readonly Dictionary<int, string> _byLabel = [];

    /// <summary>Takes note of the labels of a page.</summary>
    public void Add(DisplayPage page)
    {
        foreach (var item in page.Items)
        {
            if (item is TaggedItem { Role: StructureRole.Lbl } label && FirstText(label.Items) is { } text) _byLabel.TryAdd(label.Element, Of(text));
        }
    }

    /// <summary>Writes the attribute of a list whose items have labels.</summary>
    public void Write(PdfBuffer element, StructureNode list)
    {
        if (FirstLabel(list) is not { } label) return;
        element.Raw("/A<</O/List/ListNumbering"u8).Name(_byLabel.GetValueOrDefault(label.Id, "Disc")).Raw(">>"u8);
    }

    /// <summary>The numbering that a label such as "1.", "•" or "(b)" belongs to.</summary>
    public static string Of(string label)
    {
        var core = label.Trim(' ', '\u3000', '.', ')', '(', '（', '）', '、', '．');
        if (core.Length == 0) return "None";
        if (core.All(c => char.IsDigit(c) || "一二三四五六七八九十百〇①②③④⑤⑥⑦⑧⑨⑩.".Contains(c, StringComparison.Ordinal))) return "Decimal";
        return core switch
        {
            "○" or "◦" or "o" => "Circle",
            "■" or "▪" or "□" or "▫" => "Square",
            _ when core[0] is 'i' or 'v' or 'x' && core.All(c => "ivxlcdm".Contains(c, StringComparison.Ordinal)) => "LowerRoman",
            _ when core[0] is 'I' or 'V' or 'X' && core.All(c => "IVXLCDM".Contains(c, StringComparison.Ordinal)) => "UpperRoman",
            [>= 'a' and <= 'z'] => "LowerAlpha",
            [>= 'A' and <= 'Z'] => "UpperAlpha",
            _ => "Disc",
        };
    }

    private static StructureNode? FirstLabel(StructureNode list) => list.Children.SelectMany(item => item.Children)
        .FirstOrDefault(part => part.Role == StructureRole.Lbl);

    private static string? FirstText(ImmutableArray<DisplayItem> items)
    {
        foreach (var item in items)
        {
            if (item is GlyphRun { Text: var text } && !string.IsNullOrWhiteSpace(text)) return text;
            if (item is GroupItem group && FirstText(group.Items) is { } inner) return inner;
        }
        return null;
    }
}
