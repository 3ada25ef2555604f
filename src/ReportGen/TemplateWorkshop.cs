using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Diagnostics;
using ReportGen.Templates;
using ReportGen.Templates.Branding;
using ReportGen.Templates.Checking;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Text;

namespace ReportGen;

/// <summary>Work on a template without data.</summary>
public sealed class TemplateWorkshop(PipelineEnvironment environment)
{
    /// <summary>All mistakes of a template, found on made-up results in every language; what setting the pages had to bend included.</summary>
    /// <param name="folder">The template.</param>
    /// <param name="brand">File or folder of the brand; null for the one beside the template.</param>
    public ImmutableArray<Fault> Check(string folder, string? brand)
    {
        var template = TemplateFolder.Open(folder);
        var look = Brand.For(folder, brand);
        var usable = look.Faults.Any(f => f.Severity == Severity.Error) ? [] : look.Fonts;
        using var fonts = ReportFonts.Open(environment.FontsFolder, usable);
        var lines = new LineComposer(fonts.Library);
        var faces = fonts.Library.Families.Select(f => f.Regular).Concat(fonts.Library.Fallbacks).ToImmutableArray();
        var tools = new CheckTools(look, [.. fonts.Library.Families.Select(f => f.Name)], c => faces.Any(f => f.HasGlyph(c)), new ChartMaker(), lines);
        var faults = TemplateChecker.Check(template, tools).AddRange(fonts.Unusable(look));
        return faults.Any(f => f.Severity == Severity.Error) ? faults : [.. faults, .. template.Languages.SelectMany(l => Bent(template, l, tools, lines))];
    }

    private static IEnumerable<Fault> Bent(TemplateFolder template, string language, CheckTools tools, LineComposer lines)
    {
        var composed = TemplateChecker.Compose(template, language, tools);
        return composed.Document is null ? [] : new Typesetter().Typeset(composed.Document, lines).Warnings.Select(w => PaperSetter.Warning(w, language)).Where(f => f.Code != "typeset-missing-glyph");
    }
}
