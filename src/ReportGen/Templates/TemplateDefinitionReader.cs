using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data.Segments;
using ReportGen.Diagnostics;
using ReportGen.Templates.Parameters;
using ReportGen.Templates.Yaml;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates;

/// <summary>Reads <c>template.yaml</c>.</summary>
internal sealed class TemplateDefinitionReader(string file, FaultList faults)
{
    private static readonly ImmutableArray<string> Keys =
        ["name", "description", "languages", "title", "author", "sections", "parameters", "labels", "theme", "page", "segment"];

    private static readonly ImmutableArray<string> Required = ["name", "languages", "title", "sections"];

    private static readonly ImmutableArray<string> ColorKeys =
        ["ink", "grey_1", "grey_2", "grey_3", "grey_4", "panel", "accent", "accent_tint", "secondary", "cover_line"];

    private static readonly ImmutableArray<string> SizeKeys = ["display", "heading", "lead", "body", "small"];
    private static readonly ImmutableArray<string> PageKeys = ["width", "height", "margin", "top", "body_height", "rail", "gutter"];
    private static readonly ImmutableArray<string> ThemeKeys = ["font", "colors", "sizes"];

    /// <summary>All keys of the file, at whatever depth.</summary>
    public static IEnumerable<string> AllKeys => [.. Keys, .. ThemeKeys, .. ColorKeys, .. SizeKeys, .. PageKeys];

    /// <summary>Reads the text; null where it is no map.</summary>
    public TemplateDefinition? Read(string text)
    {
        var read = YamlReader.Read(text);
        if (read.Value is not YamlMap map)
        {
            faults.Error("template-yaml", new SourcePlace(file, read.Line, read.Column), read.Problem ?? "");
            return null;
        }

        CheckKeys(map, Keys);
        foreach (var missing in Required.Where(k => map.Find(k) is null))
            faults.Error("template-missing-key", new SourcePlace(file, 1, 1), missing);
        if (map.Find("sections") is { } sections && Sections(map).IsEmpty)
            faults.Error("template-no-sections", new SourcePlace(file, sections.Line, sections.Column), "");
        return new TemplateDefinition(map.Text("name") ?? "", [.. map.Items("languages").OfType<YamlScalar>().Select(s => s.Text)], Sections(map))
        {
            Titles = Texts(map.Find("title")),
            Authors = Texts(map.Find("author")),
            Parameters = new ParameterReader(file, faults).Read(map.Find("parameters")),
            Descriptions = Texts(map.Find("description")),
            Labels = Labels(map.Find("labels")),
            Theme = Theme(map),
            Segment = Segment(map),
        };
    }

    private SegmentKind? Segment(YamlMap map)
    {
        if (map.Find("segment") is not { } value)
            return null;
        var kinds = Enum.GetValues<SegmentKind>().Where(k => k.ToString().Equals((value as YamlScalar)?.Text, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (kinds is [var kind])
            return kind;
        faults.Unknown("template-bad-segment", new SourcePlace(file, value.Line, value.Column), (value as YamlScalar)?.Text ?? "", ["category", "tier", "creator"]);
        return null;
    }

    private static ImmutableArray<SectionName> Sections(YamlMap map) =>
        [.. map.Items("sections").OfType<YamlScalar>().Select(s => new SectionName(s.Text, s.Line, s.Column))];

    private void CheckKeys(YamlMap map, ImmutableArray<string> known)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, known);
    }

    private static ImmutableSortedDictionary<string, string> Texts(YamlValue? value) => value is YamlMap map
        ? map.Entries.Where(e => e.Value is YamlScalar).DistinctBy(e => e.Key)
            .ToImmutableSortedDictionary(e => e.Key, e => ((YamlScalar)e.Value).Text, StringComparer.Ordinal)
        : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    // labels: LANG: FAMILY: CODE: text; a phrase stands directly below its language.
    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Labels(YamlValue? value)
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var language in (value as YamlMap)?.Entries ?? [])
        {
            var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            foreach (var entry in (language.Value as YamlMap)?.Entries ?? [])
            {
                if (entry.Value is YamlScalar phrase)
                    words[entry.Key] = phrase.Text;
                foreach (var (code, text) in Texts(entry.Value))
                    words[$"label.{entry.Key}.{code}"] = text;
            }

            languages[language.Key] = words.ToImmutable();
        }

        return languages.ToImmutable();
    }

    private Theme Theme(YamlMap map)
    {
        var theme = map.Find("theme") as YamlMap ?? YamlMap.Empty;
        CheckKeys(theme, ThemeKeys);
        var colors = theme.Find("colors") as YamlMap ?? YamlMap.Empty;
        CheckKeys(colors, ColorKeys);
        var sizes = theme.Find("sizes") as YamlMap ?? YamlMap.Empty;
        CheckKeys(sizes, SizeKeys);
        var page = map.Find("page") as YamlMap ?? YamlMap.Empty;
        CheckKeys(page, PageKeys);
        var read = WithPage(WithSizes(WithColors(new Theme { Font = theme.Text("font") ?? new Theme().Font }, colors), sizes), page);
        if (ThemeBounds.Unfit(read) is { } unfit)
            faults.Add(unfit with { Place = new SourcePlace(file, (page.Entries.Length > 0 ? page : sizes).Line, 1) });
        return read;
    }

    private Theme WithColors(Theme theme, YamlMap map)
    {
        var c = theme.Colors;
        return theme with
        {
            Colors = c with
            {
                FontFamily = theme.Font,
                Panel = Color(map, "panel", c.Panel),
                Ink = Color(map, "ink", c.Ink),
                Grey1 = Color(map, "grey_1", c.Grey1),
                Grey2 = Color(map, "grey_2", c.Grey2),
                Grey3 = Color(map, "grey_3", c.Grey3),
                Grey4 = Color(map, "grey_4", c.Grey4),
                Accent = Color(map, "accent", c.Accent),
                AccentTint = Color(map, "accent_tint", c.AccentTint),
                Secondary = Color(map, "secondary", c.Secondary),
                CoverLine = Color(map, "cover_line", c.CoverLine),
            },
        };
    }

    private Theme WithSizes(Theme theme, YamlMap map)
    {
        var small = Length(map, "small", theme.Small, ThemeBounds.Text);
        return theme with
        {
            Display = Length(map, "display", theme.Display, ThemeBounds.Text),
            Heading = Length(map, "heading", theme.Heading, ThemeBounds.Text),
            Lead = Length(map, "lead", theme.Lead, ThemeBounds.Text),
            Body = Length(map, "body", theme.Body, ThemeBounds.Text),
            Small = small,
            Colors = theme.Colors with { TextSize = small },
        };
    }

    private Theme WithPage(Theme theme, YamlMap map) => theme with
    {
        PaperWidth = Length(map, "width", theme.PaperWidth, ThemeBounds.Paper),
        PaperHeight = Length(map, "height", theme.PaperHeight, ThemeBounds.Paper),
        Margin = Length(map, "margin", theme.Margin, ThemeBounds.Distance),
        Top = Length(map, "top", theme.Top, ThemeBounds.Distance),
        BodyHeight = Length(map, "body_height", theme.BodyHeight, ThemeBounds.Distance),
        Rail = Length(map, "rail", theme.Rail, ThemeBounds.Distance),
        Gutter = Length(map, "gutter", theme.Gutter, ThemeBounds.Distance),
    };

    private Color Color(YamlMap map, string key, Color standard)
    {
        if (map.Find(key) is not { } value)
            return standard;
        if (value is YamlScalar scalar && Typesetting.Geometry.Color.TryFromHex(scalar.Text, out var color))
            return color;
        faults.Add(new Fault("template-bad-color", Severity.Error, new SourcePlace(file, value.Line, value.Column))
            .With("found", (value as YamlScalar)?.Text ?? "").With("key", key));
        return standard;
    }

    private double Length(YamlMap map, string key, double standard, LengthRange range)
    {
        if (map.Find(key) is not { } value)
            return standard;
        if (value is YamlScalar scalar && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && range.Holds(length))
            return length;
        faults.Add(new Fault("template-bad-length", Severity.Error, new SourcePlace(file, value.Line, value.Column))
            .With("found", (value as YamlScalar)?.Text ?? "").With("key", key).With("expected", range.ToString()));
        return standard;
    }
}
