namespace Benchmarks.Whole;

/// <summary>The white paper without the sections whose charts are over the dozen: some 20 pages.</summary>
internal static class WholeTemplate
{
    private static readonly string[] Left = ["fit", "content", "tools"];

    /// <summary>Copies the template and shortens its list of sections.</summary>
    public static void Write(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (!Left.Contains(Path.GetFileNameWithoutExtension(file)))
                File.Copy(file, to, overwrite: true);
        }

        var settings = Path.Combine(target, "template.yaml");
        File.WriteAllLines(settings, File.ReadLines(settings).Where(line => !Left.Any(section => line.Trim() == "- " + section)).ToList());
    }
}
