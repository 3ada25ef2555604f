using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Content;

/// <summary>Reads a rendered section file: front matter, then Markdown.</summary>
internal sealed class SectionReader(FaultList faults)
{
    /// <summary>Keys of front matter.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["title", "short", "lead", "lead_style", "numbering", "master", "title_in", "listed", "new_page"];

    /// <summary>Reads a section.</summary>
    public SectionContent Read(string name, string file, RenderedText text)
    {
        var lines = text.Text.Split('\n');
        var end = lines[0].Trim() == "---" ? Array.FindIndex(lines, 1, l => l.Trim() == "---") : -1;
        if (end < 0)
            faults.Add(new Fault("template-no-front-matter", Severity.Error, new SourcePlace(file, 1, 1)));
        var front = end < 0 ? YamlMap.Empty : Front(file, string.Join('\n', lines[1..end]), text);
        var body = string.Join('\n', lines[(end + 1)..]);
        return new SectionContent(name, file, Matter(file, front), new MarkdownReader(file, text, end + 1, faults).Read(body));
    }

    private YamlMap Front(string file, string yaml, RenderedText text)
    {
        var read = YamlReader.Read(ProtectedText.HidePunctuation(yaml));
        if (read.Value is YamlMap map)
        {
            var placed = (YamlMap)YamlPlaces.Map(map, l => text.SourceLine(l));
            foreach (var entry in placed.Entries.Where(e => !Keys.Contains(e.Key)))
                faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, Keys);
            return placed;
        }

        faults.Error("template-yaml", new SourcePlace(file, text.SourceLine(Math.Max(1, read.Line)), read.Column), read.Problem ?? "");
        return YamlMap.Empty;
    }

    private FrontMatter Matter(string file, YamlMap map)
    {
        var title = ProtectedText.Restore(map.Text("title") ?? "");
        if (title.Length == 0 && map.Entries.Length > 0 && map.Text("master") != "cover")
            faults.Error("template-missing-key", new SourcePlace(file, 1, 1), "title");
        var lead = map.Find("lead") as YamlScalar;
        return new FrontMatter(title, map.Text("short") is { } s ? ProtectedText.Restore(s) : title, Numbering(file, map))
        {
            Lead = lead is null ? [] : SpanReader.ReadText(lead.Text, new SourcePlace(file, lead.Line, lead.Column), faults),
            SmallLead = map.Text("lead_style") == "small",
            Master = map.Text("master") ?? "page",
            TitleInRail = map.Text("title_in") == "rail",
            Listed = map.Text("listed") != "false",
            NewPage = map.Text("new_page") != "false",
        };
    }

    private SectionNumbering Numbering(string file, YamlMap map)
    {
        switch (map.Find("numbering"))
        {
            case null or YamlScalar { Text: "chapter" }:
                return SectionNumbering.Chapter;
            case YamlScalar { Text: "appendix" }:
                return SectionNumbering.Appendix;
            case YamlScalar { Text: "none" }:
                return SectionNumbering.None;
            case var other:
                faults.Unknown("template-unknown-value", new SourcePlace(file, other.Line, other.Column), (other as YamlScalar)?.Text ?? "", ["chapter", "appendix", "none"]);
                return SectionNumbering.None;
        }
    }
}
