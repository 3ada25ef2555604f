using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;

namespace ReportGen.Templates.Checking;

/// <summary>What one language has and another lacks: titles, words, figures and tables, headings, parameters used.</summary>
internal sealed partial class TranslationCheck(TemplateFolder template, TemplateDefinition definition, FaultList faults)
{
    public void Run()
    {
        Words("title", definition.Titles.Keys);
        if (!definition.Descriptions.IsEmpty)
            Words("description", definition.Descriptions.Keys);
        var labels = definition.Labels.Values.SelectMany(l => l.Keys).Distinct().ToArray();
        foreach (var language in definition.Languages)
        {
            foreach (var label in labels.Where(k => !(definition.Labels.GetValueOrDefault(language)?.ContainsKey(k) ?? false)))
                Missing(language, "labels: " + label, new SourcePlace(Definition));
        }

        if (definition.Languages.Length > 1)
        {
            foreach (var section in definition.Sections.DistinctBy(s => s.Name))
                Compare(section.Name);
        }
    }

    private string Definition => template.Files.PathOf("template.yaml");

    private void Words(string key, IEnumerable<string> languages)
    {
        foreach (var language in definition.Languages.Except(languages))
            Missing(language, key, new SourcePlace(Definition));
    }

    // What the first language has is looked for in the others, and the other way round.
    private void Compare(string section)
    {
        var versions = definition.Languages.Select(l => new Version(l, $"{l}/{section}.md", template.Files.Read($"{l}/{section}.md")))
            .Where(v => v.Content.Refusal == Files.FileRefusal.None).ToArray();
        foreach (var version in versions)
        {
            foreach (var other in versions.Where(o => o != version))
            {
                foreach (var block in Blocks(other.Content.Text).Except(Blocks(version.Content.Text)))
                    Missing(version.Language, block, new SourcePlace(template.Files.PathOf(version.File)));
            }
        }

        if (versions.Select(v => Headings(v.Content.Text)).Distinct().Count() > 1)
        {
            var counts = versions.Select(v => $"{v.Language} {Headings(v.Content.Text).ToString(CultureInfo.InvariantCulture)}");
            faults.Warning("template-headings-differ", new SourcePlace(template.Files.PathOf(versions[^1].File)), string.Join(", ", counts));
        }
    }

    private void Missing(string language, string what, SourcePlace place) =>
        faults.Add(new Fault("template-missing-translation", Severity.Warning, place).With("lang", language).With("found", what));

    private static ImmutableArray<string> Blocks(string text) => [.. Id().Matches(text).Select(m => m.Groups[1].Value)];

    private static int Headings(string text) => Heading().Count(text);

    [GeneratedRegex(@"^```[^\n]*\{(#[A-Za-z][A-Za-z0-9-]*)\}", RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    private sealed record Version(string Language, string File, Files.FileContent Content);
}
