using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Indicators.Measuring;
using ReportGen.Language;
using ReportGen.Templates.Compose;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Look;
using ReportGen.Templates.Branding;
using ReportGen.Templates.Model;
using ReportGen.Templates.Parameters;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Templates;

/// <summary>Turns a template and a quarter's results into a document, or into the list of all mistakes found in the template.</summary>
public static class TemplateComposer
{
    /// <summary>What is wrong with the values given for a template's parameters, told before any data are read.</summary>
    public static ImmutableArray<Fault> CheckParameters(TemplateFolder template, ImmutableSortedDictionary<string, ParameterValue> given)
    {
        var faults = new FaultList();
        if (template.Definition is { } definition)
            ParameterValues.Of(definition.Parameters, given, new SourcePlace(template.Path), faults);
        return faults.Sorted;
    }

    /// <summary>Composes a document. Nothing is thrown for a user's mistake.</summary>
    public static ComposeResult Compose(ComposeRequest request)
    {
        var faults = new FaultList();
        foreach (var fault in request.Template.Faults)
            faults.Add(fault);
        if (request.Template.Definition is not { } definition)
            return new ComposeResult(null, faults.Sorted);
        if (!definition.Languages.Contains(request.Language))
            faults.Unknown("template-no-language", new SourcePlace(request.Template.Path), request.Language, definition.Languages);
        foreach (var fault in request.Brand.Faults)
            faults.Add(fault);
        var parameters = ParameterValues.Of(definition.Parameters, request.Parameters, new SourcePlace(request.Template.Path), faults);
        var theme = BrandTheme.Over(definition.Theme, request.Brand);
        if (!request.Families.Contains(theme.Font))
        {
            faults.Unknown("template-unknown-font", new SourcePlace(request.Brand.Family is null ? request.Template.Path : request.Brand.Path ?? ""), theme.Font, request.Families);
            return new ComposeResult(null, faults.Sorted);
        }

        var language = LanguageHabits.For(request.Language)
            .With(definition.Labels.GetValueOrDefault(request.Language) ?? ImmutableSortedDictionary<string, string>.Empty);
        var sections = Read(request, definition, ReportModel.For(request, parameters), language, faults);
        if (CountCharts(sections) > TemplateLimits.Charts)
        {
            faults.Error("template-too-many-charts", new SourcePlace(request.Template.Path), TemplateLimits.Charts.ToString(CultureInfo.InvariantCulture));
            return new ComposeResult(null, faults.Sorted);
        }

        var context = new ComposeContext(request, language, new Styles(theme, language.Tag), new Numbers(sections, language, faults), faults);
        var document = sections.Length == 0 ? null : Document(context, definition, sections);
        return new ComposeResult(faults.HasErrors ? null : document, faults.Sorted);
    }

    private static int CountCharts(ImmutableArray<SectionContent> sections) => sections.SelectMany(s => s.Body).OfType<FenceNode>()
        .Sum(f => f.Kind is "chart" or "cover" ? 1 : f is { Kind: "kpi", Options: Yaml.YamlList cards } ? cards.Items.Length : 0);

    private static ImmutableArray<SectionContent> Read(
        ComposeRequest request, TemplateDefinition definition, ReportModel model, ILanguage language, FaultList faults)
    {
        var renderer = new LiquidRenderer(model, language, faults);
        var rendered = new List<RenderedSection>();
        foreach (var name in definition.Sections)
        {
            if (request.Template.Section(request.Language, name, faults) is { } source && renderer.Render(source) is { } text)
                rendered.Add(new RenderedSection(name.Name, source.File, text));
        }

        return [.. Each(rendered, (section, own) => new CaseExpander(request.Results, language, own).Expand(new SectionReader(own).Read(section.Name, section.File, section.Text)), request, faults)];
    }

    /// <summary>What is made of each section, side by side; mistakes are told as if it had been made of one after another.</summary>
    private static TResult[] Each<T, TResult>(IReadOnlyList<T> sections, Func<T, FaultList, TResult> make, ComposeRequest request, FaultList faults)
    {
        var own = sections.Select(_ => new FaultList()).ToArray();
        var made = SideBySide.Run([.. Enumerable.Range(0, own.Length)], at => make(sections[at], own[at]), new SideBySide(request.Threads, CancellationToken.None));
        Array.ForEach(own, faults.AddAll);
        return made;
    }

    private static DocumentModel Document(ComposeContext context, TemplateDefinition definition, ImmutableArray<SectionContent> sections)
    {
        var title = definition.Titles.GetValueOrDefault(context.Request.Language, definition.Name);
        var blocks = Each(sections, (section, own) => new SectionComposer(context with { Faults = own }, sections).Compose(section), context.Request, context.Faults);
        var body = ImmutableArray.CreateBuilder<Block>();
        foreach (var (section, composed) in sections.Zip(blocks))
        {
            if (body.Count > 0 && section.Front.NewPage)
                body.Add(new PageBreak(section.Front.Master));
            body.AddRange(composed);
        }

        return new DocumentModel(Info(context, definition, title), new MasterComposer(context, title).All(sections[0].Front.Master), body.ToImmutable(), Footnotes(context));
    }

    private static DocumentInfo Info(ComposeContext context, TemplateDefinition definition, string title) =>
        new($"{context.Language.Quarter(context.Results.Quarter)} {title}", context.Request.Language)
        {
            Author = definition.Authors.GetValueOrDefault(context.Request.Language, "") is { Length: > 0 } author ? author : context.Request.Brand.Text("name", context.Request.Language),
            Subject = context.Request.IsSample ? context.Language.Phrase("source.sample") : context.Request.Facts.Source,
            Creator = "ReportGen " + context.Results.Provenance.Version,
            Created = context.Request.Created,
        };

    private static FootnoteStyle Footnotes(ComposeContext context) =>
        new(context.Styles.SmallLines, new Stroke(context.Theme.Colors.Ink, 0.5), 60, 12, 6);

    /// <summary>A section file with its values put in.</summary>
    private sealed record RenderedSection(string Name, string File, RenderedText Text);
}
