using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>Titles, subtitles and notes of figures and tables.</summary>
internal sealed class CaptionComposer(ComposeContext context, Spans spans, OptionReader options)
{
    /// <summary>Number in accent, 8 pt, title; kept with what follows.</summary>
    public Paragraph Title(Numbered number, string suffix = "")
    {
        var styles = context.Styles;
        var content = ImmutableArray.CreateBuilder<Inline>();
        if (number.Number.Length > 0)
        {
            content.Add(new TextInline(number.Label, styles.BodyAccent));
            content.Add(new GapInline(8));
        }

        content.AddRange(spans.Text(options.Marked("title") ?? "", options.Line("title"), styles.BodyBold));
        if (suffix.Length > 0)
            content.Add(new TextInline(suffix, styles.BodyBold));
        return new Paragraph(content.ToImmutable(), styles.TitleLines) { KeepWithNext = true };
    }

    /// <summary>Measure, unit, population; null where none is given.</summary>
    public Paragraph? Subtitle() => Small("subtitle", "");

    /// <summary>The note, opened by its word; null where none is given.</summary>
    public Paragraph? Note() => Small("note", context.Language.Phrase("note"));

    private Paragraph? Small(string key, string opening)
    {
        if (options.Marked(key) is not { } text)
            return null;
        var style = context.Styles.Small;
        var content = spans.Text(text, options.Line(key), style);
        return new Paragraph(opening.Length == 0 ? content : [new TextInline(opening, style), .. content], context.Styles.SmallLines);
    }
}
