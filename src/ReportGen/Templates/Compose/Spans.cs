using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>Turns spans into the document's inlines.</summary>
internal sealed class Spans(ComposeContext context, string file)
{
    /// <summary>The text of spans without their looks.</summary>
    public static string Plain(ImmutableArray<Span> spans) => string.Concat(spans.Select(s => s switch
    {
        TextSpan t => t.Text,
        LinkSpan l => Plain(l.Content),
        BreakSpan => " ",
        _ => "",
    }));

    /// <summary>Inlines of a style.</summary>
    public ImmutableArray<Inline> Make(ImmutableArray<Span> spans, TextStyle style) => [.. spans.Select(s => One(s, style))];

    /// <summary>Inlines of a text that may hold Markdown emphasis (options in YAML).</summary>
    public ImmutableArray<Inline> Text(string text, int line, TextStyle style) => Make(SpanReader.ReadText(text, line), style);

    private Inline One(Span span, TextStyle style) => span switch
    {
        TextSpan t => new TextInline(t.Text, t.Bold ? style with { Bold = true } : style),
        BreakSpan => new LineBreakInline(),
        ReferenceSpan r => Reference(r, style),
        LinkSpan l => Link(l, style),
        FootnoteSpan f => new FootnoteInline(f.Number.ToString(CultureInfo.InvariantCulture), context.Styles.Mark, Make(f.Note, context.Styles.Small)),
        _ => throw new InvalidOperationException($"No inline for {span.GetType().Name}."),
    };

    private Inline Reference(ReferenceSpan reference, TextStyle style)
    {
        if (context.Numbers.Find(reference.Id) is { } target)
            return new LinkInline(target.Id, false, [new TextInline(target.Label, style)], context.Language.Phrase("link.section", target.Label));
        context.Faults.Unknown("template-unknown-reference", new SourcePlace(file, reference.Line, 1), reference.Id, context.Numbers.Ids);
        return new TextInline("@" + reference.Id, style);
    }

    private LinkInline Link(LinkSpan link, TextStyle style)
    {
        var content = Make(link.Content, style);
        var external = link.Target.StartsWith("https://", StringComparison.Ordinal) || link.Target.StartsWith("http://", StringComparison.Ordinal)
            || link.Target.StartsWith("mailto:", StringComparison.Ordinal);
        if (external)
            return new LinkInline(link.Target, true, content, link.Target);
        var id = link.Target.TrimStart('#');
        if (context.Numbers.Find(id) is null)
            context.Faults.Unknown("template-unknown-reference", new SourcePlace(file), id, context.Numbers.Ids);
        return new LinkInline(id, false, content, context.Language.Phrase("link.section", Plain(link.Content)));
    }
}
