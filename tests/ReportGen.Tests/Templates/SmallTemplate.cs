namespace ReportGen.Tests.Templates;

/// <summary>A template folder of one English section, made for a test and removed after it.</summary>
internal sealed class SmallTemplate : IDisposable
{
    private const string Definition = """
        name: small
        languages: [en, zh-CN]
        title: {en: Small, zh-CN: 小}
        sections: [one]
        parameters: {goal: "5"}
        """;

    public SmallTemplate(string section, string? definition = null)
    {
        Folder = Directory.CreateTempSubdirectory("reportgen-template-").FullName;
        File.WriteAllText(Path.Combine(Folder, "template.yaml"), definition ?? Definition);
        foreach (var language in new[] { "en", "zh-CN" })
        {
            Directory.CreateDirectory(Path.Combine(Folder, language));
            File.WriteAllText(Path.Combine(Folder, language, "one.md"), section);
        }
    }

    public string Folder { get; }

    public static SmallTemplate Body(string body) => new("---\ntitle: T\n---\n" + body);

    /// <summary>Writes a further file by its path inside the folder.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
