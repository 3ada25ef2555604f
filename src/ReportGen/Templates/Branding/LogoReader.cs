using ReportGen.Charts.Pictures;
using ReportGen.Diagnostics;
using ReportGen.Templates.Files;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Branding;

/// <summary>A logo as read.</summary>
internal sealed record Logo(SvgPicture? Picture, string Alternate, string Hash);

/// <summary>Reads the logo of a brand: a path, or a map of sizes (<c>small</c>, <c>medium</c>, <c>large</c>) of paths or of <c>{path, alt}</c>.</summary>
internal sealed class LogoReader(string file, TemplateFiles files, FaultList faults)
{
    private static readonly string[] Sizes = ["medium", "small", "large"];

    /// <summary>Reads the logo; without a picture where none is given or it cannot be used.</summary>
    public Logo Read(YamlValue? value)
    {
        var images = (value as YamlMap)?.Find("images") as YamlMap ?? YamlMap.Empty;
        var chosen = value is YamlMap map ? Sizes.Select(map.Find).FirstOrDefault(v => v is not null) ?? (map.Find("path") is null ? images.Entries.FirstOrDefault()?.Value : map) : value;
        if (chosen is YamlMap light && light.Find("light") is { } ofTwo)
            chosen = ofTwo;
        if (chosen is YamlScalar name && images.Find(name.Text) is { } image)
            chosen = image;
        return chosen switch
        {
            YamlScalar path => Picture(path, ""),
            YamlMap described when described.Find("path") is YamlScalar path => Picture(path, described.Text("alt") ?? ""),
            _ => new Logo(null, "", ""),
        };
    }

    private Logo Picture(YamlScalar path, string alternate)
    {
        var place = new SourcePlace(file, path.Line, path.Column);
        var content = files.Read(path.Text);
        if (content.Refusal != FileRefusal.None)
        {
            faults.Error(content.Refusal switch { FileRefusal.Missing => "brand-no-file", FileRefusal.TooLarge => "template-file-too-large", _ => "template-outside" }, place, path.Text);
            return new Logo(null, "", "");
        }

        var isPng = path.Text.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
        if (!isPng && !path.Text.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            faults.Warning("brand-logo-kind", place, path.Text);
            return new Logo(null, "", "");
        }

        var picture = isPng ? PngDrawing.Read(content.Bytes) : SvgPicture.Read(content.Text);
        if (picture.Drawing is null)
            faults.Error("template-bad-svg", place, path.Text);
        foreach (var left in picture.LeftOut)
            faults.Add(new Fault("template-svg-left-out", Severity.Warning, place).With("found", left).With("file", path.Text));
        return new Logo(picture.Drawing is null ? null : picture, alternate, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.Bytes)));
    }
}
