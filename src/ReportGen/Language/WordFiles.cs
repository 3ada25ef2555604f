using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Language;

/// <summary>Reads the embedded files of words.</summary>
internal static class WordFiles
{
    private const string Folder = "Language/Words/";

    /// <summary>All words of a language. A key that stands in two files is a fault of the program.</summary>
    public static ImmutableDictionary<string, string> Load(string tag)
    {
        var assembly = typeof(WordFiles).Assembly;
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal) || !name.EndsWith($".{tag}.yaml", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var (key, text) in FlatYaml.Read(reader))
                words.Add(key, text);
        }

        return words.ToImmutable();
    }
}
