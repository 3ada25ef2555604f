using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>Turns spans into the document's inlines.</summary>
internal sealed class Spans(ComposeContext context, string file)
{
    private const string WordJoiner = "\u2060";

    /// <summary>The text of spans without their looks.</summary>
    public static string Plain(ImmutableArray<Span> spans) => string.Concat(spans.Select(s => s switch
    {
        TextSpan t => t.Text,
        LinkSpan l => Plain(l.Content),
        BreakSpan => " ",
        ImageSpan i => i.Words,
        _ => "",
    }));

    /// <summary>Inlines of a style.</summary>
    public ImmutableArray<Inline> Make(ImmutableArray<Span> spans, TextStyle style) =>
        [.. spans.SelectMany((s, i) => One(i + 1 < spans.Length ? Closed(s, spans[i + 1]) : s, style))];

    /// <summary>Inlines of a text that may hold Markdown emphasis (options in YAML).</summary>
    public ImmutableArray<Inline> Text(string text, int line, TextStyle style) =>
        Make(SpanReader.ReadText(text, new SourcePlace(file, line), context.Faults), style);

    // A reference is written between spaces; between two Han characters none is set.
    private Span Closed(Span span, Span next) =>
        span is TextSpan { Text: [.., var before, ' '] } text && next is ReferenceSpan reference && context.Numbers.Find(reference.Id)?.Label is [var first, ..]
        && SoftBreaks.IsWide(before) && SoftBreaks.IsWide(first) ? text with { Text = text.Text[..^1] } : span;

    private ImmutableArray<Inline> One(Span span, TextStyle style) => span switch
    {
        TextSpan t => [new TextInline(t.Text, Look(t.Look, style)) { Role = Role(t.Look) }],
        BreakSpan => [new LineBreakInline()],
        ReferenceSpan r => [Reference(r, style)],
        LinkSpan l => new LinkMaker(context, file).Make(l, style, this),
        FootnoteSpan f => Footnote(f),
        ImageSpan i => [Unseen(i, style)],
        _ => throw new InvalidOperationException($"No inline for {span.GetType().Name}."),
    };

    private static StructureRole? Role(SpanLook look) => look.HasFlag(SpanLook.Code) ? StructureRole.Code
        : look.HasFlag(SpanLook.Strong) ? StructureRole.Strong
        : look.HasFlag(SpanLook.Emphasis) ? StructureRole.Em
        : null;

    private TextInline Unseen(ImageSpan image, TextStyle style)
    {
        context.Faults.Warning("template-image", image.Place, image.Target);
        return new TextInline(image.Words, Look(image.Look, style));
    }

    private TextStyle Look(SpanLook look, TextStyle style)
    {
        if (look.HasFlag(SpanLook.Code))
            style = context.Styles.CodeIn(style);
        return style with
        {
            Bold = style.Bold || look.HasFlag(SpanLook.Strong),
            Emphasis = style.Emphasis || look.HasFlag(SpanLook.Emphasis),
            Strikethrough = style.Strikethrough || look.HasFlag(SpanLook.Strike),
        };
    }

    private ImmutableArray<Inline> Footnote(FootnoteSpan note)
    {
        var mark = note.Number.ToString(CultureInfo.InvariantCulture);
        if (note.Note.Length > 0)
            return [new FootnoteInline(mark, context.Styles.Mark, Make(note.Note, context.Styles.Small))];
        // A mark without its note is plain text to the layout: the gap keeps it from taking a space beside Han, the joiner from leaving its word.
        return [new GapInline(0), new TextInline(WordJoiner + mark, context.Styles.Mark)];
    }

    private Inline Reference(ReferenceSpan reference, TextStyle style)
    {
        if (context.Numbers.Find(reference.Id) is { } target)
            return new LinkInline(target.Id, false, [new TextInline(target.Label, style)], context.Language.Phrase("link.section", target.Label));
        context.Faults.Unknown("template-unknown-reference", new SourcePlace(file, reference.Line, 1), reference.Id, context.Numbers.Ids);
        return new TextInline("@" + reference.Id, style);
    }
}
