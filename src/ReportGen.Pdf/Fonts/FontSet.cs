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

    /// <summary>Embeds all fonts and adds the entry of the resource dictionary.</summary>
    public void Write(ObjectFile file, PdfBuffer resources)
    {
        resources.Raw("/Font<<");
        var subsets = Subsets();
        for (var i = 0; i < _usages.Count; i++) resources.Name(_usages[i].Resource).Reference(FontEmbedder.Embed(file, _usages[i], subsets[i]));
        resources.Raw(">>");
    }

    /// <summary>The subsets, made side by side: nothing else is left to do then, and each takes as long as some pages.</summary>
    private FontSubset[] Subsets()
    {
        var others = _usages.Skip(1).Select(usage => Task.Run(() => FontSubset.Of(usage))).ToArray();
        return [.. _usages.Take(1).Select(FontSubset.Of), .. others.Select(task => task.GetAwaiter().GetResult())];
    }
}
