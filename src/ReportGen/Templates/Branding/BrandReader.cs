using System.Collections.Immutable;
using ReportGen.Charts.Pictures;
using ReportGen.Diagnostics;
using ReportGen.Templates.Files;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates.Branding;

/// <summary>Reads <c>brand.yaml</c>. Names are those of Quarto's brand.yml; what has no meaning on paper is accepted and left alone.</summary>
internal sealed class BrandReader(string file, TemplateFiles files, FaultList faults)
{
    /// <summary>Keys of the file.</summary>
    public static ImmutableArray<string> Keys { get; } = ["meta", "contact", "logo", "color", "typography", "defaults"];

    /// <summary>Keys of <c>contact</c>, which Quarto does not have.</summary>
    public static ImmutableArray<string> ContactKeys { get; } = ["person", "email", "phone", "address"];

    /// <summary>Colours by Quarto's name and what they are here; an empty text for those without a meaning on paper.</summary>
    public static ImmutableSortedDictionary<string, string> ColorNames { get; } = new Dictionary<string, string>
    {
        ["foreground"] = "ink", ["primary"] = "accent", ["secondary"] = "secondary", ["light"] = "panel", ["background"] = "", ["tertiary"] = "", ["success"] = "",
        ["info"] = "", ["warning"] = "", ["danger"] = "", ["dark"] = "", ["link"] = "", ["ink"] = "ink", ["accent"] = "accent", ["accent_tint"] = "accent_tint",
        ["panel"] = "panel", ["grey_1"] = "grey_1", ["grey_2"] = "grey_2", ["grey_3"] = "grey_3", ["grey_4"] = "grey_4", ["cover_line"] = "cover_line",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Reads the text; what is wrong is reported.</summary>
    public Brand Read(string text)
    {
        var read = YamlReader.Read(text);
        if (read.Value is not YamlMap map)
        {
            faults.Error("template-yaml", new SourcePlace(file, read.Line, read.Column), read.Problem ?? "");
            return new Brand();
        }

        Check(map, Keys);
        var logo = new LogoReader(file, files, faults).Read(map.Find("logo"));
        var type = map.Find("typography") as YamlMap ?? YamlMap.Empty;
        return new Brand
        {
            Texts = Texts(map),
            Colors = Colors(map.Find("color") as YamlMap ?? YamlMap.Empty),
            Logo = logo.Picture,
            LogoText = logo.Alternate,
            Hash = logo.Hash,
            Fonts = Fonts(type),
            Family = Family(type),
        };
    }

    private void Check(YamlMap map, ImmutableArray<string> known)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, known);
    }

    private ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Texts(YamlMap map)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        var meta = map.Find("meta") as YamlMap ?? YamlMap.Empty;
        Check(meta, ["name", "link"]);
        if (meta.Find("name") is YamlMap names && names.Find("full") is not null | names.Find("short") is not null)
        {
            Put("name", names.Find("full") ?? names.Find("short"));
            Put("short_name", names.Find("short") ?? names.Find("full"));
        }
        else
        {
            Put("name", meta.Find("name"));
            Put("short_name", meta.Find("name"));
        }

        Put("link", meta.Find("link") is YamlMap links ? links.Find("home") ?? links.Entries.FirstOrDefault()?.Value : meta.Find("link"));
        var contact = map.Find("contact") as YamlMap ?? YamlMap.Empty;
        Check(contact, ContactKeys);
        foreach (var key in ContactKeys)
            Put(key, contact.Find(key));
        return texts.ToImmutable();

        void Put(string key, YamlValue? value)
        {
            if (value is YamlScalar { Text.Length: > 0 } text)
                texts[key] = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("", text.Text);
            else if (value is YamlMap languages)
                texts[key] = languages.Entries.Where(e => e.Value is YamlScalar).DistinctBy(e => e.Key).ToImmutableSortedDictionary(e => e.Key, e => ((YamlScalar)e.Value).Text, StringComparer.Ordinal);
        }
    }

    private ImmutableSortedDictionary<string, Color> Colors(YamlMap map)
    {
        var palette = (map.Find("palette") as YamlMap)?.Entries.Where(e => e.Value is YamlScalar).DistinctBy(e => e.Key)
            .ToImmutableSortedDictionary(e => e.Key, e => (YamlScalar)e.Value, StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, YamlScalar>.Empty;
        var colors = ImmutableSortedDictionary.CreateBuilder<string, Color>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(e => e.Key != "palette"))
        {
            if (!ColorNames.TryGetValue(entry.Key, out var token))
                faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, ColorNames.Keys);
            else if (entry.Value is YamlScalar value && Color(value, palette, entry.Key) is { } color && token.Length > 0)
                colors[token] = color;
        }

        if (colors.TryGetValue("accent", out var accent) && !colors.ContainsKey("accent_tint"))
            colors["accent_tint"] = ColorMath.Tint(accent, 0.18);
        return colors.ToImmutable();
    }

    private Color? Color(YamlScalar value, ImmutableSortedDictionary<string, YamlScalar> palette, string key)
    {
        var text = palette.TryGetValue(value.Text, out var named) ? named.Text : value.Text;
        if (text is { Length: 4 } && text[0] == '#')
            text = "#" + string.Concat(text[1..].Select(c => new string(c, 2)));
        if (Typesetting.Geometry.Color.TryFromHex(text, out var color))
        {
            if (key is "foreground" or "primary" or "ink" or "accent" && ColorMath.ContrastWithWhite(color) < 3)
                faults.Warning("brand-low-contrast", new SourcePlace(file, value.Line, value.Column), text);
            return color;
        }

        faults.Add(new Fault("template-bad-color", Severity.Error, new SourcePlace(file, value.Line, value.Column)).With("found", value.Text).With("key", key));
        return null;
    }

    private ImmutableArray<BrandFont> Fonts(YamlMap type)
    {
        var fonts = ImmutableArray.CreateBuilder<BrandFont>();
        foreach (var font in type.Items("fonts").OfType<YamlMap>())
        {
            var paths = font.Items("files").Select(f => f is YamlMap m ? new FontFile(m.Find("path") as YamlScalar, m.Text("weight") ?? "400") : new FontFile(f as YamlScalar, "400"))
                .Where(f => f.Path is not null && Exists(f.Path)).ToArray();
            var regular = paths.FirstOrDefault(f => !f.IsBold) ?? paths.FirstOrDefault();
            if (font.Text("family") is { Length: > 0 } family && regular is not null)
                fonts.Add(new BrandFont(family, files.PathOf(regular.Path!.Text), files.PathOf((paths.FirstOrDefault(f => f.IsBold) ?? regular).Path!.Text)));
            else if (font.Items("files").Length > 0 && font.Text("family") is { Length: > 0 })
                continue; // each missing file was told
            else if (font.Text("source") is not ("google" or "bunny" or "system"))
                faults.Error("template-missing-key", new SourcePlace(file, font.Line, font.Column), "family, files");
            else
                faults.Warning("brand-font-source", new SourcePlace(file, font.Line, font.Column), font.Text("source") ?? "");
        }

        return fonts.ToImmutable();
    }

    private bool Exists(YamlScalar path)
    {
        // A font of the whole Chinese character set is larger than a template's text may be.
        if (files.Look(path.Text) is FileRefusal.None or FileRefusal.TooLarge)
            return true;
        faults.Error(files.Look(path.Text) == FileRefusal.Missing ? "brand-no-file" : "template-outside", new SourcePlace(file, path.Line, path.Column), path.Text);
        return false;
    }

    private static string? Family(YamlMap type) => type.Find("base") switch
    {
        YamlScalar { Text.Length: > 0 } family => family.Text,
        YamlMap map => map.Text("family"),
        _ => null,
    };

    private sealed record FontFile(YamlScalar? Path, string Weight)
    {
        public bool IsBold => Weight is "600" or "700" or "800" or "900" or "bold" or "semi-bold" or "extra-bold";
    }
}
