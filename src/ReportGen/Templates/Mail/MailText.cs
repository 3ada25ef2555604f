using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Mail;

/// <summary>Markdown as plain text: a blank line between blocks, items with a dash or their number, links with their address behind.</summary>
internal sealed class MailText
{
    private readonly StringBuilder _text = new();

    public string Write(MarkdownDocument document)
    {
        foreach (var block in document)
            Block(block, "");
        return _text.ToString();
    }

    /// <summary>The text of inlines, with everything moved back that was hidden from Markdown.</summary>
    public static string Plain(ContainerInline? inlines) => inlines is null ? "" : ProtectedText.Restore(string.Concat(inlines.Select(Plain)));

    private static string Plain(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline line => line.IsHard ? "\n" : " ",
        HtmlInline html => html.Tag,
        AutolinkInline link => link.Url,
        LinkInline { IsImage: false } link => string.Concat(link.Select(Plain)) is var words && words == link.Url ? words : $"{words} <{link.Url}>",
        ContainerInline container => string.Concat(container.Select(Plain)),
        _ => "",
    };

    private void Block(Block block, string indent)
    {
        switch (block)
        {
            case ListBlock list:
                Items(list, indent);
                break;
            case ThematicBreakBlock:
                Line(indent, "--");
                break;
            case LeafBlock { Inline: { } inline }:
                Line(indent, Plain(inline));
                break;
            case LeafBlock leaf:
                Line(indent, ProtectedText.Restore(leaf.Lines.ToString()));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Block(child, indent + "  ");
                break;
        }
    }

    private void Items(ListBlock list, string indent)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            var first = true;
            foreach (var child in item)
            {
                Block(child, indent + (first ? mark : new string(' ', mark.Length)));
                first = false;
            }
        }
    }

    private void Line(string indent, string text)
    {
        if (_text.Length > 0 && !IsItem(indent))
            _text.Append('\n');
        _text.Append(indent).Append(text.Replace("\n", "\n" + new string(' ', indent.Length), StringComparison.Ordinal)).Append('\n');
    }

    /// <summary>Items follow each other without a blank line, the first of a list too.</summary>
    private static bool IsItem(string indent) => indent.TrimStart().Length > 0;
}
