using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates;
using ReportGen.Templates.Branding;

namespace ReportGen;

/// <summary>A template with its brand, fonts and the languages asked for, or why it cannot be used; all known before any data are read.</summary>
/// <param name="Template">The template.</param>
/// <param name="Brand">The brand.</param>
/// <param name="Languages">The languages to build.</param>
/// <param name="Fonts">Null where there are faults.</param>
/// <param name="Faults">Errors.</param>
internal sealed record TemplateKit(TemplateFolder Template, Brand Brand, ImmutableArray<string> Languages, ReportFonts? Fonts, ImmutableArray<Fault> Faults) : IDisposable
{
    public static TemplateKit Open(BuildRequest request, PipelineEnvironment environment)
    {
        var template = TemplateFolder.Open(request.TemplateFolder);
        var languages = TemplateLanguages.Choose(template, request.Languages);
        var brand = Brand.For(request.TemplateFolder, request.Brand);
        ImmutableArray<Fault> faults =
        [
            .. languages.Faults,
            .. TemplateComposer.CheckParameters(template, request.Parameters),
            .. brand.Faults.Where(f => f.Severity == Severity.Error),
        ];
        if (!faults.IsEmpty)
            return new TemplateKit(template, brand, languages.Tags, null, faults);
        var fonts = ReportFonts.Open(environment.FontsFolder, brand.Fonts);
        return new TemplateKit(template, brand, languages.Tags, fonts, fonts.Unusable(brand));
    }

    public void Dispose() => Fonts?.Dispose();
}
