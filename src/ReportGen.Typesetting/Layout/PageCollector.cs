using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout;

/// <summary>Keeps all pages, and puts closed elements back in their places in the tree.</summary>
internal sealed class PageCollector : IPageSink
{
    private readonly ImmutableArray<DisplayPage>.Builder _pages = ImmutableArray.CreateBuilder<DisplayPage>();
    private readonly Dictionary<int, ImmutableArray<StructureNode>.Builder> _closed = [];

    /// <summary>The pages so far.</summary>
    public ImmutableArray<DisplayPage> Pages => _pages.ToImmutable();

    /// <inheritdoc/>
    public void Add(DisplayPage page) => _pages.Add(page);

    /// <inheritdoc/>
    public void Close(int parent, StructureNode node)
    {
        if (!_closed.TryGetValue(parent, out var list))
            _closed.Add(parent, list = ImmutableArray.CreateBuilder<StructureNode>());
        list.Add(node);
    }

    /// <summary>A tree with the elements closed before.</summary>
    public StructureNode Whole(StructureNode node)
    {
        var own = node.Children.Select(Whole);
        return node with { Children = _closed.TryGetValue(node.Id, out var closed) ? [.. own, .. closed.Select(Whole)] : [.. own] };
    }
}
