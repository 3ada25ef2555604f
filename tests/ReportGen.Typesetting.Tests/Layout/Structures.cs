using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Tests.Layout;

/// <summary>Rules that every typeset document keeps (ISO 32000-1, 14.7 and 14.8; the display list's own contract).</summary>
internal static class Structures
{
    /// <summary>Checks ids, leaves, tags and links of a document.</summary>
    public static void Check(TypesetDocument document)
    {
        var nodes = All(document.Structure).ToArray();
        Assert.Equal(nodes.Length, nodes.Select(n => n.Id).Distinct().Count());
        var byId = nodes.ToDictionary(n => n.Id);
        foreach (var page in document.Pages)
        {
            Assert.All(page.Items, item => Assert.True(item is TaggedItem or ArtifactItem));
            foreach (var tagged in page.Items.OfType<TaggedItem>())
            {
                Assert.Equal(byId[tagged.Element].Role, tagged.Role);
                Assert.Empty(byId[tagged.Element].Children);
                Assert.DoesNotContain(tagged.Items, i => i is TaggedItem or ArtifactItem or LabelItem);
            }

            Assert.All(page.Links, link => Assert.Equal(StructureRole.Link, byId[link.Element].Role));
        }

        var marked = document.Pages.SelectMany(p => p.Items).OfType<TaggedItem>().Select(t => t.Element).ToHashSet();
        var leaves = nodes.Where(n => n.Children.IsEmpty && n.Role is not (StructureRole.TD or StructureRole.TH or StructureRole.Document));
        Assert.All(leaves, leaf => Assert.Contains(leaf.Id, marked));
        var names = document.Pages.SelectMany(p => p.Destinations).Select(d => d.Name).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    private static IEnumerable<StructureNode> All(StructureNode node) => node.Children.SelectMany(All).Prepend(node);
}
