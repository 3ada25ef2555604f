using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Charts.Pictures;
using ReportGen.Diagnostics;
using ReportGen.Templates.Files;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates.Branding;

/// <summary>A family of fonts of a brand, as files.</summary>
/// <param name="Name">Name of the family.</param>
/// <param name="Regular">Path of the regular face.</param>
/// <param name="Bold">Path of the bold face.</param>
public sealed record BrandFont(string Name, string Regular, string Bold);

/// <summary>The look that several templates share: <c>brand.yaml</c> with its logo and fonts, named as in Quarto's <c>_brand.yml</c>.</summary>
public sealed record Brand
{
    private static readonly string[] Names = ["brand.yaml", "brand.yml", "_brand.yml", "_brand.yaml"];

    /// <summary>No brand.</summary>
    public static Brand None { get; } = new();

    /// <summary>The file; null for none.</summary>
    public string? Path { get; init; }

    /// <summary>Mistakes in it.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>Families it brings along.</summary>
    public ImmutableArray<BrandFont> Fonts { get; init; } = [];

    /// <summary>SHA-256 of the file and the logo, lower-case hexadecimal; empty for none.</summary>
    public string Hash { get; init; } = "";

    internal string? Family { get; init; }

    internal ImmutableSortedDictionary<string, Color> Colors { get; init; } = ImmutableSortedDictionary.Create<string, Color>(StringComparer.Ordinal);

    internal SvgPicture? Logo { get; init; }

    internal string LogoText { get; init; } = "";

    /// <summary>Texts by key, then by language (an empty key for all): name, short_name, link, email, phone, address, person.</summary>
    internal ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Texts { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>The brand of a template: the file or folder given, else the file in the template's folder, else beside it; none where there is none.</summary>
    public static Brand For(string templateFolder, string? given)
    {
        if (given is not null)
            return Find(given) is { } named ? Read(named) : new Brand { Path = given, Faults = [new Fault("brand-not-found", Severity.Error, new SourcePlace(given)).With("found", given)] };
        var parent = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(templateFolder));
        return (Find(templateFolder) ?? (parent is null ? null : Find(parent))) is { } file ? Read(file) : None;
    }

    /// <summary>A text in a language; empty where the brand says nothing.</summary>
    internal string Text(string key, string language)
    {
        var texts = Texts.GetValueOrDefault(key);
        return texts?.GetValueOrDefault(language) ?? texts?.GetValueOrDefault("") ?? texts?.Values.FirstOrDefault() ?? "";
    }

    private static string? Find(string path)
    {
        if (File.Exists(path))
            return path;
        return Names.Select(n => System.IO.Path.Combine(path, n)).FirstOrDefault(File.Exists);
    }

    private static Brand Read(string path)
    {
        var faults = new FaultList();
        var files = new TemplateFiles(System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
        var content = files.Read(System.IO.Path.GetFileName(path).TrimStart('_'));
        // A leading underscore is no letter or digit, so the file itself is read by its own path.
        var bytes = content.Refusal == FileRefusal.None ? content.Bytes : File.Exists(path) && new FileInfo(path).Length < 2_000_000 ? File.ReadAllBytes(path) : [];
        var brand = new BrandReader(path, files, faults).Read(new FileContent(bytes, FileRefusal.None).Text);
        return brand with { Path = path, Faults = faults.Sorted, Hash = Convert.ToHexStringLower(SHA256.HashData([.. bytes, .. Encoding.UTF8.GetBytes(brand.Hash)])) };
    }
}
