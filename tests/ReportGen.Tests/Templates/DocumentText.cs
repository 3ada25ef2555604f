using System.Collections.Immutable;
using ReportGen.Typesetting.Document;

namespace ReportGen.Tests.Templates;

/// <summary>Reads a document model as text and as a flat list of blocks.</summary>
internal static class DocumentText
{
    public static IEnumerable<Block> All(IEnumerable<Block?> blocks) => blocks.OfType<Block>().SelectMany(b => All(Children(b)).Prepend(b));

    public static string Of(DocumentModel document) => string.Join('\n', All(document.Body).Select(Own).Where(t => t.Length > 0));

    public static string Of(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(i => i switch
    {
        TextInline t => t.Text,
        LinkInline l => Of(l.Content),
        LineBreakInline => "/",
        GapInline => " ",
        FootnoteInline f => "[" + f.Mark + ":" + Of(f.Note) + "]",
        _ => "",
    }));

    private static string Own(Block block) => block switch
    {
        Paragraph p => Of(p.Content),
        TableBlock t => string.Join('\n', t.Head.Concat(t.Body).Select(r => string.Join(" | ", r.Cells.Select(c => Of(c.Content))))),
        ContentsLine c => Of(c.Number) + " " + Of(c.Title),
        _ => "",
    };

    private static Block?[] Children(Block block) => block switch
    {
        Stack s => [.. s.Children],
        Grid g => [.. g.Cells],
        RailBlock r => [r.Rail, r.Main],
        PanelBlock p => [p.Child],
        ListBlock l => [.. l.Items.Select(i => i.Body)],
        TableBlock t => [t.Caption, t.Note],
        _ => [],
    };
}
