using System.Globalization;
using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance;

/// <summary>A page with what its content stream marks.</summary>
internal sealed class CheckedPage
{
    public CheckedPage(PdfFile file, int number, int index)
    {
        (Number, Index) = (number, index);
        Dictionary = file.Objects[number].AsDictionary;
        var content = file.Get(Dictionary, "Contents");
        Marks = new MarkReader(file, file.Get(Dictionary, "Resources").AsDictionary).Read(((PdfStream)content).Data);
        Annotations = [.. file.Get(Dictionary, "Annots").AsArray.OfType<PdfReference>().Select(reference => reference.Number)];
    }

    public int Number { get; }

    public int Index { get; }

    public PdfDictionary Dictionary { get; }

    public PageMarks Marks { get; }

    public IReadOnlyList<int> Annotations { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"page {Index + 1}");
}

/// <summary>What a content stream marks.</summary>
internal sealed class PageMarks
{
    /// <summary>The text shown under each identifier; empty where only shapes are.</summary>
    public Dictionary<int, string> Texts { get; } = [];

    /// <summary>The structure type that each identifier is marked with.</summary>
    public Dictionary<int, string> Types { get; } = [];

    /// <summary>Codes shown of each font resource.</summary>
    public Dictionary<string, HashSet<int>> Codes { get; } = [];

    /// <summary>The operators used.</summary>
    public HashSet<string> Operators { get; } = [];

    /// <summary>How deep graphics states are saved inside each other.</summary>
    public int Nesting { get; set; }

    /// <summary>What is wrong with the marks.</summary>
    public List<string> Faults { get; } = [];
}
