using System.Collections.Immutable;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Templates.Files;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates;

/// <summary>A template: a folder with <c>template.yaml</c> and a folder of Markdown files for each language. Nothing outside it is read.</summary>
public sealed class TemplateFolder
{
    private const string DefinitionFile = "template.yaml";

    private TemplateFolder(TemplateFiles files, TemplateDefinition? definition, ImmutableArray<Fault> faults, string hash)
    {
        Files = files;
        Definition = definition;
        Faults = faults;
        Hash = hash;
    }

    /// <summary>The folder.</summary>
    public string Path => Files.Root;

    /// <summary>Mistakes in <c>template.yaml</c>; errors among them mean that nothing can be composed.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Name given in <c>template.yaml</c>; empty where it cannot be read.</summary>
    public string Name => Definition?.Name ?? "";

    /// <summary>Languages it is written in, BCP 47.</summary>
    public ImmutableArray<string> Languages => Definition?.Languages ?? [];

    /// <summary>By what its papers are divided where the command does not say; null for one paper of all.</summary>
    public SegmentKind? Segment => Definition?.Segment;

    /// <summary>SHA-256 over names and contents of its YAML and Markdown files, lower-case hexadecimal.</summary>
    public string Hash { get; }

    internal TemplateDefinition? Definition { get; }

    internal TemplateFiles Files { get; }

    /// <summary>What a list says of it.</summary>
    /// <param name="language">Language of the texts; another where the template lacks it.</param>
    public TemplateSummary Describe(string language)
    {
        var d = Definition;
        string Pick(ImmutableSortedDictionary<string, string>? texts) =>
            texts?.GetValueOrDefault(language) ?? texts?.GetValueOrDefault("") ?? texts?.Values.FirstOrDefault() ?? "";
        return new TemplateSummary(
            Path, Name.Length > 0 ? Name : System.IO.Path.GetFileName(Path), Pick(d?.Titles), Pick(d?.Descriptions), Languages,
            [.. (d?.Parameters.Values ?? []).Select(p => new ParameterSummary(p.Name, p.TypeName, p.Default, p.Allowed, Pick(p.Descriptions)))]);
    }

    /// <summary>Opens a template. A folder without a readable <c>template.yaml</c> opens too, with faults.</summary>
    public static TemplateFolder Open(string path)
    {
        var faults = new FaultList();
        var files = new TemplateFiles(path);
        var content = files.Read(DefinitionFile);
        if (content.Refusal != FileRefusal.None)
        {
            faults.Error(Code(content.Refusal, "template-not-found"), new SourcePlace(files.PathOf(DefinitionFile)), path);
            return new TemplateFolder(files, null, faults.Sorted, "");
        }

        var definition = new TemplateDefinitionReader(files.PathOf(DefinitionFile), faults).Read(content.Text);
        return new TemplateFolder(files, definition, faults.Sorted, files.Hash());
    }

    /// <summary>Reads a section file with its partials; null with a fault where it is missing or may not be read.</summary>
    internal SourceText? Section(string language, SectionName name, FaultList faults)
    {
        var file = $"{language}/{name.Name}.md";
        var content = Files.Read(file);
        if (content.Refusal == FileRefusal.None)
            return new SectionSource(Files, language, faults).Read(Files.PathOf(file), ProtectedText.Clean(content.Text));
        var place = new SourcePlace(Files.PathOf(DefinitionFile), name.Line, name.Column);
        if (content.Refusal == FileRefusal.Missing)
            faults.Unknown("template-missing-section", place, file, Files.List(language, ".md").Where(f => !f.Contains("/partials/", StringComparison.Ordinal)));
        else
            faults.Error(Code(content.Refusal, ""), place, file);
        return null;
    }

    /// <summary>The same template with nothing but its first section that shows a chart; itself where none does.</summary>
    internal TemplateFolder FirstCharts(string language)
    {
        if (Definition is not { } definition || definition.Sections.FirstOrDefault(name => Files.Read($"{language}/{name.Name}.md").Text.Contains("```chart", StringComparison.Ordinal)) is not { } first)
            return this;
        return new TemplateFolder(Files, definition with { Sections = [first] }, Faults, Hash);
    }

    private static string Code(FileRefusal refusal, string missing) => refusal switch
    {
        FileRefusal.Outside => "template-outside",
        FileRefusal.TooLarge => "template-file-too-large",
        _ => missing,
    };
}
