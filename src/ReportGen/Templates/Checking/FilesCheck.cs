using System.Text.RegularExpressions;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Checking;

/// <summary>Files, labels and parameters that nothing uses.</summary>
internal sealed partial class FilesCheck(TemplateFolder template, TemplateDefinition definition, FaultList faults)
{
    public void Run()
    {
        var all = template.Files.List("", ".md", ".svg", ".png");
        var texts = all.Where(f => f.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(f => f, f => template.Files.Read(f).Text, StringComparer.Ordinal);
        var sections = definition.Languages.SelectMany(l => definition.Sections.Select(s => $"{l}/{s.Name}.md")).ToHashSet(StringComparer.Ordinal);
        var whole = string.Join('\n', texts.Values);
        var included = Include().Matches(whole).Select(m => Stem(m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in texts.Keys.Where(f => !sections.Contains(f) && !f.StartsWith("snapshots/", StringComparison.Ordinal) && f.Contains('/', StringComparison.Ordinal)))
        {
            if (file.EndsWith("/mail.md", StringComparison.Ordinal))
                continue; // the covering mail, read by build --mail
            if (!file.Contains("partials/", StringComparison.Ordinal))
                faults.Warning("template-unused-section", new SourcePlace(template.Files.PathOf(file)), file);
            else if (!included.Contains(Stem(file[(file.IndexOf("partials/", StringComparison.Ordinal) + 9)..])))
                faults.Warning("template-unused-partial", new SourcePlace(template.Files.PathOf(file)), file);
        }

        foreach (var file in all.Where(f => f.StartsWith("assets/", StringComparison.Ordinal) && !whole.Contains(f, StringComparison.Ordinal)))
            faults.Add(new Fault("template-unused-asset", Severity.Note, new SourcePlace(template.Files.PathOf(file))).With("found", file));
        foreach (var name in definition.Parameters.Keys.Where(p => !whole.Contains("parameters." + p, StringComparison.Ordinal)))
            faults.Warning("template-unused-parameter", new SourcePlace(template.Files.PathOf("template.yaml")), name);
        foreach (var twice in definition.Sections.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Error("template-section-twice", new SourcePlace(template.Files.PathOf("template.yaml"), twice.Last().Line, twice.Last().Column), twice.Key);
    }

    private static string Stem(string name)
    {
        name = name.StartsWith("partials/", StringComparison.Ordinal) ? name[9..] : name;
        return name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : name;
    }

    [GeneratedRegex("""\{%-?\s*include\s+["']([^"']+)["']""")]
    private static partial Regex Include();
}
