using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates;

/// <summary>A template: a folder with <c>template.yaml</c> and a folder of Markdown files for each language. Nothing outside it is read.</summary>
public sealed class TemplateFolder
{
    private const string DefinitionFile = "template.yaml";
    private const long MaxFileBytes = 2_000_000;

    private TemplateFolder(string path, TemplateDefinition? definition, ImmutableArray<Fault> faults, string hash)
    {
        Path = path;
        Definition = definition;
        Faults = faults;
        Hash = hash;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Mistakes in <c>template.yaml</c>; errors among them mean that nothing can be composed.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Name given in <c>template.yaml</c>; empty where it cannot be read.</summary>
    public string Name => Definition?.Name ?? "";

    /// <summary>Languages it is written in, BCP 47.</summary>
    public ImmutableArray<string> Languages => Definition?.Languages ?? [];

    /// <summary>SHA-256 over names and contents of its YAML and Markdown files, lower-case hexadecimal.</summary>
    public string Hash { get; }

    internal TemplateDefinition? Definition { get; }

    /// <summary>Opens a template. A folder without a readable <c>template.yaml</c> opens too, with faults.</summary>
    public static TemplateFolder Open(string path)
    {
        var faults = new FaultList();
        var file = System.IO.Path.Combine(path, DefinitionFile);
        if (!File.Exists(file))
        {
            faults.Error("template-not-found", new SourcePlace(file), path);
            return new TemplateFolder(path, null, faults.Sorted, "");
        }

        var definition = new TemplateDefinitionReader(file, faults).Read(Normal(File.ReadAllText(file)));
        return new TemplateFolder(path, definition, faults.Sorted, HashOf(path));
    }

    /// <summary>Reads a section file; null with a fault where it is missing or may not be read.</summary>
    internal SourceText? Section(string language, SectionName name, FaultList faults)
    {
        var file = System.IO.Path.Combine(Path, language, name.Name + ".md");
        var place = new SourcePlace(System.IO.Path.Combine(Path, DefinitionFile), name.Line, name.Column);
        if (!IsPlain(name.Name) || !File.Exists(file) || IsLink(file))
        {
            faults.Unknown("template-missing-section", place, $"{language}/{name.Name}.md", SectionFiles(language));
            return null;
        }

        if (new FileInfo(file).Length > MaxFileBytes)
        {
            faults.Error("template-file-too-large", new SourcePlace(file), name.Name);
            return null;
        }

        return new SourceText(file, ProtectedText.Clean(Normal(File.ReadAllText(file))));
    }

    private IEnumerable<string> SectionFiles(string language)
    {
        var folder = System.IO.Path.Combine(Path, language);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.md").Select(f => $"{language}/{System.IO.Path.GetFileName(f)}")
            : [];
    }

    // Names are plain words, so that no path leads out of the folder.
    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');

    private static bool IsLink(string file) => new FileInfo(file).LinkTarget is not null;

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string HashOf(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => new { Full = f, Name = System.IO.Path.GetRelativePath(path, f).Replace('\\', '/') })
            .Where(f => f.Name.EndsWith(".yaml", StringComparison.Ordinal) || f.Name.EndsWith(".md", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(Normal(File.ReadAllText(file.Full))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
