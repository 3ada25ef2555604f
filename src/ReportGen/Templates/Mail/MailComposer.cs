using System.Collections.Immutable;
using Markdig;
using ReportGen.Diagnostics;
using ReportGen.Language;
using ReportGen.Templates.Content;
using ReportGen.Templates.Liquid;
using ReportGen.Templates.Model;
using ReportGen.Templates.Parameters;

namespace ReportGen.Templates.Mail;

/// <summary>Makes the covering mail of a paper from the template's <c>LANGUAGE/mail.md</c>: the same Liquid as in sections, then plain Markdown.</summary>
public static class MailComposer
{
    private const string File = "mail";

    /// <summary>Composes the mail. Nothing is thrown for a user's mistake; a template without <c>mail.md</c> is one.</summary>
    public static MailMessage Compose(ComposeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = new FaultList();
        if (request.Template.Definition is not { } definition)
            return new MailMessage(null, null, request.Template.Faults);
        var language = LanguageHabits.For(request.Language)
            .With(definition.Labels.GetValueOrDefault(request.Language) ?? ImmutableSortedDictionary<string, string>.Empty);
        var parameters = ParameterValues.Of(definition.Parameters, request.Parameters, new SourcePlace(request.Template.Path), faults);
        var source = request.Template.Section(request.Language, new SectionName(File, 0, 0), faults);
        var rendered = source is null ? null : new LiquidRenderer(ReportModel.For(request, parameters), language, faults).Render(source);
        if (rendered is null || faults.HasErrors)
            return new MailMessage(null, null, faults.Sorted);
        var document = Markdown.Parse(ProtectedText.HidePunctuation(rendered.Text), MarkdownSyntax.Phrase);
        return new MailMessage(new MailText().Write(document), new MailHtml(request.Language).Write(document), faults.Sorted);
    }
}
