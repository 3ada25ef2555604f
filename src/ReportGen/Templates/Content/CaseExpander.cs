using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Language;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Model;
using ReportGen.Templates.Yaml;

namespace ReportGen.Templates.Content;

/// <summary>
/// Writes out <c>cases</c> blocks: for each case of the results, or each one named, its facts for the rail, the template's text, and its
/// small multiples as a figure, all of them as if the template had written them.
/// </summary>
internal sealed class CaseExpander(IndicatorSet results, ILanguage language, FaultList faults)
{
    private const string Kind = "cases";

    private static readonly ImmutableArray<string> Keys = ["ids", "title", "short", "subtitle", "note", "alt", "text", "empty"];
    private static readonly ImmutableArray<string> FigureKeys = ["short", "subtitle", "note", "alt"];

    private readonly Indicator _cases = results.Find(Kind) ?? new Indicator(Kind, ModelValues.Missing(Kind), Kind + "/0");

    /// <summary>The section with its blocks of cases written out.</summary>
    public SectionContent Expand(SectionContent section) => section.Body.Any(n => n is FenceNode { Kind: Kind })
        ? section with { Body = [.. section.Body.SelectMany(n => n is FenceNode { Kind: Kind } f ? Block(section.File, f) : [n])] }
        : section;

    private IEnumerable<Node> Block(string file, FenceNode fence)
    {
        foreach (var entry in fence.Map.Entries.Where(e => !Keys.Contains(e.Key)))
            faults.Unknown("template-unknown-key", new SourcePlace(file, entry.Line, entry.Column), entry.Key, Keys);
        var known = CaseValues.Ids(_cases);
        var ids = fence.Map.Find("ids") is null ? known : Named(file, fence, known);
        if (ids.Length > 0)
            return ids.SelectMany(id => Case(file, fence, id, ids.Length == 1));
        var text = fence.Map.Text("empty") is { Length: > 0 } own ? own : language.Phrase("case.none");
        return Markdown(file, text, fence.Line);
    }

    // A quarter without cases has none of those named, which is no mistake of the template.
    private ImmutableArray<string> Named(string file, FenceNode fence, ImmutableArray<string> known)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fence.Map.Items("ids").OfType<YamlScalar>())
        {
            var id = ProtectedText.Restore(item.Text);
            if (known.Contains(id))
                ids.Add(id);
            else if (known.Length > 0)
                faults.Unknown("template-unknown-case", new SourcePlace(file, item.Line, item.Column), id, known);
        }

        return [.. ids.Distinct()];
    }

    private IEnumerable<Node> Case(string file, FenceNode fence, string id, bool only)
    {
        var facts = new CaseFactsNode(Text(id, "name"), [.. Facts(id)], fence.Line);
        var figure = new FenceNode("chart", "case_multiples", fence.Id is null || only ? fence.Id : fence.Id + "-" + id.Replace('_', '-'), "", Options(fence, id, only), fence.Line);
        return [facts, .. Markdown(file, Option(fence, "text", id) ?? "", fence.Line), figure];
    }

    private string Text(string id, string key) => _cases.Texts.GetValueOrDefault($"{id}.{key}", "");

    private IEnumerable<string> Facts(string id)
    {
        yield return language.Phrase("case.group", language.Label("category", Text(id, "category")), language.Label("tier", Text(id, "tier")));
        if (double.TryParse(Text(id, "followers"), NumberStyles.Float, CultureInfo.InvariantCulture, out var followers))
            yield return language.Phrase("case.followers", language.Compact(followers));
        var tools = CaseValues.Split(Text(id, "tools"));
        if (tools.Length > 0)
            yield return string.Join(language.Phrase("list.comma"), tools.Select(t => language.Label("tool", t)));
    }

    private YamlMap Options(FenceNode fence, string id, bool only)
    {
        var name = ProtectedText.Protect(Text(id, "name"));
        var own = Option(fence, "title", id);
        // One title for several cases is told apart by their names.
        var title = own is null ? language.Phrase("case.figure", name)
            : only || fence.Map.Find("title") is YamlMap ? own
            : language.Phrase("case.titled", name, own);
        var entries = FigureKeys.Select(k => (YamlEntry?)(Option(fence, k, id) is { } text ? Entry(k, text, fence.Line) : null)).OfType<YamlEntry>()
            .Prepend(Entry("title", title, fence.Line)).Append(Entry("case", ProtectedText.Protect(id), fence.Line));
        var options = new YamlMap([.. entries], fence.Line, 1);
        return options.Find("short") is null ? options with { Entries = options.Entries.Add(Entry("short", name, fence.Line)) } : options;
    }

    private static YamlEntry Entry(string key, string text, int line) => new(key, new YamlScalar(text, line, 1), line, 1);

    // An option is one text for all cases or a map from case to text.
    private static string? Option(FenceNode fence, string key, string id)
    {
        var text = fence.Map.Find(key) is YamlMap map ? map.Text(id) : fence.Map.Text(key);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private ImmutableArray<Node> Markdown(string file, string text, int line) =>
        text.Length == 0 ? [] : new MarkdownReader(file, new RenderedText("", [line]), 0, faults).Read(text);
}
