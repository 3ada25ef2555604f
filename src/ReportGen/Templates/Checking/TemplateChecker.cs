using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Templates.Branding;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Checking;

/// <summary>What a check needs besides the template.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Families">Font families that can be set.</param>
/// <param name="HasGlyph">Whether any font has a character.</param>
/// <param name="Charts">Draws charts.</param>
/// <param name="Text">Measures text.</param>
public sealed record CheckTools(Brand Brand, ImmutableArray<string> Families, Func<int, bool> HasGlyph, IChartMaker Charts, ITextMeasurer Text);

/// <summary>
/// Finds all mistakes of a template without any data: it is composed in every language with results that have everything, that have no quarter before,
/// and that have nothing; then files, translations and characters are looked at.
/// </summary>
public static class TemplateChecker
{
    /// <summary>Everything found, each once, in order of file and place.</summary>
    public static ImmutableArray<Fault> Check(TemplateFolder template, CheckTools tools)
    {
        var faults = new FaultList();
        foreach (var fault in template.Faults.Concat(tools.Brand.Faults))
            faults.Add(fault);
        if (template.Definition is not { } definition)
            return faults.Sorted;
        foreach (var language in definition.Languages.Where(_ => faults.Sorted.All(f => f.Code != ThemeBounds.TooSmall))) // nothing can be drawn on such a page
        {
            foreach (var results in new[] { Specimen.Full(previous: true), Specimen.Full(previous: false), Specimen.Empty })
            {
                foreach (var fault in TemplateComposer.Compose(Request(template, language, results, tools)).Faults)
                    faults.Add(fault);
            }
        }

        new FilesCheck(template, definition, faults).Run();
        new TranslationCheck(template, definition, faults).Run();
        new GlyphCheck(template, definition, tools.HasGlyph, faults).Run();
        return faults.Sorted;
    }

    /// <summary>The template composed on made-up results that have everything.</summary>
    public static ComposeResult Compose(TemplateFolder template, string language, CheckTools tools) =>
        TemplateComposer.Compose(Request(template, language, Specimen.Full(previous: true), tools));

    private static ComposeRequest Request(TemplateFolder template, string language, IndicatorSet results, CheckTools tools) =>
        new(template, language, results, Specimen.Facts(previous: false), Specimen.Report, tools.Charts, tools.Text)
        {
            PreviousFacts = results.Previous is null ? null : Specimen.Facts(previous: true),
            Created = new DateTimeOffset(2025, 4, 18, 0, 0, 0, TimeSpan.Zero),
            Brand = tools.Brand,
            Families = tools.Families,
        };
}
