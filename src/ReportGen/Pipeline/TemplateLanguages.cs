using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates;

namespace ReportGen;

/// <summary>The languages to build, or why they cannot be built.</summary>
internal sealed record TemplateLanguages(ImmutableArray<string> Tags, ImmutableArray<Fault> Faults)
{
    public static TemplateLanguages Choose(TemplateFolder template, ImmutableArray<string> wanted)
    {
        if (template.Faults.Any(f => f.Severity == Severity.Error))
            return new TemplateLanguages([], template.Faults);
        if (wanted.IsEmpty)
            return new TemplateLanguages([template.Languages[0]], []);
        if (wanted is ["all"])
            return new TemplateLanguages(template.Languages, []);
        var unknown = wanted.Where(tag => !template.Languages.Contains(tag, StringComparer.Ordinal));
        return new TemplateLanguages(wanted, [.. unknown.Select(tag => Unknown(template, tag))]);
    }

    private static Fault Unknown(TemplateFolder template, string tag) => new Fault("cli-no-language", Severity.Error)
        .With("template", template.Name).With("found", tag).With("expected", string.Join(", ", template.Languages));
}
