using ReportGen.Pdf.Reading;

namespace ReportGen.Pdf.Conformance.Rules;

/// <summary>A font dictionary and the codes that pages show of it.</summary>
internal sealed record FontUse(string Name, PdfDictionary Dictionary, IReadOnlySet<int> Codes)
{
    /// <summary>All fonts of a document.</summary>
    public static IEnumerable<FontUse> Of(CheckedDocument document)
    {
        var fonts = new Dictionary<PdfValue, FontUse>();
        foreach (var page in document.Pages)
        {
            var resources = document.Get(document.Get(page.Dictionary, "Resources"), "Font").AsDictionary;
            foreach (var use in page.Marks.Codes)
            {
                if (!fonts.TryGetValue(resources[use.Key], out var font))
                {
                    var dictionary = document.File.Resolve(resources[use.Key]).AsDictionary;
                    fonts.Add(resources[use.Key], font = new FontUse(dictionary["BaseFont"].AsName, dictionary, new HashSet<int>()));
                }
                ((HashSet<int>)font.Codes).UnionWith(use.Value);
            }
        }
        return fonts.Values;
    }
}
