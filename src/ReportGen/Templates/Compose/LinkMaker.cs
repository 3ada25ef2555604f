using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Templates.Compose;

/// <summary>Makes links. A paper stands alone, so only absolute addresses and places inside it can be reached; other links are set as their text.</summary>
internal sealed class LinkMaker(ComposeContext context, string file)
{
    private static readonly ImmutableArray<string> Schemes = ["https:", "http:", "mailto:"];
    private static readonly ImmutableArray<string> OwnIds = ["fig-", "tbl-", "sec-"];

    /// <summary>The inlines of a link.</summary>
    public ImmutableArray<Inline> Make(LinkSpan link, TextStyle style, Spans spans)
    {
        if (Schemes.Any(s => link.Target.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        {
            var content = spans.Make(link.Content, style with { Underline = true });
            return [new LinkInline(link.Target, true, content, link.Title.Length > 0 ? link.Title : link.Target)];
        }

        var id = link.Target.TrimStart('#');
        if (context.Numbers.Find(id) is null)
        {
            Report(link, id);
            return spans.Make(link.Content, style);
        }

        var title = link.Title.Length > 0 ? link.Title : context.Language.Phrase("link.section", Spans.Plain(link.Content));
        return [new LinkInline(id, false, spans.Make(link.Content, style), title)];
    }

    private void Report(LinkSpan link, string id)
    {
        var place = new SourcePlace(file, link.Line, 1);
        if (OwnIds.Any(p => id.StartsWith(p, StringComparison.Ordinal)))
            context.Faults.Unknown("template-unknown-reference", place, id, context.Numbers.Ids);
        else
            context.Faults.Warning("template-link-target", place, link.Target);
    }
}
