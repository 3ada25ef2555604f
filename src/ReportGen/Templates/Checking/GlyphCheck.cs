using System.Globalization;
using System.Text;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Checking;

/// <summary>Characters in the template's own texts that no font has, with their place.</summary>
internal sealed class GlyphCheck(TemplateFolder template, TemplateDefinition definition, Func<int, bool> hasGlyph, FaultList faults)
{
    private const int MostPlaces = 20;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public void Run()
    {
        var sections = definition.Languages.SelectMany(l => definition.Sections.Select(s => $"{l}/{s.Name}.md"));
        foreach (var file in sections.Concat(template.Files.List("", ".md").Where(f => f.Contains("partials/", StringComparison.Ordinal))).Append("template.yaml").Distinct())
        {
            var content = template.Files.Read(file);
            if (content.Refusal == Files.FileRefusal.None)
                Look(file, content.Text);
        }
    }

    private void Look(string file, string text)
    {
        var source = new SourceText(template.Files.PathOf(file), text);
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsSeen(rune) || hasGlyph(rune.Value))
            {
                position += rune.Utf16SequenceLength;
                continue;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"{rune} U+{rune.Value:X4}");
            // Each character once a file, with its first place.
            if (_told.Count < MostPlaces && _told.Add(file + name))
                faults.Warning("template-missing-glyph", source.Place(position), name);
            position += rune.Utf16SequenceLength;
        }
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
