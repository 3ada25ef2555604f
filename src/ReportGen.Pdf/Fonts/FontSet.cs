using System.Globalization;
using ReportGen.Pdf.Objects;
using ReportGen.Typesetting.Text;

namespace ReportGen.Pdf.Fonts;

/// <summary>The fonts of a document, in order of first use.</summary>
internal sealed class FontSet
{
    private readonly Dictionary<FontFace, FontUsage> _byFace = [];
    private readonly List<FontUsage> _usages = [];

    public FontUsage For(FontFace face)
    {
        if (_byFace.TryGetValue(face, out var usage)) return usage;
        usage = new FontUsage(face, string.Create(CultureInfo.InvariantCulture, $"F{_usages.Count + 1}"));
        _byFace.Add(face, usage);
        _usages.Add(usage);
        return usage;
    }

    /// <summary>Embeds all fonts and writes the resource dictionary that the pages share.</summary>
    public void Write(ObjectFile file, ObjectId resources)
    {
        var dictionary = new PdfBuffer().Raw("<</Font<<");
        foreach (var usage in _usages) dictionary.Name(usage.Resource).Reference(FontEmbedder.Embed(file, usage));
        file.Write(resources, dictionary.Raw(">>>>"));
    }
}
