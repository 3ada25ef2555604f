using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ReportGen.Templates.Files;

/// <summary>Why a file of a template is not read.</summary>
internal enum FileRefusal
{
    /// <summary>It is read.</summary>
    None,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It lies outside the folder, or a symbolic link stands in its path.</summary>
    Outside,

    /// <summary>It is larger than 2 MB.</summary>
    TooLarge,
}

/// <summary>A file's bytes, or why they were not read.</summary>
internal sealed record FileContent(byte[] Bytes, FileRefusal Refusal)
{
    /// <summary>Its text, lines ended by <c>\n</c>, a byte order mark left out.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}

/// <summary>The files of one folder. Nothing outside it is read: no parent path, no absolute path, no symbolic link.</summary>
/// <param name="root">The folder.</param>
internal sealed class TemplateFiles(string root)
{
    private const long MaxBytes = 2_000_000;

    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>The path of a file as the user knows it.</summary>
    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Reads a file by its path inside the folder, with <c>/</c> between its parts.</summary>
    public FileContent Read(string name)
    {
        var refusal = Look(name);
        return refusal == FileRefusal.None ? new FileContent(File.ReadAllBytes(PathOf(name)), refusal) : new FileContent([], refusal);
    }

    /// <summary>Whether a file can be read.</summary>
    public FileRefusal Look(string name)
    {
        var parts = name.Split('/');
        if (!parts.All(IsPlain))
            return FileRefusal.Outside;
        var path = Root;
        foreach (var part in parts)
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return FileRefusal.Outside;
        }

        if (!File.Exists(path))
            return FileRefusal.Missing;
        return new FileInfo(path).Length > MaxBytes ? FileRefusal.TooLarge : FileRefusal.None;
    }

    /// <summary>Names of the files below a folder that end in a certain way, sorted; links are left out.</summary>
    public ImmutableArray<string> List(string folder, params string[] endings)
    {
        var path = Path.Combine(Root, folder);
        if (!Directory.Exists(path) || (folder.Length > 0 && new DirectoryInfo(path).LinkTarget is not null))
            return [];
        return
        [
            .. Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Where(n => endings.Any(e => n.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>SHA-256 over names and contents of what a paper is made from, lower-case hexadecimal; texts by their lines, whatever ends them.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in List("", ".yaml", ".md", ".svg", ".png").Where(n => !n.StartsWith("snapshots/", StringComparison.Ordinal)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            var content = Read(name);
            hash.AppendData(name.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? content.Bytes : Encoding.UTF8.GetBytes(content.Text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Letters, digits, - _ and dots that do not lead upwards.
    private static bool IsPlain(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
