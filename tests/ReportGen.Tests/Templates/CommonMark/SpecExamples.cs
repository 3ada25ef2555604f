using System.IO.Compression;

namespace ReportGen.Tests.Templates.CommonMark;

/// <summary>An example of the specification.</summary>
/// <param name="Number">Its number, from 1, as in the published specification.</param>
/// <param name="Markdown">The source.</param>
/// <param name="Html">What it stands for.</param>
internal sealed record SpecExample(int Number, string Markdown, string Html);

/// <summary>Reads the examples out of spec.txt: blocks fenced by 32 backticks, source and HTML parted by a line with a dot, → for a tab.</summary>
internal static class SpecExamples
{
    private static readonly string Fence = new('`', 32);

    public static List<SpecExample> All()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "commonmark", "spec.txt.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var examples = new List<SpecExample>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Fence + " example", StringComparison.Ordinal))
                examples.Add(new SpecExample(examples.Count + 1, Until(reader, "."), Until(reader, Fence)));
        }

        return examples;
    }

    private static string Until(StreamReader reader, string end)
    {
        var lines = new List<string>();
        while (reader.ReadLine() is { } line && line != end)
            lines.Add(line.Replace('→', '\t'));
        return string.Join('\n', lines) + "\n";
    }
}
