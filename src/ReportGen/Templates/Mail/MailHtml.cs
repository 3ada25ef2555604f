using System.Globalization;
using System.Net;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportGen.Templates.Liquid;

namespace ReportGen.Templates.Mail;

/// <summary>Markdown as an HTML page that mail programs show: few elements, styles on them, every text encoded.</summary>
internal sealed class MailHtml(string language)
{
    private const string Style = "font-family:'Noto Sans SC','PingFang SC','Microsoft YaHei',Helvetica,Arial,sans-serif;font-size:15px;line-height:1.6;color:#1D1C1A;max-width:640px";

    private readonly StringBuilder _html = new();

    public string Write(MarkdownDocument document)
    {
        var title = document.OfType<HeadingBlock>().FirstOrDefault() is { } heading ? MailText.Plain(heading.Inline) : "";
        _html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Encode(language)}\">\n<head><meta charset=\"utf-8\"><title>{Encode(title)}</title></head>\n<body style=\"{Style}\">\n");
        foreach (var block in document)
            Block(block);
        return _html.Append("</body>\n</html>\n").ToString();
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case ListBlock list:
                Element(list.IsOrdered ? "ol" : "ul", list);
                break;
            case ListItemBlock item:
                Item(item);
                break;
            case ThematicBreakBlock:
                _html.Append("<hr>\n");
                break;
            case HeadingBlock heading:
                Leaf($"h{Math.Min(heading.Level, 6)}", heading);
                break;
            case LeafBlock leaf:
                Leaf("p", leaf);
                break;
            case ContainerBlock container:
                Element("blockquote", container);
                break;
        }
    }

    private void Element(string name, ContainerBlock container)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<{name}>\n");
        foreach (var child in container)
            Block(child);
        _html.Append(CultureInfo.InvariantCulture, $"</{name}>\n");
    }

    private void Item(ListItemBlock item)
    {
        if (item is not [ParagraphBlock only])
        {
            Element("li", item);
            return;
        }

        Leaf("li", only);
    }

    private void Leaf(string name, LeafBlock leaf)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<{name}>");
        if (leaf.Inline is { } inlines)
            Inlines(inlines);
        else
            Text(leaf.Lines.ToString());
        _html.Append(CultureInfo.InvariantCulture, $"</{name}>\n");
    }

    private void Inlines(ContainerInline inlines)
    {
        foreach (var inline in inlines)
            One(inline);
    }

    private void One(Inline inline)
    {
        switch (inline)
        {
            case EmphasisInline emphasis when emphasis.DelimiterChar == '*':
                Wrap(emphasis.DelimiterCount == 2 ? "strong" : "em", emphasis);
                break;
            case LinkInline { IsImage: false, Url: { } url } link when Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https" or "mailto"):
                _html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encode(url)}\">");
                Inlines(link);
                _html.Append("</a>");
                break;
            case LineBreakInline { IsHard: true }:
                _html.Append("<br>\n");
                break;
            case ContainerInline container:
                Inlines(container);
                break;
            case LiteralInline literal:
                Text(literal.Content.ToString());
                break;
            case CodeInline code:
                Text(code.Content);
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.ToString());
                break;
            case HtmlInline html:
                Text(html.Tag);
                break;
            case AutolinkInline link:
                Text(link.Url);
                break;
            case LineBreakInline:
                _html.Append('\n');
                break;
        }
    }

    private void Wrap(string name, ContainerInline inlines)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<{name}>");
        Inlines(inlines);
        _html.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    private void Text(string text) => _html.Append(Encode(ProtectedText.Restore(text)));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
