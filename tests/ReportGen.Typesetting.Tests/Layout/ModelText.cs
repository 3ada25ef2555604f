using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>The text of a model in reading order, as any typesetting of it must give it back.</summary>
internal static class ModelText
{
    /// <summary>Text of blocks without white space.</summary>
    public static string Of(IEnumerable<Block> blocks) => Bare(string.Concat(blocks.Select(Of)));

    /// <summary>Text without white space.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Number of blocks, rows and list items.</summary>
    public static int Count(IEnumerable<Block> blocks) => blocks.Sum(b => 1 + b switch
    {
        Stack stack => Count(stack.Children),
        RailBlock rail => Count([rail.Rail!, rail.Main]),
        PanelBlock panel => Count([panel.Child]),
        ColumnsBlock columns => Count([columns.Child]),
        Grid grid => Count(grid.Cells),
        ListBlock list => Count(list.Items.Select(i => i.Body)),
        TableBlock table => 5 * (2 + table.Head.Length + table.Body.Length),
        SpacerBlock spacer => (int)(spacer.Height / 100),
        _ => 0,
    });

    private static string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Content),
        Stack stack => Of(stack.Children),
        RailBlock rail => Of([rail.Rail!, rail.Main]),
        PanelBlock panel => Of([panel.Child]),
        ColumnsBlock columns => Of([columns.Child]),
        Grid grid => Of(grid.Cells),
        ListBlock list => string.Concat(list.Items.Select(i => Of(i.Label) + Of([i.Body]))),
        TableBlock table => Of([table.Caption ?? new Stack([])]) + string.Concat(table.Head.Concat(table.Body).SelectMany(r => r.Cells).Select(c => Of(c.Content)))
            + Of([table.Note ?? new Stack([])]),
        DrawingBlock drawing => string.Concat(drawing.Drawing.Items.OfType<LabelItem>().Select(l => l.Text)),
        _ => "",
    };

    private static string Of(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(i => i switch
    {
        TextInline text => text.Text,
        LinkInline link => Of(link.Content),
        FootnoteInline note => note.Mark + note.Mark + Of(note.Note),
        _ => "",
    }));
}
