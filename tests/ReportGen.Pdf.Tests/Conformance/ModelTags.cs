using System.Collections.Immutable;
using System.Text;
using ReportGen.Typesetting.Display;

namespace ReportGen.Pdf.Tests.Conformance;

/// <summary>
/// The tag tree that a document asks for: its structure with the texts that pages tag. A link's annotation stands in a Link (ISO 14289-1,
/// 7.18.5), so an element of another role that has one holds a Link; elements without anything are left out, but for cells.
/// </summary>
internal sealed class ModelTags
{
    private readonly TypesetDocument _document;
    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<int, int> _links = [];
    private readonly StringBuilder _lines = new();

    public ModelTags(TypesetDocument document)
    {
        _document = document;
        foreach (var page in document.Pages)
        {
            foreach (var tagged in page.Items.OfType<TaggedItem>())
                _texts[tagged.Element] = _texts.GetValueOrDefault(tagged.Element) + TextOf(tagged.Items);
            foreach (var link in page.Links) _links[link.Element] = _links.GetValueOrDefault(link.Element) + 1;
        }
    }

    public string Text()
    {
        Add(_document.Structure, 0);
        return _lines.ToString();
    }

    private void Add(StructureNode node, int depth)
    {
        if (!Shows(node) && depth > 0) return;
        TagText.Element(_lines, depth, node.Role.ToString());
        var links = _links.GetValueOrDefault(node.Id);
        if (links > 0 && node.Role != StructureRole.Link) TagText.Element(_lines, ++depth, "Link");
        TagText.Content(_lines, depth, _texts.GetValueOrDefault(node.Id, ""), links);
        foreach (var child in node.Children) Add(child, depth + 1);
    }

    private bool Shows(StructureNode node) => node.Role is StructureRole.TD or StructureRole.TH
        || _texts.ContainsKey(node.Id) || _links.ContainsKey(node.Id) || node.Children.Any(Shows);

    private static string TextOf(ImmutableArray<DisplayItem> items) => string.Concat(items.Select(item => item switch
    {
        GlyphRun run => run.Text,
        GroupItem group => TextOf(group.Items),
        _ => "",
    }));
}
